import type { Person, Role } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { type Context, contextFor, dayOf, type House } from '#server/context.ts'
import { findPerson } from '#server/people/session-queries.ts'

/** Who the command line acts as: the account named by `--as`, else the first who holds the role. */
export async function actAs(house: House, role: Role, account?: string): Promise<Context> {
  const today = dayOf(house.now(), house.timeZone)
  const person = await findPerson(house.sql, { role, account: account ?? null }, today)
  if (!person?.roles.includes(role)) throw new Refusal('noActor', { role })
  return contextFor(house, person)
}

/** Whose account an act of the machine's keeper is about. Refuses `notFound`. */
export async function personNamed(house: House, account: string): Promise<Person> {
  const wanted = { account, role: 'clerk' as const }
  const person = await findPerson(house.sql, wanted, dayOf(house.now(), house.timeZone))
  if (!person) throw new Refusal('notFound')
  return person
}
