import { rolesNeedingApproval, waitsForApproval } from '../people/grants.ts'
import { administratorRoles, type Role } from '../people/roles.ts'
import type { CleanRow } from './cells.ts'
import { type Known, type KnownPost, postsHeld } from './known.ts'
import { type RosterRecord, type RowReason, reason, type UnitRef } from './record.ts'

/** What becomes of the post of a row. */
export interface PostPlan {
  reasons: RowReason[]
  /** The post it is already. */
  held?: KnownPost
  /** The post to give; `waits` for the security administrator. */
  gives?: Omit<KnownPost, 'id' | 'endedOn' | 'since'> & { since: string | null; waits: boolean }
  /** The post that ends because it is given anew. */
  ends?: number
}

/** `titles` are those that rows of the file give this person in this unit. */
export function planPost(
  clean: CleanRow & { unit: UnitRef },
  known: Known,
  titles: ReadonlySet<string>,
  record: RosterRecord,
): PostPlan {
  const found = findHeld(clean, known, titles)
  if (found) return changed(clean, known, found, record)
  const twice = [...postsHeld(known), ...known.asked].find(
    one => one.row !== undefined && isSamePost(clean, one),
  )
  if (twice) return refused(reason('rowTwice', { row: String(twice.row), name: known.name }))
  const asked = known.asked.find(one => !one.refused && isSamePost(clean, one))
  if (asked) {
    asked.row = clean.row.row
    return { reasons: [reason('waitsAlready')] }
  }
  return given(clean, known, record)
}

/** The post that the row is: of the same title first, else one that no other row speaks of. */
function findHeld(clean: CleanRow, known: Known, titles: ReadonlySet<string>) {
  const open = postsHeld(known).filter(
    post => post.row === undefined && post.unit === clean.unit && hasRole(clean, post.role),
  )
  const titled = open.filter(post => clean.title === '' || post.title === clean.title)
  return (
    titled.find(post => !differsInCharge(clean, post)) ??
    titled[0] ??
    open.find(post => !titles.has(post.title))
  )
}

function changed(
  clean: CleanRow,
  known: Known,
  held: KnownPost,
  { actorId, today }: RosterRecord,
): PostPlan {
  const { title, charge, since } = clean
  const stays = since && since !== held.since ? [reason('sinceStays', { since: held.since })] : []
  const isAnew = (title !== '' && title !== held.title) || differsInCharge(clean, held)
  if (!isAnew) return { held, reasons: stays }
  if (known.ref === actorId) return refused(reason('ownPost'))
  if (rolesNeedingApproval.includes(held.role)) return refused(reason('postStays'))
  const anew = { title: title || held.title, charge: charge ?? held.charge, since: today }
  const { unit, role, id } = held
  // One that an earlier row gives cannot be claimed, so the post has an id.
  return { held, reasons: [], gives: { unit, role, ...anew, waits: false }, ends: id! }
}

function given(
  clean: CleanRow & { unit: UnitRef },
  known: Known,
  { actorId, door, securityAdmin }: RosterRecord,
): PostPlan {
  const role = clean.role ?? 'handler'
  const refusal = known.asked.find(one => one.refused && isSamePost({ ...clean, role }, one))
  if (refusal) return refused(reason('refusedBefore', { opinion: refusal.opinion }))
  if (excludes(known, role)) return refused(reason('administratorsExclude', { name: known.name }))
  const past = known.posts.findLast(
    post => post.endedOn !== null && isSamePost({ ...clean, role }, post),
  )
  const waits = waitsForApproval({ role, isSelf: known.ref === actorId, door, securityAdmin })
  const { unit, title, since } = clean
  return {
    gives: { unit, role, title, charge: clean.charge ?? [], since, waits },
    reasons: [
      ...(clean.role === null ? [reason('roleAssumed')] : []),
      ...(past ? [reason('heldBefore', { until: past.endedOn! })] : []),
      ...(waits ? [reason('willWait')] : []),
    ],
  }
}

function refused(why: RowReason): PostPlan {
  return { reasons: [why] }
}

function hasRole(clean: CleanRow, role: Role): boolean {
  return clean.role === null || clean.role === role
}

function isSamePost(clean: CleanRow, one: { unit: UnitRef; role: Role; title: string }): boolean {
  const isTitle = clean.title === '' || one.title === '' || clean.title === one.title
  return one.unit === clean.unit && hasRole(clean, one.role) && isTitle
}

function differsInCharge({ charge }: CleanRow, held: KnownPost): boolean {
  if (charge === null) return false
  return charge.length !== held.charge.length || charge.some(unit => !held.charge.includes(unit))
}

/** What is held counts, and what waits to be. */
function excludes(known: Known, role: Role): boolean {
  const waiting = known.asked.filter(one => !one.refused)
  const all = [...postsHeld(known), ...waiting].map(one => one.role)
  const administering = [...all, role].filter(one =>
    (administratorRoles as readonly Role[]).includes(one),
  )
  return new Set(administering).size > 1
}
