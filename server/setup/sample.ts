import type { Role } from '#domain/people/roles.ts'
import {
  insertActivity,
  insertAspect,
  insertCampaign,
  insertCatalogue,
  insertChannel,
  insertKind,
  insertNextStep,
} from '#server/campaign/queries.ts'
import { type Context, contextFor, type House } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { makeFirstPassword } from '#server/people/first-password.ts'
import { insertPerson, insertPost, insertUnit } from '#server/people/organisation-queries.ts'
import { updatePassword } from '#server/people/queries.ts'
import { hashPassword } from '#server/people/sign-in.ts'
import { actWithin } from '#server/rectification/actions.ts'
import { registerItems } from '#server/rectification/register.ts'
import * as sample from './sample-bureau.ts'

export interface SampleAccount {
  account: string
  name: string
  roles: Role[]
  password: string
}

/**
 * Fills a bureau with the sample: every record goes in through the same actions as real ones.
 * The accounts share one password, chosen at random unless `SHIGAI_SAMPLE_PASSWORD` sets it.
 */
export async function fillSample(
  house: House,
  tx: Transaction,
  bureau: { rootId: number; adminId: number; today: string; password?: string },
): Promise<SampleAccount[]> {
  const password = bureau.password ?? makeFirstPassword()
  const unitIds = new Map<string, number>()
  for (const [position, name] of sample.units.entries()) {
    const unit = { name, shortName: '', parentId: bureau.rootId, position }
    unitIds.set(name, await insertUnit(tx, unit))
  }
  const personIds = await addPeople(house, tx, bureau, unitIds, password)
  for (const channel of sample.channels) await insertChannel(tx, channel, bureau.rootId)
  const { campaignId, aspectIds } = await addCampaign(tx, bureau.today, bureau.rootId)
  await addItems(house, tx, { campaignId, aspectIds, personIds, unitIds, rootId: bureau.rootId })
  return sample.people.map(({ account, name, role }) => ({
    account,
    name,
    roles: [role],
    password,
  }))
}

async function addPeople(
  house: House,
  tx: Transaction,
  { today, adminId }: { today: string; adminId: number },
  unitIds: ReadonlyMap<string, number>,
  password: string,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const { account, name, unit, role, title, charge = [] } of sample.people) {
    const hash = await hashPassword(password)
    const at = house.now()
    const id = await insertPerson(tx, { name, account, passwordHash: hash, at })
    await updatePassword(tx, id, { hash, at, mustChange: false })
    const post = {
      unitId: unitIds.get(unit)!,
      role,
      title,
      charge: charge.map(c => unitIds.get(c)!),
    }
    const grant = { by: adminId, at, approvedBy: null, through: 'setUp' as const }
    await insertPost(tx, id, { ...post, since: daysFrom(today, -400) }, grant)
    ids.set(account, id)
  }
  return ids
}

async function addCampaign(tx: Transaction, today: string, bureauId: number) {
  const { catalogue, name, addressee, basis } = sample.campaign
  const catalogueId = await insertCatalogue(tx, catalogue)
  const aspectIds = new Map<string, number>()
  for (const aspect of sample.aspects) {
    const aspectId = await insertAspect(tx, catalogueId, aspect)
    for (const kind of sample.kinds[aspect]) await insertKind(tx, aspectId, kind)
    aspectIds.set(aspect, aspectId)
  }
  const [startsOn, endsOn] = [daysFrom(today, -80), daysFrom(today, 120)]
  const campaignId = await insertCampaign(tx, {
    bureauId,
    name: `${startsOn.slice(0, 4)}年${name}`,
    catalogueId,
    addressee,
    basis,
    startsOn,
    endsOn,
  })
  for (const { daysAgo, leadersOnly, ...activity } of sample.activities) {
    const present = sample.people.filter(({ unit }) => !leadersOnly || unit === '局领导')
    await insertActivity(tx, campaignId, {
      ...{ ...activity, bureauId },
      heldOn: daysFrom(today, -daysAgo),
      participants: activity.kind === 'plan' ? [] : present.map(person => person.name),
    })
  }
  for (const step of sample.nextSteps) await insertNextStep(tx, { campaignId, bureauId }, step)
  return { campaignId, aspectIds }
}

interface Known {
  campaignId: number
  rootId: number
  aspectIds: ReadonlyMap<string, number>
  personIds: ReadonlyMap<string, number>
  unitIds: ReadonlyMap<string, number>
}

async function addItems(house: House, tx: Transaction, known: Known): Promise<void> {
  const act = actor(house, tx, known)
  for (const [index, item] of sample.items.entries()) {
    const clerk = act('clerk', 'clerk')
    const day = (days: number) => daysFrom(clerk.today, days)
    const people = {
      leaderId: known.personIds.get(item.leader)!,
      handlerId: known.personIds.get(item.handler)!,
      leadUnitId: known.unitIds.get(item.unit)!,
      coUnitIds: item.coUnits.map(unit => known.unitIds.get(unit)!),
    }
    const [id] = await registerItems(clerk, tx, [
      {
        action: 'register',
        input: {
          ...people,
          campaignId: known.campaignId,
          aspectId: known.aspectIds.get(item.aspect)!,
          kindId: null,
          problem: item.problem,
          manifestation: item.manifestation,
          cause: '',
          source: '自查自纠',
          foundOn: day(-60),
          goal: '',
          note: '',
          deadline: day(item.deadlineIn),
          longTerm: false,
          immediate: item.immediate ?? false,
          measures: item.measures.map(measure => ({
            text: measure.text,
            acceptance: measure.acceptance,
            handlerId: people.handlerId,
            deadline: measure.deadlineIn === null ? null : day(measure.deadlineIn),
            longTerm: measure.deadlineIn === null,
            immediate: false,
          })),
        },
      },
    ])
    await actWithin(clerk, tx, id!, 'assign', people)
    if (index > 0) await actWithin(act(item.handler, 'handler'), tx, id!, 'accept', {})
  }
}

/** Acts as one of the sample's people within the set-up's transaction. */
function actor(house: House, tx: Transaction, known: Known) {
  return (account: string, role: Role): Context => {
    const { name } = sample.people.find(person => person.account === account)!
    const office = { offices: [{ role, bureauId: known.rootId }], everywhere: true }
    const id = known.personIds.get(account)!
    const person = { id, name, roles: [role], reach: [known.rootId], ...office }
    return { ...contextFor(house, person), transaction: work => work(tx) }
  }
}

function daysFrom(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
