import { Refusal } from '#domain/refusals.ts'
import { dayOf, type House } from '#server/context.ts'
import { findPerson } from '#server/people/queries.ts'
import { takeSecondFactor } from '#server/second-factor/actions.ts'
import { required } from './usage.ts'

/** For who keeps the machine, when the only security administrator has lost phone and codes. */
export async function resetSecondFactorCommand(
  house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  const account = required(flags, 'account')
  const moment = house.now()
  const person = await findPerson(
    house.sql,
    { account, role: 'clerk' },
    dayOf(moment, house.timeZone),
  )
  if (!person) throw new Refusal('notFound')
  await house.sql.begin(tx => takeSecondFactor(tx, { person: null, moment }, person.id))
  process.stdout.write(`已重置 · reset: ${person.name}\n`)
}
