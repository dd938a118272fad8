import type { Role } from '#domain/people/roles.ts'
import { insertAspect, insertCampaign, insertCatalogue } from '#server/campaign/queries.ts'
import type { Sql, Transaction } from '#server/database/sql.ts'
import {
  insertBureau,
  insertPerson,
  insertPost,
  insertUnit,
} from '#server/people/organisation-queries.ts'
import { personName } from './texts.ts'

/** A county of nine bureaus with 50 units and 200 people; the ids are those the database gave. */
export interface Organisation {
  units: number[]
  /** The bureau each unit lies in; the county's own are not there. */
  bureauOf: ReadonlyMap<number, number>
  campaignId: number
  aspectIds: number[]
  clerks: number[]
  /** In the office of the first bureau. */
  bureauClerk: number
  leaders: number[]
  verifiers: number[]
  /** Each with the unit of their post. */
  handlers: { id: number; unitId: number }[]
  /** A handler of a unit that has hardly any items. */
  newcomer: { id: number; unitId: number }
}

const since = '2020-01-01'
const at = new Date('2024-01-01T01:00:00Z')

export function makeOrganisation(sql: Sql): Promise<Organisation> {
  return sql.begin(async tx => {
    await insertBureau(tx, '某县', at)
    const { units, bureauOf } = await addUnits(tx)
    const working = units.slice(1, -2)
    const add = (index: number, role: Role, unitId: number, charge: number[] = []) =>
      addPerson(tx, index, { role, unitId, charge })
    const many = (count: number, from: number, role: Role) =>
      Promise.all(Array.from({ length: count }, (_, i) => add(from + i, role, units[0]!)))
    const clerks = await many(2, 0, 'clerk')
    const bureauClerk = await add(2, 'clerk', units[1]!)
    const verifiers = await many(6, 10, 'verifier')
    await many(1, 20, 'head')
    const leaders = await Promise.all(
      [0, 1, 2, 3].map(i =>
        add(
          30 + i,
          'leader',
          units.at(-2)!,
          working.filter((_, at) => at % 4 === i),
        ),
      ),
    )
    const handlers = await Promise.all(
      Array.from({ length: 186 }, async (_, i) => {
        const unitId = working[i % working.length]!
        return { id: await add(40 + i, 'handler', unitId), unitId }
      }),
    )
    const unitId = units.at(-1)!
    const newcomer = { id: await add(300, 'handler', unitId), unitId }
    return {
      units: working,
      bureauOf,
      clerks,
      bureauClerk,
      verifiers,
      leaders,
      handlers,
      newcomer,
      ...(await addCampaign(tx)),
    }
  }) as Promise<Organisation>
}

/** Nine bureaus with four sections each, and three units of the county's; the root is first. */
async function addUnits(tx: Transaction) {
  const add = (name: string, parentId: number | null, position: number) =>
    insertUnit(tx, { name, shortName: '', parentId, position })
  const root = await add('某县', null, 0)
  const ids = [root]
  const bureauOf = new Map<number, number>()
  for (let large = 1; large <= 9; large++) {
    const id = await add(`第${large}局`, root, large)
    const sections = [1, 2, 3, 4].map(small => add(`${large}局${small}股`, id, small))
    for (const unit of [id, ...(await Promise.all(sections))]) {
      ids.push(unit)
      bureauOf.set(unit, id)
      await tx`update unit set bureau_id = ${id} where id = ${unit}`
    }
  }
  for (const name of ['县整改办', '县领导', '新设科']) ids.push(await add(name, root, 20))
  return { units: ids, bureauOf }
}

async function addPerson(
  tx: Transaction,
  index: number,
  post: { role: Role; unitId: number; charge: number[] },
): Promise<number> {
  const account = `bench${index}`
  const id = await insertPerson(tx, { name: personName(index), account, passwordHash: 'none', at })
  await tx`update person set must_change_password = false, password_changed_at = now() where id = ${id}`
  const grant = { by: id, at: new Date(), approvedBy: null, through: 'setUp' as const }
  await insertPost(tx, id, { ...post, title: '', since }, grant)
  return id
}

async function addCampaign(tx: Transaction) {
  const catalogueId = await insertCatalogue(tx, { name: '目录', version: '1', source: '' })
  const aspectIds: number[] = []
  for (const name of ['担当作为', '督查考核', '调查研究', '文风会风', '服务群众']) {
    aspectIds.push(await insertAspect(tx, catalogueId, name))
  }
  const campaignId = await insertCampaign(tx, {
    ...{ name: '整治形式主义官僚主义', addressee: '县作风办', basis: [], catalogueId },
    ...{ startsOn: '2024-01-01', endsOn: '2026-12-31' },
  })
  return { aspectIds, campaignId }
}
