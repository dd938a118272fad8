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

/** 50 units and 200 people; the ids are those the database gave. */
export interface Organisation {
  units: number[]
  campaignId: number
  aspectIds: number[]
  clerks: number[]
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
    await insertBureau(tx, '某县城市管理局', at)
    const units = await addUnits(tx)
    const working = units.slice(1, -2)
    const add = (index: number, role: Role, unitId: number, charge: number[] = []) =>
      addPerson(tx, index, { role, unitId, charge })
    const many = (count: number, from: number, role: Role) =>
      Promise.all(Array.from({ length: count }, (_, i) => add(from + i, role, units[0]!)))
    const clerks = await many(2, 0, 'clerk')
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
      clerks,
      verifiers,
      leaders,
      handlers,
      newcomer,
      ...(await addCampaign(tx)),
    }
  }) as Promise<Organisation>
}

/** Nine large units with four below each, four sections, and one that is new; the root is first. */
async function addUnits(tx: Transaction): Promise<number[]> {
  const add = (name: string, parentId: number | null, position: number) =>
    insertUnit(tx, { name, shortName: '', parentId, position })
  const root = await add('某县城市管理局', null, 0)
  const ids = [root]
  for (let large = 1; large <= 9; large++) {
    const id = await add(`执法${large}大队`, root, large)
    ids.push(id)
    for (let small = 1; small <= 4; small++)
      ids.push(await add(`${large}大队${small}中队`, id, small))
  }
  for (const name of ['办公室', '局领导', '新设股']) ids.push(await add(name, root, 20))
  return ids
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
