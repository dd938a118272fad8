import { addDays } from '#domain/calendar/days.ts'
import type { NoticeKind } from '#domain/notice/kinds.ts'
import { system } from '#domain/people/roles.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import { isWorkingNow } from '#server/calendar/working-now.ts'
import { type Context, contextFor, type House } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { type MeasureDue, type MeasureStep, takeMeasuresDue } from './measure-queries.ts'

/** Measures in one transaction, so that no item stays locked for long. */
const batch = 200

/** Before any day that a measure may have. */
const longAgo = '1900-01-01'

const kinds = { soon: 'measureDueSoon', late: 'measureOverdue' } as const satisfies Record<
  MeasureStep,
  NoticeKind
>

/**
 * Tells who does a measure that its own day is near, and when it has passed; the line above hears of
 * the item's date alone. Each once for a day, within working hours; safe in several processes at once.
 */
export async function remindOfMeasures(house: House): Promise<void> {
  if (!(await isWorkingNow(house))) return
  const context = contextFor(house, system)
  const { sql, today } = context
  const days = {
    soon: { since: today, until: await soonUntilOn(sql, 'item', today) },
    late: { since: longAgo, until: addDays(today, -1) },
  }
  for (const step of ['soon', 'late'] as const) {
    const taking = { step, ...days[step], limit: batch }
    while (
      await context.transaction(async tx => {
        const taken = await takeMeasuresDue(tx, taking)
        await tellEach(context, tx, step, taken)
        return taken.length === batch
      })
    ) {}
  }
}

/** Once a person and item, however many measures of it have the day in common. */
async function tellEach(
  context: Context,
  tx: Transaction,
  step: MeasureStep,
  taken: readonly MeasureDue[],
): Promise<void> {
  const told = new Set<string>()
  for (const { matterId, handlerId: personId, withItem } of taken) {
    const key = `${matterId} ${personId}`
    if (withItem || personId === null || told.has(key)) continue
    told.add(key)
    await insertNotices(tx, { matterId }, [{ kind: kinds[step], to: { personId } }], context)
  }
}
