import type { LookBackStep } from '#domain/look-back/due.ts'
import type { Item, LookBackOrigin } from '#domain/rectification/item.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

type LookedAt = 'involved' | 'leaderId' | 'workers'

interface Taking {
  step: LookBackStep
  /** The latest day that has reached the step. */
  until: string
  moment: Date
}

/**
 * Takes the next planned look-backs and reviews that have reached a step nobody was told of. The item is
 * locked first, as acts lock it; what another process or an act holds comes at the next turn.
 */
export async function takeLookBacks(
  tx: Transaction,
  { step, until, moment }: Taking,
  limit: number,
): Promise<(Pick<Item, LookedAt> & { matterId: number; origin: LookBackOrigin })[]> {
  const toldAt = toldBy(tx, step)
  return tx`
    update look_back set ${toldAt} = ${moment}
    from (select l.id, i.involved, m.leader_id, i.workers
      from look_back l join matter m on m.id = l.matter_id and m.cycle = l.cycle
        join item i on i.matter_id = m.id
      where l.done_on is null and l.${toldAt} is null and l.origin <> 'drawn'
        and l.due_on <= ${until}::date and m.status = 'closed'
      order by l.due_on, l.id limit ${limit}
      for update of m, l skip locked) waiting
    where look_back.id = waiting.id
    returning look_back.matter_id, look_back.origin, waiting.involved, waiting.leader_id,
      waiting.workers`
}

/**
 * Takes the draws that have reached a step with something left to look back at, each with who took part
 * in all that is left.
 */
export async function takeDraws(
  tx: Transaction,
  { step, until, moment }: Taking,
): Promise<{ id: number; bureauId: number | null; involved: number[] }[]> {
  const toldAt = toldBy(tx, step)
  return tx<{ id: number; bureauId: number | null; involved: number[] }[]>`
    with due as (select id from look_back_draw where ${toldAt} is null and due_on <= ${until}::date
      for update skip locked),
    waiting as (select l.draw_id, i.involved from look_back l
        join matter m on m.id = l.matter_id and m.cycle = l.cycle join item i on i.matter_id = m.id
      where l.draw_id in (select id from due) and l.done_on is null and m.status = 'closed')
    update look_back_draw d set ${toldAt} = ${moment}
    where d.id in (select draw_id from waiting)
    returning d.id, d.bureau_id,
      array(select person_id from waiting w, unnest(w.involved) person_id where w.draw_id = d.id
        group by person_id
        having count(*) = (select count(*) from waiting where draw_id = d.id)) as involved`
}

function toldBy(sql: Runner, step: LookBackStep) {
  return sql(step === 'due' ? 'due_told_at' : 'late_told_at')
}
