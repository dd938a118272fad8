import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { SheetsVerdict } from '#domain/self-check/views.ts'
import type { Fragment, Transaction } from '#server/database/sql.ts'
import { otherText } from '#tests/alterations.ts'
import { openOffice } from '#tests/requests.ts'
import { checkSheets, verifySheets } from './verify.ts'

type Blow = (tx: Transaction) => Promise<unknown>

const { house, bureau, as } = await openOffice()
const { sql } = house
const { aspectId, campaignId, handler, clerk, leader } = bureau
const [kind] = await sql<{ id: number }[]>`
  insert into kind (aspect_id, position, name) values (${aspectId}, 1, '推诿') returning id`
const [other] = await sql<{ id: number }[]>`insert into aspect (catalogue_id, position, name)
  select catalogue_id, 9, '服务群众' from aspect where id = ${aspectId} returning id`

await as(clerk).post('/api/self-checks', { campaignId, dueOn: '2026-06-30' })
const [{ id: first }] = (await as(handler).get('/api/self-checks/mine')).body
const manifestation = '3月窗口让同一商户补交同一份材料'
const add = async (kindId: number | null) =>
  (
    await as(handler).post(`/api/self-checks/${first}/findings`, {
      aspectId,
      kindId,
      manifestation,
    })
  ).body.id as number
const withdrawn = await add(null)
const standing = await add(kind!.id)
await as(handler).post(`/api/findings/${withdrawn}/withdraw`, { reason: '写重了' })
await as(handler).post(`/api/self-checks/${first}/sign`, { statement: '查了全年案卷' })
const sheets = (await as(leader).get('/api/self-checks/mine')).body as { id: number }[]
const second = sheets.at(-1)!.id
await as(leader).post(`/api/self-checks/${second}/sign`, { statement: '走访两个中队，没有发现' })
const whole = { sealed: 2, unsealed: 0, broken: null }

afterEach(async () => assert.deepEqual(await verifySheets(sql), whole))

test('what the sheet shows as its hash is what is checked, and the ledger may take a finding', async () => {
  const { body } = await as(clerk).get(`/api/self-checks/${first}`)
  assert.match(body.seal, /^[0-9a-f]{64}$/)
  assert.equal((await as(clerk).post(`/api/findings/${standing}/register`)).status, 200)
  const verdict = (await as(bureau.auditor).get('/api/log/verify')).body
  assert.deepEqual(verdict.sheets, whole)
})

const byteOf = (column: Fragment) => sql`set_byte(${column}, 3, (get_byte(${column}, 3) + 1) % 256)`
const day = (column: Fragment) => sql`${column} + 1`
const later = (column: Fragment) => sql`${column} + interval '1 millisecond'`
const id = (column: Fragment) => sql`${column} + 1`
const text = (value: string) => () => sql`${otherText(value)}`

const ofSheet: Record<string, (column: Fragment) => Fragment> = {
  round: id,
  unit_id: () => sql`${bureau.units.root}`,
  held_before: () => sql`array[${clerk.id}]::integer[]`,
  opened_on: day,
  due_on: day,
  statement: text('查了全年案卷'),
  signed_by: () => sql`${clerk.id}`,
  signed_name: text(handler.name),
  signed_at: later,
  seal: byteOf,
}
const ofFinding: Record<string, (column: Fragment) => Fragment> = {
  aspect_id: () => sql`${other!.id}`,
  kind_id: () => sql`null`,
  manifestation: text(manifestation),
  found_by: () => sql`${clerk.id}`,
  found_at: later,
  withdrawn_at: later,
  withdrawn_by: () => sql`${clerk.id}`,
  withdrawn_reason: text('写重了'),
}
/** Cannot be altered by itself here, or is no part of what was signed. */
const others = {
  self_check: [
    ...['id', 'campaign_id', 'person_id', 'late_told_at'],
    ...['ended_at', 'ended_by', 'ended_reason'],
  ],
  finding: ['id', 'self_check_id', 'matter_id'],
}

test('every column of a sheet and of a finding has a line above', async () => {
  for (const [table, own] of [
    ['self_check', ofSheet],
    ['finding', ofFinding],
  ] as const) {
    const columns = await sql<{ name: string }[]>`select column_name as name
      from information_schema.columns
      where table_schema = ${house.schema} and table_name = ${table}`
    const names = columns.map(({ name }) => name).sort()
    assert.deepEqual(names, [...Object.keys(own), ...others[table]].sort())
  }
})

for (const [column, altered] of Object.entries(ofSheet)) {
  test(`one byte of ${column} altered on a signed sheet is found`, () =>
    isFound(
      tx => tx`update self_check set ${sql(column)} = ${altered(sql`${sql(column)}`)}
      where id = ${first}`,
    ))
}

for (const [column, altered] of Object.entries(ofFinding)) {
  const of = column.startsWith('withdrawn') ? withdrawn : standing
  test(`one byte of ${column} altered in a finding of a signed sheet is found`, () =>
    isFound(
      tx => tx`update finding set ${sql(column)} = ${altered(sql`${sql(column)}`)}
      where id = ${of}`,
    ))
}

const blows: Record<string, Blow> = {
  'a finding deleted': tx => tx`delete from finding where id = ${withdrawn}`,
  'a finding put on the sheet': tx => tx`
    insert into finding (self_check_id, aspect_id, manifestation, found_by, found_at)
    values (${first}, ${aspectId}, ${manifestation}, ${handler.id}, now())`,
  'a withdrawal taken back': tx => tx`update finding
    set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null where id = ${withdrawn}`,
  'a finding moved to another sheet': tx => tx`
    update finding set self_check_id = ${second} where id = ${standing}`,
}
for (const [what, blow] of Object.entries(blows)) test(`${what} is found`, () => isFound(blow))

test('a leader’s sheet given to somebody else after signing is found', () =>
  during(
    tx => tx`update self_check set person_id = ${clerk.id} where id = ${second}`,
    ({ broken }) => assert.deepEqual([broken?.id, broken?.holder], [second, clerk.name]),
  ))

test('a sheet without a hash is counted by itself and never as whole', async () => {
  await during(
    tx => tx`update self_check set seal = '' where id = ${first}`,
    verdict => assert.deepEqual(verdict, { sealed: 1, unsealed: 1, broken: null }),
  )
  await assert.rejects(sql`update self_check set seal = null where id = ${first}`)
})

/** The first broken sheet is named with its campaign and whose it is. */
function isFound(blow: Blow): Promise<void> {
  return during(blow, ({ broken }) => {
    assert.equal(broken?.id, first)
    assert.equal(broken?.campaign, '整治形式主义官僚主义')
  })
}

/** What checking says with the alteration in place, which is then rolled back. */
async function during(blow: Blow, check: (verdict: SheetsVerdict) => void): Promise<void> {
  let verdict: SheetsVerdict | undefined
  const undone = new Error('undone')
  const attempt = sql.begin(async tx => {
    await blow(tx)
    verdict = await checkSheets(tx)
    throw undone
  })
  await assert.rejects(attempt, failure => failure === undone)
  check(verdict!)
}
