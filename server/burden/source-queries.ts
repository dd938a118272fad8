import { type Person, seesAll } from '#domain/people/roles.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'
import { sheetVisibleTo } from '#server/self-check/queries.ts'

export interface Scope {
  /** First and last month counted. */
  first: string
  last: string
  campaignId?: number | undefined
}

/** Every form that a person of a unit filled in, on matters and sheets that may be seen. */
export function forms(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select ${unitOf(sql, sql`filled.by_id`, sql`filled.at::date`)} as unit_id, at::date as on_day, at as moment, seq,
      action as what, fields, place, number
    from (${formsFilled(sql, person, scope)}) filled`
}

/** How many of them by person and day, each day with where the person held a post. */
export function formsByDay(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select ${unitOf(sql, sql`days.by_id`, sql`days.on_day`)} as unit_id, on_day, forms, fields
    from (
      select by_id, at::date as on_day, count(*) as forms, sum(fields) as fields
      from (${formsFilled(sql, person, scope)}) filled group by 1, 2
    ) days`
}

function formsFilled(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select done.* from (
      ${formsOnMatters(sql, person, scope)} union all ${formsOnSheets(sql, person, scope)}
    ) done join person p on p.id = done.by_id and not p.machine`
}

/** An order is about an item, and is seen by who may see that. */
function formsOnMatters(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select e.by_id, e.at, e.seq::bigint as seq, e.action, e.fields,
      case when o.matter_id is null then '/items/' else '/supervision/' end || e.matter_id as place,
      coalesce(d.number, m.number) as number
    from event e
      left join supervision_order o on o.matter_id = e.matter_id
      left join matter d on d.id = o.matter_id
      join matter m on m.id = coalesce(o.about_id, e.matter_id)
      left join item i on i.matter_id = m.id
    where ${within(sql, sql`e.at`, scope)} and e.fields is not null
      and ${visibleTo(sql, person)} and ${ofCampaign(sql, sql`i.campaign_id`, scope)}`
}

/** A sheet has no events: what it says and who signed it is all that is kept. */
function formsOnSheets(sql: Runner, person: Person, scope: Scope): Fragment {
  const found = sql`select self_check_id, found_by as by_id, found_at as at, id::bigint as seq,
    'addFinding' as action, num_nonnulls(aspect_id, kind_id, nullif(manifestation, '')) as fields
    from finding f where ${within(sql, sql`found_at`, scope)}`
  const withdrawn = sql`select self_check_id, withdrawn_by, withdrawn_at, id, 'withdrawFinding',
    num_nonnulls(nullif(withdrawn_reason, ''))
    from finding f where ${within(sql, sql`withdrawn_at`, scope)}`
  const signed = sql`select id, signed_by, signed_at, id, 'signSelfCheck',
    num_nonnulls(nullif(statement, ''))
    from self_check where ${within(sql, sql`signed_at`, scope)}`
  return sql`
    select done.by_id, done.at, done.seq, done.action, done.fields, '/self-checks/' || s.id, null
    from (${found} union all ${withdrawn} union all ${signed}) done join self_check s on s.id = done.self_check_id
    where ${sheetVisibleTo(sql, person)} and ${ofCampaign(sql, sql`s.campaign_id`, scope)}`
}

/** Every notice that somebody of a unit was sent, of those that may be known of. */
export function notices(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select * from (
      select ${unitOf(sql, sql`sent.person_id`, sql`sent.at::date`)} as unit_id, at::date as on_day,
        at as moment, id as seq, kind as what, 0 as fields, place, number, of_matter, person_id
      from (${noticesSent(sql, person, scope)}) sent
    ) told
    where of_matter or ${unitInReach(sql, person)}`
}

/** How many of them by person and day, as `formsByDay`. */
export function noticesByDay(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select * from (
      select ${unitOf(sql, sql`days.person_id`, sql`days.on_day`)} as unit_id, on_day, notices, of_matter,
        person_id
      from (
        select person_id, at::date as on_day, of_matter, count(*) as notices
        from (${noticesSent(sql, person, scope)}) sent group by 1, 2, 3
      ) days
    ) told
    where of_matter or ${unitInReach(sql, person)}`
}

function noticesSent(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select n.id, n.person_id, n.at, n.kind, coalesce(n.place, '/items/' || n.matter_id) as place,
      m.number, n.matter_id is not null as of_matter
    from notice n left join matter m on m.id = n.matter_id left join item i on i.matter_id = m.id
    where ${within(sql, sql`n.at`, scope)} and ${ofCampaign(sql, sql`i.campaign_id`, scope)}
      and (n.matter_id is null or ${visibleTo(sql, person)})`
}

/** Where a person held a post on a day: the one granted first, so that an act counts once. */
function unitOf(sql: Runner, personId: Fragment, day: Fragment): Fragment {
  return sql`(select held.unit_id from post held where held.person_id = ${personId}
    and held.since <= ${day} and (held.until is null or held.until > ${day})
    order by held.id limit 1)`
}

/** A notice about no matter is seen by those who reach the unit it went to. */
function unitInReach(sql: Runner, person: Person): Fragment {
  if (seesAll(person)) return sql`true`
  const reach = person.reach as number[]
  return sql`(person_id = ${person.id} or exists (select from unit u where u.id = told.unit_id
    and (u.id = any(${reach}::integer[]) or u.bureau_id = any(${reach}::integer[]))))`
}

function within(sql: Runner, moment: Fragment, { first, last }: Scope): Fragment {
  const [from, to] = [`${first}-01`, `${last}-01`]
  return sql`${moment} >= ${from}::date::timestamptz
    and ${moment} < (${to}::date + interval '1 month')::timestamptz`
}

function ofCampaign(sql: Runner, campaign: Fragment, { campaignId }: Scope): Fragment {
  return campaignId ? sql`${campaign} = ${campaignId}` : sql`true`
}
