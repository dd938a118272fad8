import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)
const verifier = as(bureau.verifier)
const draw = { by: 'number', amount: 2, seed: '福彩3D第2026158期 407', dueOn: '2026-06-30' }
const ids = []
for (let at = 0; at < 5; at++) ids.push((await makeItem(house, bureau, 'closed')).id)
await makeItem(house, bureau, 'inProgress')

test('anybody can draw the same sample again from the published seed', async () => {
  assert.deepEqual((await clerk.get('/api/look-back-draws/population')).body, { count: 5 })
  assert.equal((await clerk.post('/api/look-back-draws', draw)).status, 200)
  const { rows } = (await verifier.get('/api/look-backs?drawId=1')).body
  const [published] = (await as(bureau.handler).get('/api/look-back-draws')).body.rows
  const { seed } = published
  const all = await house.sql<
    { number: string }[]
  >`select number from matter where closed_on is not null`
  const sorted = all
    .map(({ number }) => number)
    .toSorted((one, other) => (lot(seed, one) < lot(seed, other) ? -1 : 1))
  assert.deepEqual(
    rows.map((row: { number: string }) => row.number).toSorted(),
    sorted.slice(0, 2).toSorted(),
  )
  assert.match(published.serverPart, /^[0-9a-f]{32}$/)
  assert.equal(seed, `${draw.seed}-${published.serverPart}`)
  assert.deepEqual(
    [published.typedSeed, published.population, published.size, published.drawnBy],
    [draw.seed, 5, 2, bureau.clerk.name],
  )
})

test('the drawn items wait on the desk of the verifiers, from the draw on', async () => {
  assert.equal(await due(), 2)
  const { body } = await verifier.get('/api/look-backs/count?state=due&origin=drawn')
  assert.equal(body.count, 2)
  const { rows } = (await verifier.get('/api/look-backs?state=due')).body
  const address = `/api/items/${rows[0].matterId}/record-look-back`
  assert.equal((await verifier.post(address, { finding: '没有反弹' })).status, 200)
  assert.equal((await verifier.get('/api/look-backs/count?state=holds')).body.count, 1)
})

test('drawing again is another draw, and both are seen', async () => {
  const again = { ...draw, by: 'share', amount: 100, seed: '再抽一次' }
  assert.equal((await verifier.post('/api/look-back-draws', again)).status, 200)
  const draws = (await clerk.get('/api/look-back-draws')).body.rows
  assert.deepEqual(
    draws.map((one: { id: number; size: number; done: number }) => [one.id, one.size, one.done]),
    [
      [2, 5, 0],
      [1, 2, 1],
    ],
  )
  const file = await as(bureau.handler).get('/api/look-back-draws/2/export')
  assert.equal(file.status, 200)
  assert.ok(file.bytes.length > 1000)
})

test('a draw names its scope, and is refused to who only works', async () => {
  const elsewhere = { ...draw, unitId: bureau.units.office }
  assert.equal((await clerk.post('/api/look-back-draws', elsewhere)).body.code, 'nothingToDraw')
  const past = { ...draw, dueOn: '2026-06-14' }
  assert.equal((await clerk.post('/api/look-back-draws', past)).body.code, 'drawDueBehind')
  assert.equal((await as(bureau.handler).post('/api/look-back-draws', draw)).status, 403)
})

test('the list is paged in order and exported whole', async () => {
  const first = (await verifier.get('/api/look-backs?limit=10')).body
  const second = (await verifier.get(`/api/look-backs?limit=10&after=${first.next}`)).body
  const rows = [...first.rows, ...second.rows]
  assert.equal(rows.length, 17, 'two planned for each of five, and seven drawn')
  const days = rows.map(row => row.dueOn)
  assert.deepEqual(days, days.toSorted())
  assert.equal((await verifier.get('/api/look-backs/export?state=due')).status, 200)
})

test('what was typed alone tells nobody which items will be drawn', async () => {
  for (let time = 0; time < 3; time++) await clerk.post('/api/look-back-draws', draw)
  const draws = (await clerk.get('/api/look-back-draws')).body.rows as {
    typedSeed: string
    seed: string
  }[]
  const same = draws.filter(({ typedSeed }) => typedSeed === draw.seed)
  assert.equal(same.length, 4)
  assert.equal(new Set(same.map(({ seed }) => seed)).size, 4)
})

test('the draws are found page by page, the newest first', async () => {
  const all: number[] = []
  let next: number | null = null
  do {
    const { body } = await clerk.get(`/api/look-back-draws?limit=2${next ? `&after=${next}` : ''}`)
    assert.ok(body.rows.length <= 2)
    all.push(...body.rows.map(({ id }: { id: number }) => id))
    next = body.next
  } while (next !== null)
  assert.deepEqual(all, [5, 4, 3, 2, 1])
})

test('a draw from before is drawn again from the seed that was typed', async () => {
  await house.sql`update look_back_draw set seed = typed_seed, server_part = null where id = 1`
  const file = await as(bureau.handler).get('/api/look-back-draws/1/export')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file.bytes as never)
  const [numbers] = await house.sql<{ numbers: string[] }[]>`
    select numbers from look_back_draw where id = 1`
  const cells: unknown[] = []
  workbook.worksheets[0]!.eachRow(row => row.eachCell(cell => cells.push(cell.value)))
  for (const number of numbers!.numbers) assert.ok(cells.includes(lot(draw.seed, number)), number)
  assert.ok(cells.includes(`第1号抽查（种子：${draw.seed}）`), String(cells[0]))
})

test('a drawn look-back is done from the draw on, and the verifiers are told of the draw', async () => {
  const { id } = await makeItem(house, bureau, 'closed')
  const record = `/api/items/${id}/record-look-back`
  assert.equal((await verifier.post(record, { finding: '还没到期' })).body.code, 'lookBackNotDue')
  const all = { ...draw, by: 'share', amount: 100, dueOn: '2026-12-31' }
  const { body } = await clerk.post('/api/look-back-draws', all)
  const [told] = (await verifier.get('/api/notices')).body.rows
  assert.deepEqual([told.kind, told.place], ['lookBackDrawn', `/look-backs?drawId=${body.id}`])
  assert.equal((await as(bureau.secondVerifier).post(record, { finding: '没有反弹' })).status, 200)
  const [done] = await house.sql`
    select origin from look_back where matter_id = ${id} and done_on is not null`
  assert.equal(done!.origin, 'drawn')
})

async function due(): Promise<number> {
  const { groups } = (await verifier.get('/api/desk')).body
  const group = groups.find((one: { action: string }) => one.action === 'recordLookBack')
  return group?.count ?? 0
}

function lot(seed: string, number: string): string {
  return createHash('sha256')
    .update(seed + number)
    .digest('hex')
}
