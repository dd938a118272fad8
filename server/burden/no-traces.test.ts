import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Runner } from '#server/database/sql.ts'
import { openOffice } from '#tests/requests.ts'
import { traceIn } from '#tests/traces.ts'

const { house, app } = await openOffice()
const root = join(import.meta.dirname, '../..')

/** What may stand although it reads like a trace, each with its reason. */
const allowed: Record<string, string> = {
  'domain/campaign/catalogues.ts 打卡': 'a problem of the catalogue that is to be found and mended',
  'domain/campaign/catalogues.ts 点赞': 'a problem of the catalogue that is to be found and mended',
  'domain/campaign/catalogues.ts 截图': 'a problem of the catalogue that is to be found and mended',
  'domain/document/char-width.ts point': 'the code point of a character',
  'domain/document/circular.ts ranks': 'the circular says that nobody is ranked',
  'domain/ledger/columns.ts rank': 'the order of the words for a column',
  'web/text/figures.ts 排名': 'the overview says that nobody is ranked',
  'web/text/figures.ts ranked': 'the overview says that nobody is ranked',
  'web/text/burden.ts 排名': 'the burden page says that nobody is ranked',
  'web/text/burden.ts ranked': 'the burden page says that nobody is ranked',
  'web/office/access/sample-accounts.tsx rank': 'the order of the roles of the sample accounts',
  'web/office/figures/use-figure-rows.ts rank': 'the order of the units in the tree',
}

test('no column of any table holds points, check-ins, online time or a ranking', async () => {
  const columns = await columnsOf(house.sql)
  assert.ok(columns.length > 200)
  assert.deepEqual(tracesAmong(columns), [])
})

test('a column of this kind is seen as soon as somebody adds it', async () => {
  for (const column of ['score', 'month_points', 'online_minutes', 'check_in_at', '"排名"']) {
    const seen = await house.sql
      .begin(async tx => {
        await tx.unsafe(`alter table person add column ${column} integer`)
        throw tracesAmong(await columnsOf(tx))
      })
      .catch(found => found)
    assert.equal(seen.length, 1, column)
  }
  await assert.rejects(
    house.sql.begin(async tx => {
      await tx.unsafe('create table leaderboard (id integer)')
      assert.deepEqual(tracesAmong(await columnsOf(tx)), [])
    }),
    /leaderboard/,
  )
})

test('no address of the interface is about them', () => {
  const addresses = [...app.routeRights.keys()]
  assert.ok(addresses.length > 100)
  assert.deepEqual(tracesAmong(addresses), [])
})

test('no screen and no rule speaks of them, but to say that they are not there', () => {
  const found = ['web', 'domain'].flatMap(sourcesBelow).flatMap(path => tracesOf(path))
  assert.deepEqual([...new Set(found)].sort(), Object.keys(allowed).sort())
})

const words = [
  ...['积分', '每日打卡', '签到', '在线时长', '人员排名', '排行榜', '点赞', '上传截图'],
  ...['score', 'personPoints', 'check-in', 'checkInAt', 'onlineTime', 'ranking', 'leaderboard'],
  ...['likes', 'login_rate', 'signInCount', 'screenshot', 'requiredPhoto', 'minutesSpent'],
]

for (const word of words) test(`${word} is seen`, () => assert.ok(traceIn(word)))

for (const word of ['selfCheckInput', 'checking', 'likely', 'failed_sign_ins', 'appointed_on']) {
  test(`${word} is not meant`, () => assert.equal(traceIn(word), undefined))
}

async function columnsOf(sql: Runner): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`select table_name || '.' || column_name as name
    from information_schema.columns where table_schema = ${house.schema}`
  return rows.map(({ name }) => name)
}

function tracesAmong(names: readonly string[]): string[] {
  return names.filter(name => traceIn(name))
}

/** Each line on its own, so that an allowed word hides no other one. */
function tracesOf(path: string): string[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  const found = lines.map(traceIn).filter(trace => trace !== undefined)
  return found.map(trace => `${path} ${trace}`)
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
}
