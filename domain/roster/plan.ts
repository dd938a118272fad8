import { type CleanRow, readCells, readCharge } from './cells.ts'
import { type Known, knownPeople, newPerson, postsHeld, whoIs } from './known.ts'
import { type NewUnit, type Places, placesOf } from './places.ts'
import { type PostPlan, planPost } from './posts.ts'
import type { RosterReading } from './reading.ts'
import { rosterReasons } from './reasons.ts'
import { type RosterRecord, type RowReason, reason, type UnitRef } from './record.ts'
import type { RosterGain, RosterPlanRow } from './views.ts'

export interface PlannedRow {
  view: RosterPlanRow
  /** Absent for a row that changes nothing. */
  act?: RosterAct
}

/** What a row asks the actions for. */
export interface RosterAct {
  person: Known['ref']
  isNew: boolean
  name: string
  post: NonNullable<PostPlan['gives']> | null
  ends: number | null
  account: string | null
  phone: string | null
}

export interface RosterPlan {
  rows: PlannedRow[]
  /** Those that taken rows need, each after the one it stands under. */
  newUnits: NewUnit[]
  places: Places
}

/**
 * What importing a roster would do to the record. Rows are taken in their order, each against what
 * those before leave; a refused row leaves nothing. What the file does not name stays as it is.
 */
export function planRoster(reading: RosterReading, record: RosterRecord): RosterPlan {
  const places = placesOf(record.units)
  const cleaned = reading.rows.map(row => readCells(row, places, record.today))
  for (const clean of cleaned) clean.charge = readCharge(clean, places)
  const file = {
    places,
    people: knownPeople(record),
    titles: titlesIn(cleaned),
    record: { ...record },
  }
  const rows = cleaned.map(clean => planRow(clean, file))
  tellOtherPosts(file, cleaned, rows)
  return { rows, newUnits: unitsNeeded(rows, places), places }
}

interface File {
  places: Places
  people: Known[]
  titles: Map<string, Set<string>>
  record: RosterRecord
}

function planRow(clean: CleanRow, file: File): PlannedRow {
  const who = refuses(clean.reasons) ? undefined : whoIs(clean, file.people, file.places.name)
  if (who && 'code' in who) clean.reasons.push(who)
  if (refuses(clean.reasons)) return { view: viewRow(clean, file.places, []) }
  const known = (who as Known | undefined) ?? newPerson(clean)
  clean.reasons.push(...aboutPerson(clean, known, file))
  const post = planPostOf(clean, known, file)
  clean.reasons.push(...post.reasons)
  if (refuses(clean.reasons)) return { view: viewRow(clean, file.places, []) }
  return take(clean, known, post, file)
}

function planPostOf(clean: CleanRow, known: Known, { titles, record }: File): PostPlan {
  const { unit } = clean
  if (unit === null || known.leftOn !== null) return { reasons: [] }
  return planPost({ ...clean, unit }, known, titles.get(titleKey(clean)) ?? new Set(), record)
}

function aboutPerson(clean: CleanRow, known: Known, { places, people }: File): RowReason[] {
  const { account, phone, name, unit, row } = clean
  if (known.leftOn !== null) return [reason('hasLeft', { name })]
  const told: RowReason[] = row.unitAbove ? [reason('unitAbove')] : []
  if (phone !== null && known.phoneRow !== undefined && phone !== known.phone) {
    told.push(reason('phoneDiffers', { row: String(known.phoneRow) }))
  }
  const isNew = !people.includes(known)
  if (isNew && people.some(one => one.name === name && one.leftOn === null)) {
    told.push(reason('sharesName'))
  }
  const held = postsHeld(known)
  const isElsewhere = unit !== null && held.length > 0 && held.every(post => post.unit !== unit)
  if (isElsewhere && (account === null || known.account !== account)) {
    told.push(reason('otherUnit', { unit: places.name(held[0]!.unit) }))
  }
  return told
}

