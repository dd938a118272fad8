import type { FigureFilter } from '#domain/report/figure-filter.ts'
import { itemsMeant } from '#domain/report/figure-rows.ts'
import { ofBureau } from '#server/campaign/queries.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { filedOn, mattersOn } from '#server/rectification/as-of-queries.ts'
import { isTimed } from '#server/rectification/condition-queries.ts'
import { matching } from '#server/rectification/list-queries.ts'

/** Where the rows of a report are: a campaign in one bureau, or in all, at the end of a day. */
export interface ReportScope {
  campaignId: number
  bureauId: number | null
  atDate: string
  today: string
}

/** `matter m join item i` as they stood at the end of the report's day. */
export function itemsOn(sql: Runner, { atDate, today }: ReportScope): Fragment {
  return sql`${mattersOn(sql, atDate, today)} m
    join ${filedOn(sql, atDate, today)} i on i.matter_id = m.id`
}

/** The items that a report speaks of, among `itemsOn`. */
export function inScope(sql: Runner, { campaignId, bureauId, atDate }: ReportScope): Fragment {
  const ours = bureauId === null ? sql`true` : sql`m.bureau_id = ${bureauId}`
  return sql`m.kind = 'item' and i.campaign_id = ${campaignId} and ${ours}
    and m.opened_on <= ${atDate}`
}

/** The measures of a figure, `measure s` of an item in scope. */
export function measureMatching(
  sql: Runner,
  filter: FigureFilter,
  { atDate }: ReportScope,
): Fragment {
  const parts = [matching(sql, itemsMeant(filter, atDate), atDate)]
  if (filter.longTerm) parts.push(sql`s.long_term`)
  if (filter.overdue) {
    parts.push(sql`s.deadline < ${atDate} and not s.done and ${isTimed(sql, atDate)}`)
  }
  if (filter.measureDone !== undefined) parts.push(sql`s.done = ${filter.measureDone}`)
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

/** The ids of the rows behind a figure, as a query: counted, listed and frozen from the same words. */
export function idsOf(sql: Runner, filter: FigureFilter, scope: ReportScope): Fragment {
  const { campaignId, bureauId, atDate } = scope
  const { of } = filter
  const items = itemsOn(sql, scope)
  const matches = () =>
    sql`${inScope(sql, scope)} and ${matching(sql, itemsMeant(filter, atDate), atDate)}`
  if (of === 'items') return sql`select m.id from ${items} where ${matches()}`
  if (of === 'measures') {
    return sql`select s.id from ${items} join measure s on s.matter_id = m.id
      where ${inScope(sql, scope)} and ${measureMatching(sql, filter, scope)}`
  }
  if (of === 'channels') return sql`select id from channel where ${ofBureau(sql, bureauId)}`
  const catalogue = sql`select a.id from aspect a join campaign c on c.catalogue_id = a.catalogue_id
    where c.id = ${campaignId}`
  if (of === 'catalogue') return catalogue
  if (of === 'aspects') {
    return sql`${catalogue} and a.id in (select i.aspect_id from ${items} where ${matches()})`
  }
  const kind = of === 'trainings' ? 'training' : (filter.activityKind ?? null)
  return sql`select id from activity where campaign_id = ${campaignId} and ${ofBureau(sql, bureauId)}
    and held_on <= ${atDate} and withdrawn_at is null
    and ${kind === null ? sql`kind <> 'training'` : sql`kind = ${kind}`}`
}
