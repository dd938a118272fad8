import type { Person } from '#domain/people/roles.ts'
import type { ItemStatus, Minutes, Outcome, Remainder } from '#domain/rectification/item.ts'
import type { Term } from '#domain/rectification/item-parts.ts'
import type { ItemListQuery } from '#domain/rectification/views.ts'
import type { Sql } from '#server/database/sql.ts'
import { filedOn, mattersOn } from './as-of-queries.ts'
import { isOverdue } from './condition-queries.ts'
import { chargeOf, itemTerm, measureTerm } from './list-columns-queries.ts'
import { matching, visibleTo } from './list-queries.ts'

/** One measure of one item as the ledger shows it; an item without measures has one row. */
export interface LedgerRecord {
  number: string
  aspect: string | null
  problem: string
  manifestation: string
  cause: string
  source: string
  foundOn: string | null
  goal: string
  measure: string | null
  acceptance: string | null
  leader: string | null
  leadUnit: string | null
  coUnits: string[]
  handler: string | null
  /** Of the measure; where it names no term of its own, of the item. */
  term: Term
  result: string | null
  status: ItemStatus
  itemTerm: Term
  outcome: Outcome | null
  closedOn: string | null
  minutes: Minutes | null
  remainder: Remainder | null
  note: string
  kind: string | null
  /** Where the kind stands in the source of its catalogue. */
  clause: string | null
  rebounds: number
  /** Names of the files that prove the measure, or the item as a whole. */
  evidence: string[]
  /** The units in the leader's charge by present posts. */
  charge: string[]
  /** The deadline of the item itself has passed while its time ran. */
  overdue: boolean
}

/** The ledger in batches, by cursor, so that its length costs no memory; in the list's order. */
export function streamLedger(
  sql: Sql,
  person: Person,
  query: ItemListQuery,
  today: string,
): AsyncIterable<LedgerRecord[]> {
  const order = {
    newest: sql`m.id desc`,
    oldest: sql`m.id`,
    deadline: sql`coalesce(m.deadline, 'infinity'), m.id`,
  }[query.sort]
  return sql<LedgerRecord[]>`
    select m.number, a.name as aspect, m.title as problem, i.manifestation, i.cause, i.source,
      i.found_on, i.goal, s.text as measure, s.acceptance, l.name as leader, u.name as lead_unit,
      array(select name from unit where id = any(i.co_unit_ids) order by position) as co_units,
      coalesce(sh.name, h.name) as handler,
      ${measureTerm(sql)} as term, ${itemTerm(sql)} as item_term, s.result, m.status, m.outcome, m.closed_on, i.minutes,
      i.remainder, i.note, k.name as kind, k.clause, m.rebounds,
      array(select file_name from evidence e where e.matter_id = m.id and e.cycle = m.cycle
        and e.withdrawn_at is null and (e.measure_id = s.id or e.measure_id is null) order by e.id)
        as evidence,
      ${chargeOf(sql, 'name', today)} as charge, ${isOverdue(sql, query.on ?? today)} as overdue
    from ${mattersOn(sql, query.on, today)} m
      join ${filedOn(sql, query.on, today)} i on i.matter_id = m.id
      left join aspect a on a.id = i.aspect_id left join kind k on k.id = i.kind_id
      left join unit u on u.id = m.lead_unit_id
      left join person l on l.id = m.leader_id left join person h on h.id = m.handler_id
      left join measure s on s.matter_id = m.id left join person sh on sh.id = s.handler_id
    where ${visibleTo(sql, person)} and ${matching(sql, query, today)}
    order by ${order}, s.position`.cursor(500)
}
