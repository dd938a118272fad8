import { formActions, formFields, takenOver } from '#domain/burden/forms.ts'
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
    select ${unitOf(sql, sql`done.by_id`, sql`done.at::date`)} as unit_id, done.at::date as on_day,
      done.at as moment, done.seq, done.action as what, ${filled(sql)} as fields, done.place,
      done.number
    from (
      ${formsOnMatters(sql, person, scope)} union all ${formsOnSheets(sql, person, scope)}
    ) done join person p on p.id = done.by_id and not p.machine`
}

/** An order is about an item, and is seen by who may see that. */
function formsOnMatters(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select e.by_id, e.at, e.seq::bigint as seq, e.action, e.data,
      case when o.matter_id is null then '/items/' else '/supervision/' end || e.matter_id as place,
      coalesce(d.number, m.number) as number
    from event e
      left join supervision_order o on o.matter_id = e.matter_id
      left join matter d on d.id = o.matter_id
      join matter m on m.id = coalesce(o.about_id, e.matter_id)
      left join item i on i.matter_id = m.id
    where ${within(sql, sql`e.at`, scope)} and e.action = any(${formActions}::text[])
      and ${visibleTo(sql, person)} and ${ofCampaign(sql, sql`i.campaign_id`, scope)}
      and not exists (select from jsonb_each(e.data -> 'origin') came
        where came.key = any(${takenOver as string[]}::text[]) and came.value <> 'null')`
}

/** A sheet has no events: what it says and who signed it is all that is kept. */
function formsOnSheets(sql: Runner, person: Person, scope: Scope): Fragment {
  const found = sql`select self_check_id, found_by as by_id, found_at as at, id::bigint as seq,
    'addFinding' as action, jsonb_build_object('aspectId', aspect_id, 'kindId', kind_id,
      'manifestation', manifestation) as data
    from finding f where ${within(sql, sql`found_at`, scope)}`
  const withdrawn = sql`select self_check_id, withdrawn_by, withdrawn_at, id, 'withdrawFinding',
    jsonb_build_object('reason', withdrawn_reason)
    from finding f where ${within(sql, sql`withdrawn_at`, scope)}`
  const signed = sql`select id, signed_by, signed_at, id, 'signSelfCheck',
    jsonb_build_object('statement', statement)
    from self_check where ${within(sql, sql`signed_at`, scope)}`
  return sql`
    select done.by_id, done.at, done.seq, done.action, done.data, '/self-checks/' || s.id, null
    from (${found} union all ${withdrawn} union all ${signed}) done join self_check s on s.id = done.self_check_id
    where ${sheetVisibleTo(sql, person)} and ${ofCampaign(sql, sql`s.campaign_id`, scope)}`
}

/** Every notice that somebody of a unit was sent, of those that may be known of. */
export function notices(sql: Runner, person: Person, scope: Scope): Fragment {
  return sql`
    select * from (
      select ${unitOf(sql, sql`n.person_id`, sql`n.at::date`)} as unit_id, n.at::date as on_day,
        n.at as moment, n.id as seq, n.kind as what, 0 as fields,
        coalesce(n.place, '/items/' || n.matter_id) as place, m.number, n.matter_id, n.person_id
      from notice n left join matter m on m.id = n.matter_id left join item i on i.matter_id = m.id
      where ${within(sql, sql`n.at`, scope)} and ${ofCampaign(sql, sql`i.campaign_id`, scope)}
        and (n.matter_id is null or ${visibleTo(sql, person)})
    ) told
    where matter_id is not null or ${unitInReach(sql, person)}`
}

/** The fields of the form that are filled in, as `filledFields` counts them. */
function filled(sql: Runner): Fragment {
  const pairs = formActions.flatMap(action => formFields[action]!.map(field => [action, field]))
  const actions = pairs.map(([action]) => action!)
  const fields = pairs.map(([, field]) => field!)
  return sql`(
    select coalesce(sum(
      (select count(*) from jsonb_path_query(typed.value, 'strict $.**') leaf
        where jsonb_typeof(leaf) in ('string', 'number', 'boolean')
          and leaf not in ('""'::jsonb, 'false'::jsonb))
      - (select count(*) from jsonb_path_query(typed.value, 'lax $[*].id'))
    ), 0)
    from jsonb_each(done.data) typed
    join unnest(${actions}::text[], ${fields}::text[]) of_form (action, field)
      on of_form.action = done.action and of_form.field = typed.key
  )`
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
