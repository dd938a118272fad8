import { addDays } from '#domain/calendar/days.ts'
import { system } from '#domain/people/roles.ts'
import type { ItemAction } from '#domain/rectification/workflow.ts'
import { contextFor, type House } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { readSettings } from '#server/settings/read.ts'
import { actOnItem } from './actions.ts'
import { listOverPublicity, listRemaindersDue } from './cycle-queries.ts'

/**
 * Opens what was left of closed items some time before its date: on its day, worked or not, because its
 * date may lie in a holiday. What is told of it stands in the office; nothing is sent at night.
 */
export async function openRemainders(house: House): Promise<void> {
  const { today, sql } = contextFor(house, system)
  const { remainderOpensBefore } = await readSettings(sql)
  const ids = await listRemaindersDue(sql, addDays(today, remainderOpensBefore))
  await actOnEach(house, ids, 'openRemainder')
}

/** Closes what was on public notice until yesterday without an objection. */
export async function closeAfterPublicity(house: House): Promise<void> {
  const { today, sql } = contextFor(house, system)
  await actOnEach(house, await listOverPublicity(sql, today), 'finishPublicity')
}

/** Each in its own transaction; where somebody was faster there is nothing left to do. */
async function actOnEach(house: House, ids: readonly number[], action: ItemAction): Promise<void> {
  for (const id of ids) {
    await actOnItem(contextFor(house, system), id, action, {}).catch(failure => {
      if (!asRefusal(failure)) throw failure
    })
  }
}
