import { createHash } from 'node:crypto'
import type { Door } from '#domain/people/grants.ts'
import { Refusal } from '#domain/refusals.ts'
import { planRoster, type RosterPlan } from '#domain/roster/plan.ts'
import { type RosterReading, readRoster } from '#domain/roster/reading.ts'
import type { RosterAnswer, RosterPlanView, RosterVerdict } from '#domain/roster/views.ts'
import type { Context } from '#server/context.ts'
import type { Runner } from '#server/database/sql.ts'
import { readComputedBeside } from '#server/ledger/read-beside.ts'
import { makeFirstPassword } from '#server/people/first-password.ts'
import { lockGrants } from '#server/people/grant-queries.ts'
import { lockEverybody, lockUnits } from '#server/people/organisation-queries.ts'
import { hashPassword } from '#server/people/sign-in.ts'
import { carryOut } from './carry-out.ts'
import { readRecord } from './record.ts'

export interface RosterFile {
  bytes: Buffer
  fileName: string
}

/** What importing would do, row by row; writes nothing and keeps nothing of the file. */
export async function previewRoster(
  context: Context,
  file: RosterFile,
  door: Door,
): Promise<RosterPlanView> {
  const reading = readRoster(await readComputedBeside(file.bytes, file.fileName))
  const plan = await makePlan(context, context.sql, reading, door)
  return viewPlan(file.fileName, reading, plan)
}

/**
 * Imports every row that can be, in one transaction, by the same actions as a screen; refused rows
 * stay out. The same file again changes nothing. Refuses `rosterMoved` when the plan is no longer
 * the one that was looked at.
 */
export async function importRoster(
  context: Context,
  file: RosterFile,
  door: Door,
  digest?: string,
): Promise<RosterAnswer> {
  const reading = readRoster(await readComputedBeside(file.bytes, file.fileName))
  const first = await makePlan(context, context.sql, reading, door)
  const seen = digest ?? digestOf(first)
  const passwords = await makePasswords(first)
  return context.transaction(async tx => {
    // All locks first: what is written to the security log stays locked to the end.
    await lockEverybody(tx)
    await lockGrants(tx)
    await lockUnits(tx)
    const plan = await makePlan(context, tx, reading, door)
    if (digestOf(plan) !== seen) throw new Refusal('rosterMoved')
    const { waiting, onMachine } = await carryOut(context, tx, plan, passwords, door)
    const { create, change, same, refuse } = counted(plan)
    const accounts = plan.rows.flatMap(({ view: { name, unit }, act }) => {
      const account = act?.account
      if (!account) return []
      const password = onMachine.includes(account) ? '' : passwords.get(account)!.text
      return [{ name, unit, account, password }]
    })
    return { created: create, changed: change, same, refused: refuse, waiting, accounts }
  })
}

async function makePlan(context: Context, sql: Runner, reading: RosterReading, door: Door) {
  return planRoster(reading, await readRecord(context, sql, door))
}

/** Before the transaction, because a few hundred of them take seconds. */
async function makePasswords({ rows }: RosterPlan) {
  const accounts = rows.flatMap(({ act }) => (act?.account ? [act.account] : []))
  const made = accounts.map(async account => {
    const text = makeFirstPassword()
    return [account, { text, hash: await hashPassword(text) }] as const
  })
  return new Map(await Promise.all(made))
}

function viewPlan(file: string, reading: RosterReading, plan: RosterPlan): RosterPlanView {
  const { skipped, unused, otherSheets } = reading
  return {
    ...{ file, skipped, unused, otherSheets },
    rows: plan.rows.map(({ view }) => view),
    counts: counted(plan),
    newUnits: plan.newUnits.map(({ key }) => plan.places.path(key).join(' › ')),
    digest: digestOf(plan),
  }
}

function counted({ rows }: RosterPlan): Record<RosterVerdict, number> {
  const counts = { create: 0, change: 0, same: 0, refuse: 0 }
  for (const { view } of rows) counts[view.verdict]++
  return counts
}

function digestOf({ rows }: RosterPlan): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
