import {
  type ItemStatus,
  isVerified,
  type Outcome,
  type VerificationMethod,
} from '#domain/rectification/item.ts'
import type {
  ActivityKind,
  ReportItem,
  ReportMeasure,
  ReportRecords,
} from '#domain/report/records.ts'

/**
 * Which rows are behind a figure. The same object counts them and opens them, here and in SQL, so a
 * figure and its list cannot disagree. A field that is absent asks nothing.
 */
export interface FigureFilter {
  /** `aspects` are those with at least one item; `catalogue` is every aspect there is. */
  of: 'items' | 'measures' | 'aspects' | 'catalogue' | 'activities' | 'channels' | 'trainings'
  /** null: items that stand under no aspect. */
  aspect?: number | null
  statuses?: readonly ItemStatus[]
  /** Of an item or, with `of: 'measures'`, of the measure itself; so is `longTerm`. */
  overdue?: true
  longTerm?: true
  dueOn?: string
  immediate?: true
  /** What came of closed items; an outcome that an open item still carries does not count. */
  outcome?: Outcome
  verificationMethod?: VerificationMethod
  /** The problem came back at least once. */
  rebound?: true
  measureDone?: boolean
  activityKind?: ActivityKind
}

/** What can be summed over the rows instead of counting them. */
export type FigureSum = 'participants' | 'kinds'

/**
 * Status on a day: an item closed later was still open on it, and counts as in progress.
 * In SQL: case when status = 'closed' and closed_on > day then 'inProgress' else status end.
 */
function statusOn(item: ReportItem, date: string): ItemStatus {
  const closedLater = item.status === 'closed' && item.closedOn !== null && item.closedOn > date
  return closedLater ? 'inProgress' : item.status
}

/** Lateness is derived: not verified, and the last day has passed. It stands still while suspended. */
function isOverdue(item: ReportItem, date: string): boolean {
  if (isSuspended(item, date) || isVerified({ status: statusOn(item, date) })) return false
  return item.deadline !== null && item.deadline < date
}

function isSuspended({ suspendedOn }: ReportItem, date: string): boolean {
  return suspendedOn != null && suspendedOn <= date
}

/** Whether an item is among the rows of a figure on a day. Items opened later are in none. */
export function matchesFilter(item: ReportItem, filter: FigureFilter, date: string): boolean {
  return (
    item.openedOn <= date &&
    matchesClassing(item, filter) &&
    matchesProgress(item, filter, date) &&
    (!filter.longTerm || item.longTerm) &&
    (!filter.overdue || isOverdue(item, date))
  )
}

/** The same for one measure of an item: its own lateness and term, the rest from its item. */
function matchesMeasure(
  item: ReportItem,
  measure: ReportMeasure,
  filter: FigureFilter,
  date: string,
): boolean {
  const runs =
    !measure.done && !isSuspended(item, date) && !isVerified({ status: statusOn(item, date) })
  const late = runs && measure.deadline !== null && measure.deadline < date
  return (
    item.openedOn <= date &&
    matchesClassing(item, filter) &&
    matchesProgress(item, filter, date) &&
    (!filter.longTerm || measure.longTerm) &&
    (!filter.overdue || late) &&
    (filter.measureDone === undefined || measure.done === filter.measureDone)
  )
}

/** The rows behind a figure on a day. */
export function rowsOf(
  records: ReportRecords,
  filter: FigureFilter,
  date: string,
): readonly object[] {
  if (filter.of === 'items') return records.items.filter(item => matchesFilter(item, filter, date))
  if (filter.of === 'measures') return measuresOf(records, filter, date)
  if (filter.of === 'aspects') return aspectsWithItems(records, filter, date)
  if (filter.of === 'catalogue') return records.aspects
  if (filter.of === 'channels') return records.channels
  if (filter.of === 'trainings') return records.trainings.filter(row => row.heldOn <= date)
  return records.activities.filter(
    row => row.heldOn <= date && (!filter.activityKind || row.kind === filter.activityKind),
  )
}

function matchesClassing(item: ReportItem, filter: FigureFilter): boolean {
  return (
    (filter.aspect === undefined || item.aspectId === filter.aspect) &&
    (filter.dueOn === undefined || item.deadline === filter.dueOn) &&
    (!filter.immediate || item.immediate) &&
    (!filter.rebound || item.rebounds > 0)
  )
}

function matchesProgress(item: ReportItem, filter: FigureFilter, date: string): boolean {
  if (!filter.statuses && !filter.outcome && !filter.verificationMethod) return true
  const status = statusOn(item, date)
  if (filter.statuses && !filter.statuses.includes(status)) return false
  if (!filter.outcome && !filter.verificationMethod) return true
  return (
    status === 'closed' &&
    (!filter.outcome || item.outcome === filter.outcome) &&
    (!filter.verificationMethod || item.verificationMethod === filter.verificationMethod)
  )
}

function measuresOf(records: ReportRecords, filter: FigureFilter, date: string): ReportMeasure[] {
  return records.items.flatMap(item =>
    item.measures.filter(measure => matchesMeasure(item, measure, filter, date)),
  )
}

function aspectsWithItems(records: ReportRecords, filter: FigureFilter, date: string) {
  const found = new Set<number | null>()
  for (const item of records.items) {
    if (!found.has(item.aspectId) && matchesFilter(item, filter, date)) found.add(item.aspectId)
  }
  return records.aspects.filter(aspect => found.has(aspect.id))
}
