import type { Role } from '../people/roles.ts'
import type { ReminderStep } from './steps.ts'

/** A post held today, as the line of responsibility sees it. */
export interface LinePost {
  personId: number
  unitId: number
  role: Role
  title: string
  charge: readonly number[]
}

/** The tree of units: each with the one above it. */
export type UnitTree = ReadonlyMap<number, number | null>

/** Where the matter stands decides who can still act on the deadline. */
export type WaitsFor = 'handler' | 'leader' | 'verifier'

interface Responsible {
  waitsFor: WaitsFor
  handlerId: number | null
  leaderId: number | null
  leadUnitId: number | null
  /** Who had to do with the matter and so does not verify it. */
  involved: readonly number[]
}

/**
 * Who is told at a step (一层抓一层, PRODUCT S6). Near the deadline only who has it; past it handler and
 * leader; then the section head, the leader in charge (分管) and the head of the bureau. What waits to
 * be verified is with the verifiers, and above them stands the head alone.
 */
export function toldAt(
  step: ReminderStep,
  matter: Responsible,
  posts: readonly LinePost[],
  units: UnitTree,
): number[] {
  const { handlerId, leaderId, leadUnitId, waitsFor } = matter
  if (waitsFor === 'verifier') return toldToVerify(step, matter, posts, units)
  if (step === 'soon') return known([waitsFor === 'handler' ? handlerId : leaderId])
  if (step === 'overdue') return known([handlerId, leaderId])
  if (leadUnitId === null) return []
  const above = path(leadUnitId, units)
  if (step === 'sectionHead') return ids(posts.filter(post => headsSection(post, leadUnitId)))
  if (step === 'inCharge') return nearest(above, unit => posts.filter(p => isInCharge(p, unit)))
  return nearest(above, unit => posts.filter(post => isOffice(post, 'head', unit, units)))
}

function toldToVerify(
  step: ReminderStep,
  { leadUnitId, involved }: Responsible,
  posts: readonly LinePost[],
  units: UnitTree,
): number[] {
  if (leadUnitId === null || step === 'sectionHead' || step === 'inCharge') return []
  const role = step === 'head' ? 'head' : 'verifier'
  const free = role === 'head' ? posts : posts.filter(post => !involved.includes(post.personId))
  return nearest(path(leadUnitId, units), unit =>
    free.filter(post => isOffice(post, role, unit, units)),
  )
}

/** A post in the unit itself or in an office right below it. */
function isOffice({ role, unitId }: LinePost, wanted: Role, unit: number, units: UnitTree) {
  return role === wanted && (unitId === unit || units.get(unitId) === unit)
}

/** A leader in the section itself, or its 股长, 队长, 主任 by title; deputies are not meant. */
function headsSection({ unitId, role, title }: LinePost, section: number): boolean {
  if (unitId !== section) return false
  return role === 'leader' || (/(长|主任|负责人)$/.test(title) && !title.includes('副'))
}

function isInCharge({ role, charge }: LinePost, unit: number): boolean {
  return (role === 'leader' || role === 'head') && charge.includes(unit)
}

/** The unit and all above it, from below. */
function path(unitId: number, units: UnitTree): number[] {
  const above: number[] = []
  for (let at: number | null = unitId; at !== null; at = units.get(at) ?? null) above.push(at)
  return above
}

/** Those of the lowest unit for which there is anybody. */
function nearest(above: readonly number[], holders: (unit: number) => LinePost[]): number[] {
  for (const unit of above) {
    const found = holders(unit)
    if (found.length > 0) return ids(found)
  }
  return []
}

function ids(posts: readonly LinePost[]): number[] {
  return known(posts.map(post => post.personId))
}

function known(personIds: readonly (number | null)[]): number[] {
  return [...new Set(personIds.filter(id => id !== null))]
}
