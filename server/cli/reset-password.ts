import type { House } from '#server/context.ts'
import { makeFirstPassword, setFirstPassword } from '#server/people/first-password.ts'
import { hashPassword } from '#server/people/sign-in.ts'
import { personNamed } from './actor.ts'
import { required } from './usage.ts'

/** For who keeps the machine: a new first password, printed once, to be changed at sign-in. */
export async function resetPasswordCommand(
  house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  const person = await personNamed(house, required(flags, 'account'))
  const password = makeFirstPassword()
  const hash = await hashPassword(password)
  const actor = { person: null, moment: house.now() }
  await house.sql.begin(tx => setFirstPassword(tx, actor, { personId: person.id, hash }))
  process.stdout.write(`已重置 · reset: ${person.name}，初始密码 first password: ${password}\n`)
}
