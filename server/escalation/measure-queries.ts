import type { Runner, Transaction } from '#server/database/sql.ts'

/** Near to its day, or past it: each is told of once for a day. */
export type MeasureStep = 'soon' | 'late'

export interface MeasureDue {
  matterId: number
  /** Who does it: its own person, else the item's handler. */
  handlerId: number | null
  /** The item's own reminder says the same to the same person. */
  withItem: boolean
}

/**
 * Takes the next open measures whose day lies between these two and of whom nobody was told. The item is
 * locked first, as acts lock it; what another process or an act holds comes at the next turn.
 */
export async function takeMeasuresDue(
  tx: Transaction,
  { step, since, until, limit }: { step: MeasureStep; since: string; until: string; limit: number },
): Promise<MeasureDue[]> {
  const told = toldFor(tx, step)
  return tx<MeasureDue[]>`
    update measure set ${told} = waiting.deadline
    from (select s.id, s.deadline, coalesce(s.handler_id, m.handler_id) as handler_id,
        (s.handler_id is null or s.handler_id = m.handler_id)
          and s.deadline is not distinct from m.deadline as with_item
      from measure s join matter m on m.id = s.matter_id
      where not s.done and s.${told} is distinct from s.deadline
        and s.deadline between ${since}::date and ${until}::date
        and m.status in ('assigned', 'inProgress') and m.suspended_on is null
      order by s.deadline, s.id limit ${limit}
      for update of m, s skip locked) waiting
    where measure.id = waiting.id
    returning measure.matter_id, waiting.handler_id, waiting.with_item`
}

function toldFor(sql: Runner, step: MeasureStep) {
  return sql(step === 'soon' ? 'soon_told' : 'late_told')
}
