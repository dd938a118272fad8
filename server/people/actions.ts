import { type Door, isGivenByTwo } from '#domain/people/grants.ts'
import type { AddPersonInput, PostInput, UnitInput } from '#domain/people/inputs.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { recordSecurity } from '#server/security/record.ts'
import { updateBureaus, updateBureausOfMatters } from './bureau-queries.ts'
import { makeFirstPassword, setFirstPassword } from './first-password.ts'
import { listAskedRoles } from './grant-queries.ts'
import { type Given, givePost, recordPost } from './grants.ts'
import {
  insertPerson,
  insertUnit,
  isWithin,
  type LockedPerson,
  listRolesOf,
  lockPerson,
  lockUnits,
  updateAccount,
  updatePhone,
  updateUnit,
} from './organisation-queries.ts'
import { hashPassword } from './sign-in.ts'
import { refuseOwn, requireOpenUnits } from './standing.ts'

/**
 * Adds a person with posts, and with an account when one is given; the first password has to be
 * changed at first sign-in. Posts that need a second person wait: their number is answered.
 * Refuses `alreadyExists`, `passwordWeak`, `administratorsExclude`.
 */
export async function addPerson(
  context: Context,
  input: AddPersonInput,
  door: Door = 'office',
): Promise<{ id: number; waiting: number }> {
  const { account, password } = input
  const passwordHash = account && password ? await hashPassword(password) : null
  return context.transaction(tx => addPersonWithin(context, tx, { ...input, passwordHash }, door))
}

/** The same as part of a larger act, which has hashed the password. */
export async function addPersonWithin(
  context: Context,
  tx: Transaction,
  person: Omit<AddPersonInput, 'password'> & { passwordHash: string | null },
  door: Door,
): Promise<{ id: number; waiting: number }> {
  const id = await insertPerson(tx, { ...person, at: context.moment })
  let waiting = 0
  const given: [PostInput, Given][] = []
  for (const post of person.posts) {
    given.push([post, await givePost(context, tx, id, post, door)])
    if (given.at(-1)![1].requestId !== null) waiting++
  }
  await recordSecurity(tx, context, { kind: 'personAdded', subject: { person: person.name } })
  for (const [post, { requestId }] of given) {
    await recordPost(tx, context, requestId ? 'postAsked' : 'postGiven', person, post)
  }
  return { id, waiting }
}

/** Gives a person a further post; one that somebody asks for themselves waits for a second person. */
export function addPost(context: Context, personId: number, post: PostInput) {
  return context.transaction(tx => addPostWithin(context, tx, personId, post, 'office'))
}

export async function addPostWithin(
  context: Context,
  tx: Transaction,
  personId: number,
  post: PostInput,
  door: Door,
) {
  const person = await lockPresent(tx, personId)
  const { postId, requestId } = await givePost(context, tx, personId, post, door)
  await recordPost(tx, context, requestId ? 'postAsked' : 'postGiven', person, post)
  return { id: postId, waiting: requestId === null ? 0 : 1 }
}

/**
 * Gives a person on file an account. With a post that two persons give, held or asked for, the password
 * given here does not count: who keeps the machine hands out the first one (`onMachine`).
 */
export async function openAccount(
  context: Context,
  personId: number,
  input: { account: string; password: string },
) {
  const account = { name: input.account, passwordHash: await hashPassword(input.password) }
  return context.transaction(tx => openAccountWithin(context, tx, personId, account))
}

export async function openAccountWithin(
  context: Context,
  tx: Transaction,
  personId: number,
  account: { name: string; passwordHash: string },
) {
  refuseOwn(context, personId)
  const person = await lockPerson(tx, personId)
  if (!person) throw new Refusal('notFound')
  if (person.account) throw new Refusal('alreadyExists', { what: person.account })
  const held = await listRolesOf(tx, personId, context.today)
  const onMachine = [...held, ...(await listAskedRoles(tx, personId))].some(isGivenByTwo)
  const passwordHash = onMachine ? await hashPassword(makeFirstPassword()) : account.passwordHash
  await updateAccount(tx, personId, { name: account.name, passwordHash, at: context.moment })
  await recordSecurity(tx, context, { kind: 'accountOpened', subject: { person: person.name } })
  return { id: personId, onMachine }
}

/** Where a person can be reached; empty for nowhere. */
export function changePhone(context: Context, personId: number, phone: string) {
  return context.transaction(tx => changePhoneWithin(tx, personId, phone))
}

export async function changePhoneWithin(tx: Transaction, personId: number, phone: string) {
  await lockPresent(tx, personId)
  await updatePhone(tx, personId, phone)
  return { id: personId }
}

/** Refuses `notFound`, and `alreadyLeft` for who has left. */
async function lockPresent(tx: Transaction, personId: number): Promise<LockedPerson> {
  const person = await lockPerson(tx, personId)
  if (!person) throw new Refusal('notFound')
  if (person.leftOn) throw new Refusal('alreadyLeft', { name: person.name })
  return person
}

/**
 * Sets a new first password, unlocks the account and ends the person's sessions. Refuses
 * `resetOnMachine` for posts that two persons give: who knew such a password would hold the post.
 */
export async function resetPassword(context: Context, personId: number, password: string) {
  refuseOwn(context, personId)
  const hash = await hashPassword(password)
  return context.transaction(async tx => {
    const held = await listRolesOf(tx, personId, context.today)
    if (held.some(isGivenByTwo)) throw new Refusal('resetOnMachine')
    await setFirstPassword(tx, context, { personId, hash })
    return { id: personId }
  })
}

/**
 * Refuses `unitClosed` under a closed unit, `alreadyExists` beside one of the same name and
 * `bureauWithin` for a bureau inside another.
 */
export function addUnit(context: Context, unit: UnitInput) {
  return context.transaction(tx => addUnitWithin(context, tx, unit))
}

export async function addUnitWithin(
  context: Context,
  tx: Transaction,
  unit: UnitInput,
): Promise<{ id: number }> {
  await requireOpenUnits(tx, [unit.parentId])
  const isBureau = unit.isBureau ?? unit.parentId === null
  const id = await insertUnit(tx, { ...unit, isBureau })
  if (isBureau) await settleBureaus(tx, id)
  await recordSecurity(tx, context, { kind: 'unitAdded', subject: { unit: unit.name } })
  return { id }
}

/**
 * Renames or moves a unit, or makes it a bureau; its items go with it. Refuses `unitCycle` when it
 * would stand under itself and `bureauWithin` for a bureau inside another.
 */
export function changeUnit(context: Context, id: number, unit: UnitInput) {
  return context.transaction(async tx => {
    await lockUnits(tx)
    await requireOpenUnits(tx, [unit.parentId])
    if (unit.parentId && (await isWithin(tx, unit.parentId, id))) throw new Refusal('unitCycle')
    if ((await updateUnit(tx, id, unit)) === 0) throw new Refusal('notFound')
    await settleBureaus(tx, id)
    await recordSecurity(tx, context, { kind: 'unitChanged', subject: { unit: unit.name } })
    return { id }
  })
}

async function settleBureaus(tx: Transaction, changed: number): Promise<void> {
  const { moved, within } = await updateBureaus(tx)
  if (within) throw new Refusal('bureauWithin', { name: within })
  await updateBureausOfMatters(tx, [changed, ...moved])
}
