import type { LinePost } from '#domain/escalation/line.ts'
import type { ReminderStep } from '#domain/escalation/steps.ts'
import type { MatterKind } from '#domain/matter/kinds.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

/** An open matter whose deadline has reached a step that nobody was told of. */
export interface ReminderDue {
  id: number
  kind: Extract<MatterKind, 'item' | 'supervisionOrder'>
  /** The item it is about: itself, or what an order asks after. */
  itemId: number
  cycle: number
  status: string
  deadline: string
  leadUnitId: number | null
  leaderId: number | null
  handlerId: number | null
  /** Who had to do with the item and so does not verify it. */
  involved: number[]
  taken: ReminderStep[]
}

/** The latest deadlines of the steps, of each kind of matter by its own threshold. */
export type KindBounds = Record<ReminderDue['kind'], Record<ReminderStep, string>>

/**
 * Locks the next matters that wait for a reminder, the longest overdue first; those that another
 * process has locked are left to it. What is drafted, suspended or in public notice is not asked for,
 * nor an order about an item that is suspended.
 */
export async function lockRemindersDue(
  tx: Transaction,
  bounds: KindBounds,
  limit: number,
): Promise<ReminderDue[]> {
  const { overdue, sectionHead, inCharge, head } = bounds.item
  const soon = { item: bounds.item.soon, order: bounds.supervisionOrder.soon }
  const latest = [soon.item, soon.order].sort()[1]!
  return tx<ReminderDue[]>`
    select m.id, m.kind, coalesce(a.id, m.id) as item_id, m.cycle, m.status, m.deadline,
      coalesce(a.lead_unit_id, m.lead_unit_id) as lead_unit_id,
      coalesce(a.leader_id, m.leader_id) as leader_id,
      coalesce(a.handler_id, m.handler_id) as handler_id,
      coalesce(i.involved, '{}') as involved,
      array(select step from reminder r where r.matter_id = m.id and r.cycle = m.cycle
        and r.deadline = m.deadline) as taken
    from matter m left join supervision_order o on o.matter_id = m.id
      left join matter a on a.id = o.about_id left join item i on i.matter_id = m.id
    where m.status <> 'closed' and coalesce(m.deadline, 'infinity') <= ${latest}::date
      and m.suspended_on is null and a.suspended_on is null
      and (m.kind = 'item' and m.deadline <= ${soon.item}::date and m.status in ('assigned', 'inProgress', 'awaitingReview',
          'awaitingVerification')
        or m.kind = 'supervisionOrder' and m.deadline <= ${soon.order}::date
          and m.status in ('issued', 'acknowledged'))
      and not exists (select 1 from reminder r where r.matter_id = m.id and r.cycle = m.cycle
        and r.deadline = m.deadline and r.step = case
          when m.deadline <= ${head}::date then 'head'
          when m.deadline <= ${inCharge}::date then 'inCharge'
          when m.deadline <= ${sectionHead}::date then 'sectionHead'
          when m.deadline <= ${overdue}::date then 'overdue'
          else 'soon' end)
    order by coalesce(m.deadline, 'infinity'), m.id limit ${limit}
    for update of m skip locked`
}

/**
 * Takes a step, and says whether it was still free: a process whose statement began before another
 * committed finds the matter unlocked and the step taken.
 */
export async function insertReminder(
  tx: Transaction,
  due: ReminderDue,
  { step, told, at }: { step: ReminderStep; told: readonly number[]; at: Date },
): Promise<boolean> {
  const taken = await tx`insert into reminder (matter_id, cycle, deadline, step, told, at)
    values (${due.id}, ${due.cycle}, ${due.deadline}, ${step}, ${told as number[]}, ${at})
    on conflict do nothing`
  return taken.count > 0
}

/** The posts held today: of all units, because who is in charge sits elsewhere. */
export async function listLinePosts(sql: Runner, today: string): Promise<LinePost[]> {
  return sql<LinePost[]>`
    select person_id, unit_id, role, title, charge from post
    where since <= ${today} and (until is null or until > ${today})
    order by id`
}

export async function listUnitTree(sql: Runner): Promise<Map<number, number | null>> {
  const rows = await sql<{ id: number; parentId: number | null }[]>`select id, parent_id from unit`
  return new Map(rows.map(row => [row.id, row.parentId]))
}
