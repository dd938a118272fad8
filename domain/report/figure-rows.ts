import type { ItemFilter } from '#domain/rectification/views.ts'
import type { FigureFilter } from '#domain/report/figure-filter.ts'

/**
 * The ledger's filter that selects the items of a figure on a day: the same words of SQL count the
 * figure and open its rows. Nothing for figures that count other things.
 */
export function ledgerFilter(filter: FigureFilter, on: string): ItemFilter | undefined {
  return filter.of === 'items' ? itemsMeant(filter, on) : undefined
}

/** The part of a filter that speaks of items; with `of: 'measures'` lateness and term are theirs. */
export function itemsMeant(filter: FigureFilter, on: string): ItemFilter {
  const { aspect, statuses, outcome, verificationMethod, dueOn, immediate, rebound } = filter
  const own = filter.of !== 'measures'
  return {
    on,
    ...(aspect === null && { noAspect: true }),
    ...(typeof aspect === 'number' && { aspectId: aspect }),
    ...(statuses && { status: [...statuses] }),
    ...(outcome && { outcome, closed: true }),
    ...(verificationMethod && { method: verificationMethod, closed: true }),
    ...(dueOn && { dueOn }),
    ...(immediate && { immediate }),
    ...(rebound && { rebound }),
    ...(own && filter.longTerm && { longTerm: true }),
    ...(own && filter.overdue && { light: 'red' as const }),
  }
}
