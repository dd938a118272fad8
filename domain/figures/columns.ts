import { type Light, lights } from '../calendar/light.ts'
import { type ItemStatus, isVerified, openStatuses } from '../rectification/item.ts'
import type { ItemFilter } from '../rectification/views.ts'
import type { ItemState } from './state.ts'

/** What a state is judged by: the day of the figures and the last day that counts as soon. */
export interface Moment {
  on: string
  soonUntil: string
}

/** A number in a table of figures: `opens` is the ledger's filter that finds exactly its rows. */
export interface Column {
  opens: ItemFilter
  holds(state: ItemState, moment: Moment): boolean
}

/**
 * The figures of a table, each said twice: as a rule over states and as the ledger's filter, which
 * both counts it in SQL and opens its rows. A test holds the two against each other.
 */
export const columns = {
  total: { opens: {}, holds: () => true },
  open: { opens: { closed: false }, holds: state => state.status !== 'closed' },
  closed: { opens: { closed: true }, holds: state => state.status === 'closed' },
  closedInTime: { opens: { inTime: true }, holds: isInTime },
  rebound: { opens: { rebound: true }, holds: state => state.rebounds > 0 },
  ...byStatus(),
  ...byLight(),
} satisfies Record<string, Column>

export type ColumnKey = keyof typeof columns
export type Counts = Record<ColumnKey, number>
export const columnKeys = Object.keys(columns) as ColumnKey[]

/** The light of a state: red the day after its date, grey where no time runs. */
export function lightOf(state: ItemState, moment: Moment): Light {
  const { deadline, suspendedOn } = state
  const stands = suspendedOn !== null && suspendedOn <= moment.on
  if (isVerified(state) || deadline === null || stands) return 'grey'
  if (deadline < moment.on) return 'red'
  return deadline <= moment.soonUntil ? 'yellow' : 'green'
}

/** All columns over these states. */
export function countColumns(states: readonly ItemState[], moment: Moment): Counts {
  const count = (key: ColumnKey) => states.filter(state => columns[key].holds(state, moment)).length
  return Object.fromEntries(columnKeys.map(key => [key, count(key)])) as Counts
}

/** Cells that stand for different items, taken together. */
export function sumCounts(cells: readonly { counts: Counts }[]): Counts {
  const sum = (key: ColumnKey) => cells.reduce((total, { counts }) => total + counts[key], 0)
  return Object.fromEntries(columnKeys.map(key => [key, sum(key)])) as Counts
}

/**
 * Per hundred, to one decimal; 100 % is said only when nothing is left, and 0 % only when nothing is
 * there; null of nothing. The one rate of overview, report and circular.
 */
export function rate(part: number, whole: number): number | null {
  if (whole === 0) return null
  const share = Math.round((part * 1000) / whole) / 10
  if (part === 0 || part === whole) return share
  return Math.min(99.9, Math.max(0.1, share))
}

/**
 * Verified by the date it had, however long it stood on public notice afterwards; what was reopened
 * since is not closed, so it never counts.
 */
function isInTime({ status, verifiedOn, deadline }: ItemState): boolean {
  return status === 'closed' && (deadline === null || verifiedOn! <= deadline)
}

function byStatus(): Record<Exclude<ItemStatus, 'closed'>, Column> {
  const each = openStatuses.map((status): [string, Column] => [
    status,
    { opens: { status: [status] }, holds: state => state.status === status },
  ])
  return Object.fromEntries(each) as never
}

/** What is closed has no clock either and is left out, so that the four lights add up to `open`. */
function byLight(): Record<Light, Column> {
  const each = lights.map((light): [string, Column] => [
    light,
    {
      opens: light === 'grey' ? { closed: false, light } : { light },
      holds: (state, moment) => state.status !== 'closed' && lightOf(state, moment) === light,
    },
  ])
  return Object.fromEntries(each) as never
}
