import type { Refusal } from '../refusals.ts'
import { bureausOf, type Person } from './roles.ts'

/** Somebody who is named, with the bureaus of the posts they hold; null for the county's own units. */
export interface Named {
  id: number
  name: string
  bureauIds: readonly (number | null)[]
  /** Names of those bureaus. */
  bureau: string
}

interface Naming {
  /** The bureaus that take part: the item's own and those of its helping units. */
  bureauIds: readonly number[]
  leaderId: number | null
  handlerId: number | null
  measures: readonly { handlerId: number | null; done?: boolean }[]
}

/** Between bureaus the county's clerk arranges, who may therefore name anybody. */
export function namesAnybody(person: Pick<Person, 'offices'>): boolean {
  return bureausOf(person, 'clerk').includes(null)
}

/** Whether posts in these bureaus let somebody be named where `taking` take part; the county's own always do. */
export function belongsTo(taking: readonly number[], posts: readonly (number | null)[]): boolean {
  return posts.some(bureauId => bureauId === null || taking.includes(bureauId))
}

/**
 * Why somebody named on an item may not be: they hold no post in a bureau that takes part, nor one
 * of the county's. Who stood there already as a stranger was named by the county and stays. Of
 * nobody but those `known` is anything said.
 */
export function whyStranger(
  known: ReadonlyMap<number, Named>,
  next: Naming,
  before?: Naming,
): Pick<Refusal, 'code' | 'details'> | undefined {
  const strangers = strangersIn(known, next)
  if (strangers.length === 0) return undefined
  const kept = before ? strangersIn(known, before) : []
  const stranger = strangers.find(one => !kept.includes(one))
  if (!stranger) return undefined
  const { name, id, bureau } = stranger
  return { code: 'personElsewhere', details: { name, id, bureau } }
}

function strangersIn(
  known: ReadonlyMap<number, Named>,
  { bureauIds, leaderId, handlerId, measures }: Naming,
): Named[] {
  const owners = measures.map(measure => (measure.done ? null : measure.handlerId))
  return [leaderId, handlerId, ...owners].flatMap(id => {
    const named = id === null ? undefined : known.get(id)
    return named && !belongsTo(bureauIds, named.bureauIds) ? [named] : []
  })
}
