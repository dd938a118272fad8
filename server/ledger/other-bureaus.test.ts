import assert from 'node:assert/strict'
import { test } from 'node:test'
import { previewInput, runImportInput } from '#domain/ledger/views.ts'
import { verifyLog } from '#server/log/verify.ts'
import { insertPost } from '#server/people/organisation-queries.ts'
import { makeCounty } from '#tests/county.ts'
import { as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { csvOf } from '#tests/imports.ts'
import { keepLedgerFile, previewImport, runImport } from './actions.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { second, clerk: countyClerk } = await makeCounty(house, bureau)
const { campaignId } = bureau
// Clerk of both bureaus, and so known to both are all their people and units.
await house.sql.begin(async tx => {
  const grant = {
    by: bureau.admin.id,
    at: house.now(),
    approvedBy: null,
    through: 'setUp' as const,
  }
  const post = { unitId: second.units.root, role: 'clerk' as const, title: '', charge: [] }
  await insertPost(tx, bureau.clerk.id, { ...post, since: '2020-01-01' }, grant)
})

const own = '1,执法记录不全,补齐记录,钱分管,周经办,法制股,2026-12-31,,'
const mixed = '2,河道巡查不到位,每周巡查,水分管,周经办,工程股,2026-12-31,,'
const theirs = '3,水费公示不及时,按月公示,水分管,水经办,工程股,2026-12-31,,'
const elsewhere = { name: '周经办', bureau: '某县城市管理局' }

test('a row that names somebody of one bureau under a unit of another is refused, the others come in', async () => {
  const { plan, answer } = await bring(bureau.clerk, csvOf(own, mixed, theirs))
  assert.deepEqual(verdicts(plan), ['create', 'refuse', 'create'])
  const [why] = plan.rows[1]!.reasons
  assert.deepEqual(
    [why!.code, why!.details.name, why!.details.bureau],
    ['personElsewhere', elsewhere.name, elsewhere.bureau],
  )
  assert.deepEqual([answer.created, answer.refused], [2, 1])
  assert.deepEqual(await problems(), ['执法记录不全', '水费公示不及时'])
})

test('a changed row is refused by itself as well, and its item stays as it was', async () => {
  const changed = csvOf(own, theirs.replace('水经办', '周经办'))
  const { plan, answer } = await bring(bureau.clerk, changed)
  assert.deepEqual(verdicts(plan), ['same', 'refuse'])
  assert.deepEqual([answer.changed, answer.same, answer.refused], [0, 1, 1])
})

test('a unit of a bureau where the importer is no clerk refuses its row only', async () => {
  await house.sql`update post set role = 'leader'
    where person_id = ${bureau.clerk.id} and unit_id = ${second.units.root}`
  const row = '9,闸门锈蚀,除锈,钱分管,,工程股,2026-12-31,,'
  const { plan, answer } = await bring(bureau.clerk, csvOf(own, row))
  assert.deepEqual(verdicts(plan), ['same', 'refuse'])
  assert.deepEqual(plan.rows[1]!.reasons[0]!.code, 'unitElsewhere')
  assert.deepEqual([answer.created, answer.refused], [0, 1])
})

test('the county’s clerk names whom they like', async () => {
  const { answer } = await bring(countyClerk, csvOf(mixed))
  assert.deepEqual([answer.created, answer.refused], [1, 0])
  assert.equal((await verifyLog(house.sql)).broken, null)
})

async function bring(person: TestPerson, bytes: Buffer) {
  const context = await as(house, person)
  const { id } = await keepLedgerFile(context, { bytes, fileName: '台账.csv' })
  const plan = await previewImport(context, id, previewInput.parse({ campaignId }))
  return { plan, answer: await runImport(context, id, runImportInput.parse({ campaignId })) }
}

function verdicts(plan: { rows: { verdict: string }[] }): string[] {
  return plan.rows.map(row => row.verdict)
}

async function problems(): Promise<string[]> {
  const rows = await house.sql<{ title: string }[]>`select title from matter order by id`
  return rows.map(row => row.title)
}
