import { type HeldPost, parts, staysWith } from '#domain/people/parts.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { listHeldParts } from '#server/hand-over/queries.ts'
import { updateReadersWithout } from '#server/rectification/former-readers.ts'
import { recordSecurity } from '#server/security/record.ts'
import { recordPost } from './grants.ts'
import {
  type Ended,
  listPostsOn,
  lockPerson,
  lockPost,
  updateLeftOn,
  updatePostsUntil,
  updatePostUntil,
} from './organisation-queries.ts'
import { deleteSessionsOf } from './queries.ts'
import { refuseOwn } from './standing.ts'

/**
 * Ends a post: from that day on (today unless given) it gives no rights. The person's sessions end,
 * so the change holds at once. An end once set only comes nearer; whoever returns gets a new post.
 * Refuses `openPartsHeld` while the person holds a part that no other post of theirs suits, by its
 * role and, where this post lies in a bureau that takes part, by its bureau.
 */
export function endPost(context: Context, postId: number, until = context.today) {
  return context.transaction(tx => endPostWithin(context, tx, postId, until))
}

export async function endPostWithin(
  context: Context,
  tx: Transaction,
  postId: number,
  until: string,
) {
  const post = await lockPost(tx, postId)
  if (!post) throw new Refusal('notFound')
  refuseOwn(context, post.personId)
  const { name } = (await lockPerson(tx, post.personId))!
  const ends = [post.until ?? until, until].sort()[0]!
  const left = await listPostsOn(tx, post.personId, ends)
  const others = left.filter(one => one.id !== postId)
  await requireHandedOver(tx, { id: post.personId, name }, left, others)
  await updatePostUntil(tx, postId, [post.since, ends].sort()[1]!, endedBy(context))
  await deleteSessionsOf(tx, post.personId)
  await updateReadersWithout(tx, post.personId, ends)
  await recordPost(tx, context, 'postEnded', { name }, post)
  return { id: postId }
}

/**
 * Marks a person as left since a day, today unless given: every post ends, nobody signs in as them.
 * Refuses `openPartsHeld` until all they hold is handed over.
 */
export function leave(context: Context, personId: number, on = context.today) {
  if (on > context.today) throw new Refusal('dayInFuture', { day: on })
  return context.transaction(async tx => {
    const person = await lockPerson(tx, personId)
    if (!person) throw new Refusal('notFound')
    refuseOwn(context, personId)
    if (person.leftOn) throw new Refusal('alreadyLeft', { name: person.name })
    await requireHandedOver(tx, person, [], [])
    await updatePostsUntil(tx, personId, on, endedBy(context))
    await updateLeftOn(tx, personId, on)
    await deleteSessionsOf(tx, personId)
    await recordSecurity(tx, context, { kind: 'personLeft', subject: { person: person.name } })
    return { id: personId }
  })
}

/** Takes a leaving back. The account opens again; posts have to be given anew. */
export function comeBack(context: Context, personId: number) {
  return context.transaction(async tx => {
    const person = await lockPerson(tx, personId)
    if (!person) throw new Refusal('notFound')
    refuseOwn(context, personId)
    if (!person.leftOn) throw new Refusal('notLeft', { name: person.name })
    await updateLeftOn(tx, personId, null)
    await recordSecurity(tx, context, { kind: 'personReturned', subject: { person: person.name } })
    return { id: personId }
  })
}

function endedBy({ person, moment }: Context): Ended {
  return { by: person.id, at: moment }
}

async function requireHandedOver(
  tx: Transaction,
  { id, name }: { id: number; name: string },
  before: readonly HeldPost[],
  left: readonly HeldPost[],
): Promise<void> {
  const held = await listHeldParts(tx, id)
  const open = held.filter(one => !staysWith(one, before, left))
  if (open.length === 0) return
  const counts = parts.map(part => [part, open.filter(one => one.part === part).length])
  throw new Refusal('openPartsHeld', { name, id, ...Object.fromEntries(counts) })
}
