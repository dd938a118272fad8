import type { Fragment, Runner } from '#server/database/sql.ts'

/**
 * `matter` as it was at the end of a day, with the columns that lists and figures ask for: folded
 * from the events up to then where any came later, else as it stands; today's is the table itself. The rule is `stateOn` in `domain/figures`.
 * Readers, words and persons are those of now: who may see a matter follows today's posts.
 */
export function mattersOn(sql: Runner, on: string | undefined, today: string): Fragment {
  if (!on || on >= today) return sql`matter`
  const end = sql`(${on}::date + 1)::timestamptz`
  const closes = sql`e.data ->> 'to' = 'closed' and e.data ->> 'from' <> 'closed'`
  return sql`(
    select ${standing(sql)}, m.lead_unit_id, m.cycle, m.rebounds, m.deadline, m.suspended_on, m.long_term,
      m.immediate, m.status, m.closed_on, m.verified_on,
      case when m.status = 'closed' then m.outcome end as outcome
    from matter m where m.changed_at < ${end}
    union all
    select ${standing(sql)},
      case when n = 0 then m.lead_unit_id else past.lead_unit_id end as lead_unit_id,
      case when n = 0 then m.cycle else past.cycle end as cycle,
      case when n = 0 then m.rebounds else past.rebounds end as rebounds,
      case when n = 0 then m.deadline else past.deadline end as deadline,
      case when n = 0 then m.suspended_on else past.suspended_on end as suspended_on,
      case when n = 0 then m.long_term else past.long_term end as long_term,
      case when n = 0 then m.immediate else past.immediate end as immediate,
      case when n > 0 then past.status
        when m.status = 'closed' and m.closed_on > ${on}::date then 'inProgress'
        else m.status end as status,
      case when n = 0 then m.closed_on when past.status = 'closed' then past.closed_on end
        as closed_on,
      case when n = 0 then m.verified_on when past.status in ('inPublicity', 'closed')
        then past.verified_on end as verified_on,
      case when n = 0 then m.outcome when past.status = 'closed' then past.outcome end as outcome
    from matter m, lateral (
      select count(*) as n, ${lastOf(sql, {
        status: sql`case when e.action = 'registerClaim' then 'awaitingVerification'
          when e.seq = 1 then 'draft' else e.data ->> 'to' end`,
      })},
        coalesce(max((e.data ->> 'cycle')::integer), 1) as cycle,
        count(*) filter (where e.action in ('recordRebound', 'reopen')) as rebounds,
        ${lastOf(sql, { verified_on: sql`e.at::date` }, sql`e.action = 'verify'`)},
        ${lastOf(sql, { deadline: sql`(e.data ->> 'deadline')::date` }, sql`e.data ? 'deadline' and e.action <> 'requestExtension'`)},
        ${lastOf(sql, { long_term: sql`(e.data ->> 'longTerm')::boolean` }, sql`e.data ? 'longTerm'`)},
        ${lastOf(sql, { immediate: sql`(e.data ->> 'immediate')::boolean` }, sql`e.data ? 'immediate'`)},
        ${lastOf(sql, { lead_unit_id: sql`(e.data ->> 'leadUnitId')::integer` }, sql`e.data ? 'leadUnitId'`)},
        ${lastOf(sql, { closed_on: sql`e.at::date` }, closes)},
        ${lastOf(sql, { outcome: sql`e.data ->> 'outcome'` }, closes)},
        ${lastOf(
          sql,
          { suspended_on: sql`case when e.action = 'decideSuspension' then e.at::date end` },
          sql`e.action = 'resume' or e.data ? 'cycle'
            or e.action = 'decideSuspension' and e.data @> '{"approves": true}'`,
        )}
      from event e where e.matter_id = m.id and e.at < ${end}
    ) past
    where m.changed_at is null or m.changed_at >= ${end}
  )`
}

/**
 * `item` with the aspect and kind it was filed under at the end of a day. Few items are ever filed
 * anew, so those that were since are looked up first, and only they are folded.
 */
export function filedOn(sql: Runner, on: string | undefined, today: string): Fragment {
  if (!on || on >= today) return sql`item`
  const end = sql`(${on}::date + 1)::timestamptz`
  const filed = sql`e.seq > 1 and e.data ? 'aspectId'`
  const moved = sql`select e.matter_id from event e where ${filed} and e.at >= ${end}`
  return sql`(
    select i.* from item i where i.matter_id not in (${moved})
    union all
    select past.* from item i, lateral (
      select e.data from event e where e.matter_id = i.matter_id and e.at < ${end}
        and e.data ? 'aspectId' order by e.seq desc limit 1
    ) was, jsonb_populate_record(i, jsonb_build_object('aspect_id', was.data -> 'aspectId',
      'kind_id', was.data -> 'kindId')) past
    where i.matter_id in (${moved})
  )`
}

function standing(sql: Runner): Fragment {
  return sql`m.id, m.kind, m.number, m.title, m.readers, m.words, m.bureau_id, m.leader_id, m.handler_id,
    m.opened_on, m.revision, m.provisional`
}

/** What the last event of a matter said that says it at all. */
function lastOf(sql: Runner, value: Record<string, Fragment>, where = sql`true`): Fragment {
  const [[name, said]] = Object.entries(value) as [[string, Fragment]]
  return sql`(array_agg(${said} order by e.seq desc) filter (where ${where}))[1] as ${sql(name)}`
}
