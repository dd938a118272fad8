import { randomBytes } from 'node:crypto'
import { Refusal } from '#domain/refusals.ts'
import { dayOf, type House } from '#server/context.ts'
import { setFirstPassword } from '#server/people/actions.ts'
import { findPerson } from '#server/people/queries.ts'
import { hashPassword } from '#server/people/sign-in.ts'
import { required } from './usage.ts'

/** For who keeps the machine: a new first password, printed once, to be changed at sign-in. */
export async function resetPasswordCommand(
  house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  const wanted = { account: required(flags, 'account'), role: 'clerk' as const }
  const moment = house.now()
  const person = await findPerson(house.sql, wanted, dayOf(moment, house.timeZone))
  if (!person) throw new Refusal('notFound')
  const password = `Sg-${randomBytes(6).toString('hex')}`
  const hash = await hashPassword(password)
  const actor = { person: null, moment }
  await house.sql.begin(tx => setFirstPassword(tx, actor, { personId: person.id, hash }))
  process.stdout.write(`已重置 · reset: ${person.name}，初始密码 first password: ${password}\n`)
}