/** Puts on the record what the row brings, for the rows after it to meet. */
function take(clean: CleanRow, known: Known, post: PostPlan, file: File): PlannedRow {
  const isNew = !file.people.includes(known)
  const account = clean.account !== known.account ? clean.account : null
  const phone = clean.phone !== null && clean.phone !== known.phone ? clean.phone : null
  const brings: RosterGain[] = []
  if (isNew) brings.push('person')
  if (post.gives) brings.push(post.ends === undefined ? 'post' : 'postAnew')
  if (account !== null) brings.push('account')
  if (phone !== null) brings.push('phone')
  if (isNew) file.people.push(known)
  known.account ??= account
  known.firstRow ??= clean
  if (clean.phone !== null) Object.assign(known, { phone: clean.phone, phoneRow: clean.row.row })
  takePost(clean, known, post, file.record)
  const view = viewRow(clean, file.places, brings)
  if (brings.length === 0) return { view }
  const { gives = null, ends = null } = post
  const act = { person: known.ref, isNew, name: known.name, post: gives, ends, account, phone }
  return { view, act }
}

function takePost(clean: CleanRow, known: Known, post: PostPlan, record: RosterRecord): void {
  const { row } = clean.row
  const { held, gives } = post
  if (held) Object.assign(held, { row, title: gives?.title ?? held.title })
  if (!gives || held) return
  if (gives.waits) known.asked.push({ ...gives, refused: false, opinion: '', row })
  else known.posts.push({ ...gives, id: null, since: gives.since ?? '', endedOn: null, row })
  if (gives.role === 'securityAdmin' && !gives.waits) record.securityAdmin = 'now'
}

function viewRow(clean: CleanRow, { name, added }: Places, brings: RosterGain[]): RosterPlanRow {
  const { row, unit, title, account, phone, role, reasons } = clean
  const isRefused = refuses(reasons)
  const adds = !isRefused && typeof unit === 'string' && brings.includes('post')
  const unitAdded = adds ? [reason('unitAdded', { unit: added.get(unit)!.name })] : []
  const verdict = brings.includes('person') ? 'create' : brings.length > 0 ? 'change' : 'same'
  return {
    ...{ sheet: row.sheet, row: row.row, name: clean.name, title, role },
    unit: unit === null ? row.section || row.unit : name(unit),
    charge: row.charge,
    account: account ?? row.account,
    phone: phone ?? row.phone,
    verdict: isRefused ? 'refuse' : verdict,
    brings,
    reasons: [...reasons, ...unitAdded],
  }
}

function refuses(reasons: readonly RowReason[]): boolean {
  return reasons.some(({ code }) => rosterReasons[code].refuses)
}

/** A person and unit that rows speak of, with the titles that they give there. */
function titlesIn(cleaned: readonly CleanRow[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const clean of cleaned) {
    const key = titleKey(clean)
    found.set(key, (found.get(key) ?? new Set()).add(clean.title))
  }
  return found
}

function titleKey({ name, unit }: CleanRow): string {
  return `${name}|${unit}`
}

/** Posts on record of whom the file names, but which it does not. */
function tellOtherPosts(
  { people, places }: File,
  cleaned: readonly CleanRow[],
  rows: readonly PlannedRow[],
): void {
  for (const known of people) {
    const row = known.firstRow && rows[cleaned.indexOf(known.firstRow)]
    const other = postsHeld(known).filter(post => post.row === undefined)
    if (!row || other.length === 0) continue
    const posts = other.map(post => [places.name(post.unit), post.title].filter(Boolean).join(' '))
    row.view.reasons.push(reason('otherPosts', { posts: posts.join('、') }))
  }
}

function unitsNeeded(rows: readonly PlannedRow[], { added }: Places): NewUnit[] {
  const needed = new Set<NewUnit>()
  function need(unit: UnitRef) {
    const one = typeof unit === 'string' ? added.get(unit) : undefined
    if (!one || needed.has(one)) return
    need(one.parent)
    needed.add(one)
  }
  for (const { act } of rows) {
    for (const unit of act?.post ? [act.post.unit, ...act.post.charge] : []) need(unit)
  }
  return [...needed]
}
