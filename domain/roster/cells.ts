import { isNothing, toHalfWidth } from '../ledger/characters.ts'
import { readDay } from '../ledger/dates.ts'
import { accountSchema } from '../people/inputs.ts'
import { phoneSchema } from '../people/phone.ts'
import { roleCalled } from '../people/role-called.ts'
import type { Role } from '../people/roles.ts'
import { rosterHeadings } from './columns.ts'
import { namesIn, type Places } from './places.ts'
import type { RosterRow } from './reading.ts'
import { type RowReason, reason, type UnitRef } from './record.ts'

/** A row as it is understood; null is what the row does not say. */
export interface CleanRow {
  row: RosterRow
  name: string
  /** Null for a person without a post. */
  unit: UnitRef | null
  title: string
  role: Role | null
  charge: UnitRef[] | null
  account: string | null
  phone: string | null
  since: string | null
  reasons: RowReason[]
}

const longest = 60

/** Reads the cells but the charge, which may name a unit that a later row adds. */
export function readCells(row: RosterRow, places: Places, today: string): CleanRow {
  const reasons: RowReason[] = []
  const refuse = (one: RowReason) => {
    reasons.push(one)
    return null
  }
  if (row.name === '') refuse(reason('nameMissing'))
  for (const column of ['name', 'title', 'unit', 'section'] as const) {
    const heading = rosterHeadings[column === 'section' ? 'unit' : column].zh
    if (row[column].length > longest) refuse(reason('textTooLong', { column: heading }))
  }
  return {
    ...{ row, name: row.name, title: isNothing(row.title) ? '' : row.title },
    unit: reasons.length > 0 ? null : readUnit(row, places, refuse),
    role: readRole(row.role, refuse),
    charge: null,
    account: readAccount(row.account, refuse),
    phone: readPhone(row.phone, refuse),
    since: readSince(row, today, refuse),
    reasons,
  }
}

type Refuse = (one: RowReason) => null

/** A stroke in the column of the unit says that the person holds no post. */
function readUnit(row: RosterRow, places: Places, refuse: Refuse): UnitRef | null {
  const own = [row.unit, row.section].filter(text => !isNothing(text))
  if (own.length === 0) {
    return row.unit + row.section === '' ? refuse(reason('unitMissing')) : null
  }
  const parent = isNothing(row.parent) ? [] : namesIn(row.parent)
  const found = places.findOrAdd([...parent, ...own.flatMap(namesIn)])
  return typeof found === 'object' ? refuse(found) : found
}

export function readCharge(clean: CleanRow, places: Places): UnitRef[] | null {
  const { charge } = clean.row
  if (isNothing(charge)) return null
  const units: UnitRef[] = []
  for (const cell of charge.split(/[、，,;；\n]/)) {
    const path = namesIn(cell)
    if (path.length === 0) continue
    const found = places.find(path) ?? reason('chargeUnknown', { unit: cell.trim() })
    if (typeof found === 'object') clean.reasons.push(found)
    else if (!units.includes(found)) units.push(found)
  }
  return units
}

function readRole(text: string, refuse: Refuse): Role | null {
  if (isNothing(text)) return null
  return roleCalled(text) ?? refuse(reason('roleUnknown', { role: text }))
}

function readAccount(text: string, refuse: Refuse): string | null {
  if (isNothing(text)) return null
  const read = accountSchema.safeParse(toHalfWidth(text))
  return read.success ? read.data : refuse(reason('accountInvalid', { account: text }))
}

function readPhone(text: string, refuse: Refuse): string | null {
  if (isNothing(text)) return null
  const plain = toHalfWidth(text).replace(/[\s()—–]/g, '')
  const read = phoneSchema.safeParse(/^1[\d-]+$/.test(plain) ? plain.replaceAll('-', '') : plain)
  return read.success ? read.data : refuse(reason('phoneInvalid', { phone: text }))
}

/** A month without a day is its first day. */
function readSince({ since: text, day }: RosterRow, today: string, refuse: Refuse): string | null {
  if (isNothing(text)) return null
  const month = /^(\d{4})[-./年](\d{1,2})月?$/.exec(toHalfWidth(text))
  const whole = month ? `${month[1]}-${month[2]}-1` : text
  const read = readDay(whole, { year: Number(today.slice(0, 4)) }, day)
  return read ?? refuse(reason('sinceUnread', { text }))
}
