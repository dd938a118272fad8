import { belongsTo } from './own-people.ts'
import { rights } from './rights.ts'
import type { Role } from './roles.ts'

/** What a person may be responsible for and would have to hand over before they go. */
export const parts = ['leader', 'handler', 'measure', 'selfCheck'] as const
export type Part = (typeof parts)[number]

interface Parted {
  leaderId: number | null
  handlerId: number | null
  measures: readonly { handlerId: number | null; done: boolean }[]
}

/** The open parts of a person in an item; a measure that is done is history. */
export function partsOn(item: Parted, personId: number): Exclude<Part, 'selfCheck'>[] {
  const found: Exclude<Part, 'selfCheck'>[] = []
  if (item.leaderId === personId) found.push('leader')
  if (item.handlerId === personId) found.push('handler')
  if (item.measures.some(one => !one.done && one.handlerId === personId)) found.push('measure')
  return found
}

/** Whether somebody with these roles can carry the part: leaders lead, the rest may act on items. */
export function suits(part: Part, roles: readonly Role[]): boolean {
  const wanted: readonly Role[] =
    part === 'leader' || part === 'selfCheck' ? ['leader', 'head'] : rights['item.act']
  return roles.some(role => wanted.includes(role))
}

/** A post as far as a part depends on it; the bureau is null for one of the county's. */
export interface HeldPost {
  role: Role
  bureauId: number | null
}

/**
 * Whether a part may stay with a person of these posts: one is left that suits it, and lies where
 * the item does unless none did before, as the county named them from another bureau. `bureauIds`
 * are the bureaus that take part; null where the part binds nobody to a bureau.
 */
export function staysWith(
  { part, bureauIds }: { part: Part; bureauIds: readonly number[] | null },
  before: readonly HeldPost[],
  left: readonly HeldPost[],
): boolean {
  const able = left.filter(({ role }) => suits(part, [role]))
  const belongs = ({ bureauId }: HeldPost) => belongsTo(bureauIds ?? [], [bureauId])
  return able.some(belongs) || (able.length > 0 && (!bureauIds || !before.some(belongs)))
}
