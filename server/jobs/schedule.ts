import { idleMinutes } from '#domain/people/password.ts'
import type { House } from '#server/context.ts'
import { deleteSessionsSeenBefore } from '#server/people/queries.ts'

/** All timed work on one page. Each job is safe to run twice and in several processes at once. */
export function startJobs(house: House): { stop(): void } {
  const timers = [every(10 * 60_000, () => removeIdleSessions(house))]
  return { stop: () => timers.forEach(clearInterval) }
}

async function removeIdleSessions(house: House): Promise<void> {
  const idleSince = house.now().getTime() - idleMinutes * 60_000
  await deleteSessionsSeenBefore(house.sql, new Date(idleSince))
}

/** A failure of timed work is written down and tried again at the next turn. */
function every(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
  const run = () => work().catch(failure => process.stderr.write(`${failure.stack}\n`))
  return setInterval(run, milliseconds).unref()
}
