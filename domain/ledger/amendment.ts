import type { AmendInput, MeasureInput, RegisterInput } from '../rectification/inputs.ts'
import type { ClaimWords } from './imported-item.ts'

/** What a file said of an item when it came: the input, and what is beside it. */
export type Imported = RegisterInput & {
  /** Absent in what was imported by other means than a file. */
  said?: string
  history?: { claim: unknown; result: string }[]
  claims?: ClaimWords
}

/** The fields of an item as they are now. */
export type HeldFields = Omit<AmendInput, 'reason' | 'revision'>

export interface Amendment {
  fields: HeldFields
  /** Fields that the file changes. */
  changes: string[]
  /** Fields that the file changes and that somebody has changed here: they stay as they are here. */
  kept: string[]
}

/** Whether a file says anything else than last time, or names somebody who is on file only now. */
export function saysOtherwise(before: Imported, now: Imported): boolean {
  return amendable(now).some(field => !isSame(before[field], now[field]))
}

/**
 * Three ways: what the file said, what it says now, what the item holds. Only what the file says
 * differently is taken, and only where nobody has written something else here meanwhile. Names that
 * have come on file since fill what is empty, unless `fillGaps` is false.
 */
export function amendmentOf(
  before: Imported,
  now: Imported,
  held: HeldFields,
  fillGaps = true,
): Amendment {
  const amendment: Amendment = { fields: { ...held }, changes: [], kept: [] }
  const namesOnly = before.said === now.said
  for (const field of amendable(now)) {
    if (field === 'measures' || field === 'note') continue
    take(amendment, field, fieldNow(field, { before, now, held, namesOnly, fillGaps }))
  }
  const measures = mergeMeasures({ before, now, held, namesOnly, fillGaps })
  take(amendment, 'measures', measures)
  const rewritten = !namesOnly || amendment.changes.some(isName)
  if (rewritten && !isSame(before.note, now.note)) {
    const { value, kept } = fieldNow('note', { before, now, held })
    take(amendment, 'note', { value, kept: kept && !namesOnly })
  }
  return amendment
}

interface Three<T> {
  before: T
  now: T
  held: { [Key in keyof T]?: unknown }
  /** The file says the same; only our names have changed. */
  namesOnly?: boolean
  fillGaps?: boolean
}

interface Taken {
  value: unknown
  kept: boolean
}

const names: ReadonlySet<string> = new Set([
  'aspectId',
  'kindId',
  'leadUnitId',
  'coUnitIds',
  'leaderId',
  'handlerId',
])

function isName(field: string): boolean {
  return names.has(field) || field === 'measures'
}

/** A name that was not on file fills a gap; it never replaces somebody, for the file says the same. */
function fieldNow<T extends object>(field: keyof T & string, three: Three<T>): Taken {
  const [before, now, held] = [three.before[field], three.now[field], three.held[field]]
  const stays = { value: held, kept: false }
  if (isSame(before, now) || isSame(held, now)) return stays
  if (three.namesOnly && names.has(field)) {
    const gap = three.fillGaps && isBlank(before) && isBlank(held)
    return gap ? { value: now, kept: false } : stays
  }
  return isSame(before, held) ? { value: now, kept: false } : { value: held, kept: true }
}

function take(amendment: Amendment, field: string, { value, kept }: Taken): void {
  const fields = amendment.fields as Record<string, unknown>
  if (kept) amendment.kept.push(field)
  if (isSame(fields[field], value)) return
  fields[field] = value
  amendment.changes.push(field)
}

/** Measures are known again by their words, else by their place among those left over. */
function mergeMeasures({ before, now, held, ...how }: Three<Imported>): Taken {
  const here = held.measures as MeasureInput[]
  const earlier = pair(now.measures, before.measures)
  const present = pair(before.measures, here)
  let kept = false
  const taken = new Set<MeasureInput>()
  const merged = now.measures.flatMap((said, index) => {
    const was = earlier[index]
    const is = was && present[before.measures.indexOf(was)]
    if (!was) return [said]
    if (!is) return isSame(bare(said), bare(was)) ? [] : [said]
    taken.add(is)
    const fields = (Object.keys(said) as (keyof MeasureInput)[]).map(field => {
      const one = fieldNow(field, { before: was, now: said, held: is, ...how })
      kept ||= one.kept
      return [field, one.value]
    })
    return [{ ...is, ...Object.fromEntries(fields), id: is.id }]
  })
  const dropped = before.measures.filter(was => !earlier.includes(was))
  const added = here.filter(is => !taken.has(is) && !isDropped(is, dropped, before, present))
  return { value: [...merged, ...added], kept }
}

/** Left out of the file now, and nobody has touched it here. */
function isDropped(
  is: MeasureInput,
  dropped: readonly MeasureInput[],
  before: Imported,
  present: readonly (MeasureInput | undefined)[],
): boolean {
  return dropped.some(was => {
    return present[before.measures.indexOf(was)] === is && isSame(bare(was), bare(is))
  })
}

function pair<T extends { text: string }, U extends { text: string }>(
  ones: readonly T[],
  others: readonly U[],
): (U | undefined)[] {
  const left = [...others]
  const takeFrom = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0])
  const found = ones.map(one => takeFrom(left.findIndex(other => other.text === one.text)))
  return found.map(other => other ?? left.shift())
}

function bare({ id: _id, handlerId: _handler, ...rest }: MeasureInput) {
  return rest
}

function amendable(now: Imported): (keyof RegisterInput & keyof HeldFields)[] {
  const { said: _said, history: _history, claims: _claims, campaignId: _campaign, ...fields } = now
  return Object.keys(fields) as (keyof RegisterInput & keyof HeldFields)[]
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** Equal whatever the order of keys, which the database does not keep. */
export function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other)
}

function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
