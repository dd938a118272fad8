import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemListQuery } from '#domain/rectification/views.ts'
import { insertKind } from '#server/campaign/queries.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { columnsOf, rowsOf } from './ledger-lists.ts'
import { type LedgerRecord, streamLedger } from './ledger-queries.ts'
import { ledgerColumns, ledgerRow } from './ledger-rows.ts'

const house = await openTestHouse('2026-11-02')
const bureau = await makeBureau(house)

test('a day beyond the holidays that are entered is called provisional in the ledger and its lists', async () => {
  const far = await makeItem(house, bureau, 'draft', { deadline: '2028-03-01' })
  const near = await makeItem(house, bureau, 'draft', { deadline: '2026-12-01' })
  const rows = await exported()
  assert.deepEqual(
    [far, near].map(({ id }) => rows.find(row => row.number.endsWith(`${id}`))!.due),
    [
      { ledger: '2028年3月1日前（暂定）', duties: '2028年3月1日前（暂定）' },
      { ledger: '2026年12月1日前', duties: '2026年12月1日前' },
    ],
  )
})

test('the list of problems names the clause of a kind', async () => {
  const kindId = await house.sql.begin(tx =>
    insertKind(tx, bureau.aspectId, '推诿扯皮', '第二条第（一）项'),
  )
  const { id } = await makeItem(house, bureau, 'draft', { kindId })
  const row = (await exported()).find(one => one.number.endsWith(`${id}`))!
  assert.equal(row.classed, '担当作为：推诿扯皮〔第二条第（一）项〕')
})

async function exported() {
  const { person } = await as(house, bureau.clerk)
  const rows: LedgerRecord[] = []
  const query = itemListQuery.parse({})
  for await (const batch of streamLedger(house.sql, person, query, '2026-11-02')) {
    rows.push(...batch)
  }
  const inLedger = ledgerColumns.findIndex(({ header }) => header === '整改时限')
  const inDuties = columnsOf('duties').findIndex(({ header }) => header === '整改时限')
  const inProblems = columnsOf('problems').findIndex(({ header }) => header === '问题类别')
  return rows.map((row, at) => {
    const listed = { place: at + 1, item: row, measures: [row] }
    const [duties] = rowsOf('duties', listed)
    const [problems] = rowsOf('problems', listed)
    return {
      number: row.number,
      classed: problems![inProblems],
      due: { ledger: ledgerRow(row)[inLedger], duties: duties![inDuties] },
    }
  })
}
