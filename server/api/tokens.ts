import { randomBytes } from 'node:crypto'
import { type MakeTokenInput, tokenDays, tokenState } from '#domain/api/tokens.ts'
import { holds } from '#domain/people/rights.ts'
import type { Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { type Context, dayOf, type House } from '#server/context.ts'
import { askForPost } from '#server/people/grants.ts'
import { insertPost } from '#server/people/organisation-queries.ts'
import { findActor } from '#server/people/session-queries.ts'
import { tokenHash } from '#server/people/sign-in.ts'
import { recordSecurity } from '#server/security/record.ts'
import {
  findToken,
  findUnitOfPost,
  insertMachine,
  insertToken,
  updateTokenRevoked,
  updateTokenUsed,
} from './token-queries.ts'

/**
 * Makes a token with a person record of its own; only its hash is kept. The person holds a clerk's
 * post in the administrator's own unit, so that what it sees and may do follows the same rules as for a human, and of
 * that only the rights named here. With a right that the administrator does not hold, the post waits
 * for the security administrator and the token does nothing until then. Refuses `tokenTooLong`.
 */
export function makeToken(context: Context, input: MakeTokenInput) {
  const { person, moment, today } = context
  const until = latestDay(today)
  if (input.expiresOn < today || input.expiresOn > until) {
    throw new Refusal('tokenTooLong', { until })
  }
  const token = `sg_${randomBytes(32).toString('base64url')}`
  return context.transaction(async tx => {
    const title = `接口令牌·${input.name}`
    const personId = await insertMachine(tx, title, moment)
    const unitId = await findUnitOfPost(tx, person.id, today)
    const post = { unitId, role: 'clerk' as const, title, charge: [], since: today }
    const { name, rights, expiresOn } = input
    const waits = rights.some(right => !holds(person, right))
    if (waits) await askForPost(context, tx, personId, post, 'office')
    else {
      const grant = { by: person.id, at: moment, approvedBy: null, through: 'office' as const }
      await insertPost(tx, personId, post, grant)
    }
    const made = { personId, name, rights, expiresOn, createdName: person.name, at: moment }
    const id = await insertToken(tx, { ...made, tokenHash: tokenHash(token) })
    await recordSecurity(tx, context, { kind: 'tokenMade', subject: { token: name, rights } })
    return { id, token, waiting: waits ? 1 : 0 }
  })
}

/**
 * Ends a token at once and for good; what it did stays under its name. Refuses `notFound`, also for
 * one of a bureau that the administrator does not keep.
 */
export function revokeToken(context: Context, id: number) {
  return context.transaction(async tx => {
    const token = await updateTokenRevoked(tx, context, id)
    if (token === undefined) throw new Refusal('notFound')
    await recordSecurity(tx, context, { kind: 'tokenRevoked', subject: { token } })
    return { id }
  })
}

/** Who acts with this token. Refuses `tokenInvalid` for one that is unknown, expired or revoked. */
export async function personOfToken(house: House, token: string): Promise<Person> {
  const moment = house.now()
  const today = dayOf(moment, house.timeZone)
  const found = await findToken(house.sql, tokenHash(token))
  if (!found || tokenState(found, today) !== 'usable') throw new Refusal('tokenInvalid')
  const person = await findActor(house.sql, found.personId, today)
  if (!person) throw new Refusal('tokenInvalid')
  const usedAt = found.lastUsedAt?.getTime() ?? 0
  if (moment.getTime() - usedAt > 60_000) await updateTokenUsed(house.sql, found.id, moment)
  return { ...person, only: found.rights }
}

function latestDay(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: tokenDays }).toString()
}
