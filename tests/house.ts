import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Role } from '#domain/people/roles.ts'
import { insertAspect, insertCampaign, insertCatalogue } from '#server/campaign/queries.ts'
import { type Context, contextFor, dayOf, type House } from '#server/context.ts'
import { startTemporary } from '#server/database/embedded/temporary.ts'
import { migrate } from '#server/database/migrate.ts'
import { connect, type Transaction } from '#server/database/sql.ts'
import { fileStore } from '#server/files/store.ts'
import {
  insertBureau,
  insertPerson,
  insertPost,
  insertUnit,
} from '#server/people/organisation-queries.ts'
import { updatePassword } from '#server/people/queries.ts'
import { findSession, personOf } from '#server/people/session-queries.ts'
import { hashPassword, openSession, tokenHash } from '#server/people/sign-in.ts'

export interface TestHouse extends House {
  /** Moves the house's clock; the day is the bureau's. */
  setDay(day: string): void
  passMinutes(minutes: number): void
  schema: string
  url: string
  filesFolder: string
}

let schemas = 0

/** A house on a real PostgreSQL with a schema of its own; opened at the top of a test file, gone at its end. */
export async function openTestHouse(day = '2026-06-15'): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'shigai-test-'))
  const shared = process.env.SHIGAI_TEST_DATABASE
  const embedded = shared ? null : await startTemporary()
  const url = shared ?? embedded!.url
  const schema = `test_${process.pid}_${++schemas}`
  const sql = connect({ url, schema, timeZone: 'Asia/Shanghai', connections: 8 })
  await migrate(sql, schema)
  let moment = new Date(`${day}T10:00:00+08:00`)
  after(async () => {
    if (shared) await sql.unsafe(`drop schema ${schema} cascade`)
    await sql.end()
    await embedded?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    sql,
    schema,
    url,
    filesFolder: join(folder, 'files'),
    files: fileStore(join(folder, 'files')),
    timeZone: 'Asia/Shanghai',
    now: () => moment,
    setDay: next => {
      moment = new Date(`${next}T10:00:00+08:00`)
    },
    passMinutes: minutes => {
      moment = new Date(moment.getTime() + minutes * 60_000)
    },
  }
}

/** A small bureau: two sections, and one person for every part in an item's loop. */
export async function makeBureau(house: House) {
  return house.sql.begin(async tx => {
    const at = house.now()
    await insertBureau(tx, '某县城市管理局', at)
    const root = await addUnit(tx, '某县城市管理局', null)
    const heads = await addUnit(tx, '局领导', root)
    const office = await addUnit(tx, '办公室', root)
    const legal = await addUnit(tx, '法制股', root)
    const person = (name: string, role: Role, unitId = office, charge: number[] = []) =>
      addPerson(house, tx, { name, role, unitId, charge })
    const catalogueId = await insertCatalogue(tx, { name: '目录', version: '1', source: '' })
    const aspectId = await insertAspect(tx, catalogueId, '担当作为')
    const campaignId = await insertCampaign(tx, {
      bureauId: root,
      name: '整治形式主义官僚主义',
      catalogueId,
      addressee: '县作风办',
      basis: [],
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    })
    return {
      units: { root, heads, office, legal },
      campaignId,
      aspectId,
      clerk: await person('李文书', 'clerk'),
      handler: await person('周经办', 'handler', legal),
      colleague: await person('吴同事', 'handler', legal),
      outsider: await person('外科室', 'handler', office),
      leader: await person('钱分管', 'leader', heads, [legal]),
      head: await person('赵局长', 'head', heads),
      verifier: await person('冯核验', 'verifier', root),
      secondVerifier: await person('陈核验', 'verifier', root),
      desk: await person('许接线', 'desk', root),
      discipline: await person('何纪检', 'discipline', root),
      admin: await person('王系统', 'systemAdmin', root),
      secondAdmin: await person('刘系统', 'systemAdmin', root),
      guard: await person('张安全', 'securityAdmin', root),
      auditor: await person('褚审计', 'auditAdmin', root),
    }
  })
}

export type Bureau = Awaited<ReturnType<typeof makeBureau>>

async function addUnit(tx: Transaction, name: string, parentId: number | null) {
  const isBureau = parentId === null
  return insertUnit(tx, { name, shortName: '', parentId, position: 0, isBureau })
}

export interface TestPerson {
  id: number
  name: string
  account: string
  session: string
}

export async function addPerson(
  house: House,
  tx: Transaction,
  made: { name: string; role: Role; unitId: number; charge: number[]; title?: string },
): Promise<TestPerson> {
  const account = `person${Math.random().toString(36).slice(2, 10)}`
  const id = await insertPerson(tx, {
    name: made.name,
    account,
    passwordHash: 'none',
    at: house.now(),
  })
  await tx`update person set must_change_password = false where id = ${id}`
  const { unitId, role, charge, title = '' } = made
  const grant = { by: id, at: house.now(), approvedBy: null, through: 'setUp' as const }
  await insertPost(tx, id, { unitId, role, title, charge, since: '2020-01-01' }, grant)
  return { id, name: made.name, account, session: await openSession(house, tx, id) }
}

/** Gives a person a password of their own choice, or one they have to change. */
export async function setPassword(
  house: House,
  person: TestPerson,
  password: string,
  mustChange = false,
): Promise<void> {
  const hash = await hashPassword(password)
  const { now, sql } = house
  await sql.begin(tx => updatePassword(tx, person.id, { hash, at: now(), mustChange }))
}

/** What an action gets when this person calls it; roles and reach are read as for a request. */
export async function as(house: House, { session }: TestPerson): Promise<Context> {
  const today = dayOf(house.now(), house.timeZone)
  const found = await findSession(house.sql, tokenHash(session), today)
  return contextFor(house, personOf(found!))
}
