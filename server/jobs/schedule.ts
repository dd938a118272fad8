import { idleMinutes } from '#domain/people/password.ts'
import { recomputeDeadlines, recomputePublicity } from '#server/calendar/recompute.ts'
import type { House } from '#server/context.ts'
import { deliver } from '#server/delivery/deliver.ts'
import { remindOfDeadlines } from '#server/escalation/remind.ts'
import { remindOfMeasures } from '#server/escalation/remind-measures.ts'
import { keptHours } from '#server/http/once.ts'
import { deleteAnswersBefore } from '#server/http/once-queries.ts'
import { sealDaily } from '#server/log/seal.ts'
import { tellOfDueLookBacks } from '#server/look-back/timed.ts'
import { deleteSessionsSeenBefore } from '#server/people/queries.ts'
import { closeAfterPublicity, openRemainders } from '#server/rectification/timed.ts'
import { removeFiles } from '#server/retention/remove-files.ts'
import { openRoundsDue, remindOfLateSheets, tellOfWaitingRounds } from '#server/self-check/timed.ts'

const minute = 60_000

/** All timed work on one page. Each job is safe to run twice and in several processes at once. */
export function startJobs(house: House): { stop(): void } {
  const timers = [
    every(10 * minute, () => removeIdleSessions(house)),
    every(10 * minute, () => recomputeDeadlines(house)),
    every(10 * minute, () => recomputePublicity(house)),
    every(10 * minute, () => remindOfDeadlines(house)),
    every(10 * minute, () => remindOfMeasures(house)),
    every(10 * minute, () => tellOfDueLookBacks(house)),
    every(minute, () => deliver(house)),
    every(30 * minute, () => openRemainders(house)),
    every(30 * minute, () => closeAfterPublicity(house)),
    every(10 * minute, () => removeFiles(house)),
    every(60 * minute, () => openRoundsDue(house)),
    every(10 * minute, () => remindOfLateSheets(house)),
    every(10 * minute, () => tellOfWaitingRounds(house)),
    every(60 * minute, () => removeOldAnswers(house)),
    every(30 * minute, () => sealDaily(house)),
  ]
  return { stop: () => timers.forEach(clearInterval) }
}

async function removeIdleSessions(house: House): Promise<void> {
  const idleSince = house.now().getTime() - idleMinutes * minute
  await deleteSessionsSeenBefore(house.sql, new Date(idleSince))
}

/** Answers to idempotency keys are kept for a day. */
async function removeOldAnswers(house: House): Promise<void> {
  await deleteAnswersBefore(house.sql, new Date(house.now().getTime() - keptHours * 3_600_000))
}

/** A failure of timed work is written down and tried again at the next turn. */
function every(milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
  const run = () => work().catch(failure => process.stderr.write(`${failure.stack}\n`))
  return setInterval(run, milliseconds).unref()
}
