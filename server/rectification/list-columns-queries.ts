import type { ItemListQuery } from '#domain/rectification/views.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { isMeasureProvisional, isOverdue, isProvisional } from './condition-queries.ts'

/** What the lists of the ledger say besides, over `m` and `i`, on the screen and in a workbook. */

/** The further columns of a row where one of the lists is asked for; none, and at no cost, else. */
export function listColumns(sql: Runner, { list, on }: ItemListQuery, today: string): Fragment {
  if (!list) return sql``
  if (list === 'tasks') return sql`, ${eachMeasure(sql)}, i.goal, i.note`
  if (list === 'problems') {
    return sql`, i.kind_id as "kindId", i.manifestation, i.cause, i.source, i.found_on as "foundOn"`
  }
  return sql`, ${eachMeasure(sql)}, i.co_unit_ids as "coUnitIds",
    ${chargeOf(sql, 'id', today)} as charge, ${isOverdue(sql, on ?? today)} as overdue, m.rebounds`
}

function eachMeasure(sql: Runner): Fragment {
  return sql`(select coalesce(json_agg(json_build_object('id', s.id, 'text', s.text,
      'handlerId', coalesce(s.handler_id, m.handler_id), 'term', ${measureTerm(sql)},
      'result', s.result, 'done', s.done) order by s.position), '[]')
    from measure s where s.matter_id = m.id) as "eachMeasure"`
}

export function itemTerm(sql: Runner): Fragment {
  return sql`json_build_object('deadline', m.deadline, 'longTerm', m.long_term,
    'immediate', m.immediate, 'provisional', ${isProvisional(sql)})`
}

/** Of the measure `s`; where it names no term of its own, of the item. */
export function measureTerm(sql: Runner): Fragment {
  return sql`case when s.deadline is null and s.long_term is not true and s.immediate is not true
    then ${itemTerm(sql)}
    else json_build_object('deadline', s.deadline, 'longTerm', s.long_term,
      'immediate', s.immediate, 'provisional', ${isMeasureProvisional(sql)}) end`
}

/** The units in the leader's charge by present posts. */
export function chargeOf(sql: Runner, column: 'id' | 'name', today: string): Fragment {
  return sql`array(select c.${sql(column)} from post o join unit c on c.id = any(o.charge)
    where o.person_id = m.leader_id and o.since <= ${today}
      and (o.until is null or o.until > ${today}) order by c.position, c.id)`
}
