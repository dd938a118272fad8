import {
  type LookBackBounds,
  type LookBackStep,
  lookBackBounds,
  lookBackSteps,
  noticeOfLookBack,
} from '#domain/look-back/due.ts'
import { system } from '#domain/people/roles.ts'
import { currentCalendar } from '#server/calendar/calendars.ts'
import { isWorkingNow } from '#server/calendar/working-now.ts'
import { type Context, contextFor, type House } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { readSettings } from '#server/settings/read.ts'
import { takeDraws, takeLookBacks } from './due-queries.ts'

/** Look-backs in one transaction, so that no item stays locked for long. */
const batch = 200

/**
 * Tells those who may do a look-back or periodic review that it is due, and the clerks when it is late:
 * each once, and within working hours. Safe in several processes at once; what was missed is made up
 * for later.
 */
export async function tellOfDueLookBacks(house: House): Promise<void> {
  if (!(await isWorkingNow(house))) return
  const context = contextFor(house, system)
  const bounds = await boundsOn(context)
  for (const step of lookBackSteps) {
    await context.transaction(tx => tellOfDraws(context, tx, step, bounds))
    while (await context.transaction(tx => tellOfSome(context, tx, step, bounds))) {}
  }
}

async function boundsOn({ sql, today }: Context): Promise<LookBackBounds> {
  const [calendar, { lightSoonItem }] = await Promise.all([currentCalendar(sql), readSettings(sql)])
  return lookBackBounds(calendar, today, lightSoonItem)
}

/** Answers whether more may be waiting. */
async function tellOfSome(
  context: Context,
  tx: Transaction,
  step: LookBackStep,
  bounds: LookBackBounds,
): Promise<boolean> {
  const taking = { step, until: bounds[step].planned, moment: context.moment }
  const taken = await takeLookBacks(tx, taking, batch)
  for (const { matterId, ...looked } of taken) {
    await insertNotices(tx, { matterId }, [noticeOfLookBack(step, looked)], context)
  }
  return taken.length === batch
}

/** One notice a draw, however many it chose; it opens what is left of it. */
async function tellOfDraws(
  context: Context,
  tx: Transaction,
  step: LookBackStep,
  bounds: LookBackBounds,
): Promise<void> {
  const taking = { step, until: bounds[step].drawn, moment: context.moment }
  for (const { id, bureauId, involved } of await takeDraws(tx, taking)) {
    const drawn = { origin: 'drawn', involved, leaderId: null, workers: [] } as const
    const { kind, to } = noticeOfLookBack(step, drawn)
    const place = `/look-backs?drawId=${id}&state=due`
    await insertNotices(tx, { place }, [{ kind, to: { ...to, bureauId } }], context)
  }
}
