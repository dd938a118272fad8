import type { Role } from '../people/roles.ts'
import type { CleanRow } from './cells.ts'
import {
  type AskedPost,
  type RosterRecord,
  type RowReason,
  reason,
  type UnitRef,
} from './record.ts'

/** A person of the record or of an earlier row of the file, as the rows so far leave them. */
export interface Known {
  /** The id, or the row that adds them. */
  ref: number | string
  name: string
  account: string | null
  phone: string
  leftOn: string | null
  posts: KnownPost[]
  asked: (Omit<AskedPost, 'personId' | 'unitId'> & { unit: UnitRef; row?: number })[]
  /** The row that told the phone. */
  phoneRow?: number
  /** The first row that is about them. */
  firstRow?: CleanRow
}

export interface KnownPost {
  /** Null for one that the file gives. */
  id: number | null
  unit: UnitRef
  role: Role
  title: string
  charge: UnitRef[]
  since: string
  endedOn: string | null
  /** The row that is this post. */
  row?: number
}

/** Everybody on record with their posts, past ones too. */
export function knownPeople({ people, units, requests, today }: RosterRecord): Known[] {
  const closed = new Set(units.filter(unit => unit.closedOn).map(({ id }) => id))
  return people.map(({ id, name, account, phone, leftOn, posts }) => ({
    ...{ ref: id, name, account, phone, leftOn },
    posts: posts.map(({ unitId: unit, until, ...post }) => ({
      ...{ ...post, unit, charge: post.charge.filter(id => !closed.has(id)) },
      endedOn: until !== null && until <= today ? until : null,
    })),
    asked: requests
      .filter(({ personId }) => personId === id)
      .map(({ unitId: unit, role, title, refused, opinion }) => {
        return { unit, role, title, refused, opinion }
      }),
  }))
}

/** Somebody new; joins the others when the row is taken. */
export function newPerson({ row, name }: CleanRow): Known {
  const ref = `${row.sheet}!${row.row}`
  return { ref, name, account: null, phone: '', leftOn: null, posts: [], asked: [] }
}

/**
 * Whom a row is about: by the account, else by the name, narrowed to the unit where two share it.
 * Undefined for somebody new.
 */
export function whoIs(
  clean: CleanRow,
  people: readonly Known[],
  unitName: (unit: UnitRef) => string,
): Known | RowReason | undefined {
  const { name, account, unit } = clean
  const owner = account === null ? undefined : people.find(one => one.account === account)
  if (owner && owner.name !== name)
    return reason('accountTaken', { account: account!, name: owner.name })
  if (owner) return owner
  const named = people.filter(one => one.name === name)
  const present = named.filter(one => one.leftOn === null)
  if (present.length === 0) return named[0]
  const here = present.filter(one => holdsIn(one, unit))
  if (account !== null) return withNewAccount(clean, account, present, here, unitName)
  if (present.length === 1) return present[0]
  if (here.length === 1) return here[0]
  return present.find(one => saysNothingNew(one, clean)) ?? reason('sharedName', { name })
}

/** An account nobody has yet: of the one of that name who has none, else of somebody new. */
function withNewAccount(
  { name }: CleanRow,
  account: string,
  present: readonly Known[],
  here: readonly Known[],
  unitName: (unit: UnitRef) => string,
): Known | RowReason | undefined {
  const without = (here.length > 0 ? here : present).filter(one => one.account === null)
  if (without.length === 1) return without[0]
  if (without.length > 1) return reason('sharedName', { name })
  const other = here.find(one => typeof one.ref === 'number')
  if (!other) return undefined
  const unit = unitName(postsHeld(other)[0]!.unit)
  return reason('accountDiffers', { unit, name, account: other.account ?? account })
}

export function postsHeld({ posts }: Known): KnownPost[] {
  return posts.filter(post => post.endedOn === null)
}

function holdsIn(one: Known, unit: UnitRef | null): boolean {
  return postsHeld(one).some(post => post.unit === unit)
}

/** Two who cannot be told apart do not have to be, where either would stay as they are. */
function saysNothingNew(one: Known, { unit, role, title, phone }: CleanRow): boolean {
  if (phone !== null && phone !== one.phone) return false
  if (unit === null) return one.firstRow === undefined
  return postsHeld(one).some(
    post =>
      post.row === undefined && post.unit === unit && post.role === role && post.title === title,
  )
}
