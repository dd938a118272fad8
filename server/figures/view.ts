import type { FiguresQuery, FiguresView } from '#domain/figures/views.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { countCells, listStages } from './queries.ts'

/** The figures of what a person may see, at the end of a day. Refuses `dayInFuture`. */
export async function viewFigures(context: Context, asked: FiguresQuery): Promise<FiguresView> {
  const { sql, person, today } = context
  const { on = today } = asked
  if (on > today) throw new Refusal('dayInFuture', { day: on })
  const [cells, stages] = await Promise.all([
    countCells(sql, person, asked, today),
    listStages(sql, person, asked, today),
  ])
  return { on, cells, stages }
}
