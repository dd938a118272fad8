import type { Door } from '#domain/people/grants.ts'
import type { RosterAct, RosterPlan } from '#domain/roster/plan.ts'
import type { UnitRef } from '#domain/roster/record.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import {
  addPersonWithin,
  addPostWithin,
  addUnitWithin,
  changePhoneWithin,
  openAccountWithin,
} from '#server/people/actions.ts'
import { endPostWithin } from '#server/people/leaving.ts'

export type Passwords = ReadonlyMap<string, { text: string; hash: string }>

/**
 * Adds the units and does what each row asks for; answers how many posts wait for a second person, and
 * the accounts whose first password the machine hands out.
 */
export async function carryOut(
  context: Context,
  tx: Transaction,
  { rows, newUnits }: RosterPlan,
  passwords: Passwords,
  door: Door,
): Promise<{ waiting: number; onMachine: string[] }> {
  const units = new Map<UnitRef, number>()
  const unitId = (unit: UnitRef) => (typeof unit === 'number' ? unit : units.get(unit)!)
  for (const { key, name, parent } of newUnits) {
    const under = { name, shortName: '', parentId: unitId(parent), position: 0 }
    units.set(key, (await addUnitWithin(context, tx, under)).id)
  }
  const people = new Map<RosterAct['person'], number>()
  let waiting = 0
  const onMachine: string[] = []
  for (const { act } of rows) {
    if (!act) continue
    const post = act.post && postInput(act.post, unitId)
    const hash = act.account === null ? null : passwords.get(act.account)!.hash
    const asked = { act, post, hash, door }
    const id = act.isNew ? undefined : (people.get(act.person) ?? (act.person as number))
    const made =
      id === undefined ? await addNew(context, tx, asked) : await change(context, tx, id, asked)
    people.set(act.person, made.id)
    waiting += made.waiting
    if (made.onMachine) onMachine.push(act.account!)
  }
  return { waiting, onMachine }
}

interface Asked {
  act: RosterAct
  post: ReturnType<typeof postInput> | null
  hash: string | null
  door: Door
}

interface Done {
  id: number
  waiting: number
  onMachine: boolean
}

async function addNew(
  context: Context,
  tx: Transaction,
  { act, post, hash, door }: Asked,
): Promise<Done> {
  const { name, account } = act
  const posts = post ? [post] : []
  const person = { name, account, passwordHash: hash, phone: act.phone ?? '', posts }
  return { ...(await addPersonWithin(context, tx, person, door)), onMachine: false }
}

/** A post given anew is there before the old one ends, so that nobody is without it in between. */
async function change(
  context: Context,
  tx: Transaction,
  id: number,
  { act, post, hash, door }: Asked,
): Promise<Done> {
  const { account, phone, ends } = act
  const opened =
    account !== null && hash !== null
      ? await openAccountWithin(context, tx, id, { name: account, passwordHash: hash })
      : undefined
  if (phone !== null) await changePhoneWithin(tx, id, phone)
  const given = post && (await addPostWithin(context, tx, id, post, door))
  if (ends !== null) await endPostWithin(context, tx, ends, context.today)
  return { id, waiting: given?.waiting ?? 0, onMachine: opened?.onMachine ?? false }
}

function postInput(
  { unit, role, title, charge, since }: NonNullable<RosterAct['post']>,
  unitId: (unit: UnitRef) => number,
) {
  const given = { unitId: unitId(unit), role, title, charge: charge.map(unitId) }
  return since === null ? given : { ...given, since }
}
