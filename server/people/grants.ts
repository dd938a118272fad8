import type { DecisionInput } from '#domain/decision.ts'
import {
  type DecidedPostView,
  type Door,
  renewsPassword,
  waitsForApproval,
  whyNotDecide,
} from '#domain/people/grants.ts'
import type { PostInput } from '#domain/people/inputs.ts'
import { administratorRoles, type Role } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { updateReadersWithout } from '#server/rectification/former-readers.ts'
import { recordSecurity } from '#server/security/record.ts'
import { makeFirstPassword, setFirstPassword } from './first-password.ts'
import {
  findSecurityAdmin,
  insertPostRequest,
  listAskedRoles,
  lockGrants,
  lockPostRequest,
  updatePostRequest,
} from './grant-queries.ts'
import { findUnitName, insertPost, listRolesOf, lockPerson } from './organisation-queries.ts'
import { deleteSessionsOf } from './queries.ts'
import { hashPassword } from './sign-in.ts'
import { requireOpenUnits } from './standing.ts'

/** What became of a post that was asked for: given, or waiting for the security administrator. */
export interface Given {
  postId: number | null
  requestId: number | null
}

/**
 * The one door through which a post comes about. Refuses `administratorsExclude` and `unitClosed`;
 * a post that needs a second person waits as a request.
 */
export async function givePost(
  context: Context,
  tx: Transaction,
  personId: number,
  post: PostInput,
  door: Door = 'office',
): Promise<Given> {
  await requireOneAdministration(context, tx, personId, post.role)
  await requireOpenUnits(tx, [post.unitId, ...post.charge])
  await lockGrants(tx)
  const { person, moment: at, today } = context
  const dated = { ...post, since: post.since ?? today }
  const isSelf = person.id === personId
  const securityAdmin = await findSecurityAdmin(tx, today)
  if (waitsForApproval({ role: post.role, isSelf, door, securityAdmin })) {
    return { postId: null, requestId: await askForPost(context, tx, personId, dated, door) }
  }
  await deleteSessionsOf(tx, personId)
  const grant = { by: person.id, at, approvedBy: null, through: door }
  const postId = await insertPost(tx, personId, dated, grant)
  await updateReadersWithout(tx, personId, today)
  return { postId, requestId: null }
}

/** Puts a post before the security administrator; until then it gives nothing. */
export async function askForPost(
  context: Context,
  tx: Transaction,
  personId: number,
  post: PostInput & { since: string },
  door: Door,
): Promise<number> {
  const { person, moment: at } = context
  const requestId = await insertPostRequest(tx, personId, post, {
    by: person.id,
    at,
    through: door,
  })
  const told = { role: 'securityAdmin' as const, except: [person.id, personId] }
  await insertNotices(tx, { place: '/people' }, [{ kind: 'postToApprove', to: told }], context)
  return requestId
}

/**
 * The second person's decision on a requested post. Refuses `ownRights` for one's own, and
 * `ownPostRequest` for what one asked for; an approved post never begins before the day of approval.
 * Where its holder gets a first password with it, that is told to who approved and to nobody else.
 */
export function decidePost(
  context: Context,
  id: number,
  input: DecisionInput,
): Promise<DecidedPostView> {
  return context.transaction(async tx => {
    const { person, moment: at, today } = context
    const request = await lockPostRequest(tx, id)
    if (!request) throw new Refusal('notFound')
    const why = whyNotDecide(request, person.id)
    if (why) throw new Refusal(why.code, why.details)
    const { personId, askedBy, askedThrough: through } = request
    const holder = (await lockPerson(tx, personId))!
    const held = await listRolesOf(tx, personId, today)
    if (input.approves) {
      if (holder.leftOn) throw new Refusal('alreadyLeft', { name: holder.name })
      await requireOneAdministration(context, tx, personId, request.role)
      await requireOpenUnits(tx, [request.unitId, ...request.charge])
      await deleteSessionsOf(tx, personId)
      const since = [request.since, today].sort()[1]!
      const grant = { by: askedBy, at, approvedBy: person.id, through }
      await insertPost(tx, personId, { ...request, since }, grant)
      await updateReadersWithout(tx, personId, today)
    }
    const { approves: approved, opinion } = input
    await updatePostRequest(tx, id, { by: person.id, at, approved, opinion })
    const place = `/people?person=${personId}`
    await insertNotices(
      tx,
      { place },
      [{ kind: 'postDecided', to: { personId: askedBy } }],
      context,
    )
    const renews = approved && holder.account !== null && renewsPassword(request.role, held)
    const firstPassword = renews ? await renewPassword(context, tx, personId) : null
    await recordPost(tx, context, approved ? 'postApproved' : 'postRefused', holder, request)
    return { id, account: holder.account, firstPassword }
  })
}

async function renewPassword(context: Context, tx: Transaction, personId: number) {
  const password = makeFirstPassword()
  await setFirstPassword(tx, context, { personId, hash: await hashPassword(password) })
  return password
}

/** Writes what became of a post to the security log. */
export async function recordPost(
  tx: Transaction,
  context: Context,
  kind: 'postAsked' | 'postGiven' | 'postApproved' | 'postRefused' | 'postEnded',
  { name: person }: { name: string },
  { role, unitId }: { role: Role; unitId: number },
): Promise<void> {
  const unit = (await findUnitName(tx, unitId)) ?? ''
  await recordSecurity(tx, context, { kind, subject: { person, role, unit } })
}

/** What is held counts, and what waits to be. */
async function requireOneAdministration(
  { today }: Context,
  tx: Transaction,
  personId: number,
  role: Role,
): Promise<void> {
  const held = await listRolesOf(tx, personId, today)
  const asked = await listAskedRoles(tx, personId)
  const administering = [...held, ...asked, role].filter(isAdministrator)
  if (new Set(administering).size > 1) throw new Refusal('administratorsExclude')
}

function isAdministrator(role: Role): boolean {
  return (administratorRoles as readonly Role[]).includes(role)
}
