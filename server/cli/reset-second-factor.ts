import type { House } from '#server/context.ts'
import { takeSecondFactor } from '#server/second-factor/actions.ts'
import { personNamed } from './actor.ts'
import { required } from './usage.ts'

/** For who keeps the machine, when the only security administrator has lost phone and codes. */
export async function resetSecondFactorCommand(
  house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  const person = await personNamed(house, required(flags, 'account'))
  const actor = { person: null, moment: house.now() }
  await house.sql.begin(tx => takeSecondFactor(tx, actor, person.id))
  process.stdout.write(`已重置 · reset: ${person.name}\n`)
}
