import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemListQuery } from '#domain/rectification/views.ts'
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

async function exported() {
  const { person } = await as(house, bureau.clerk)
  const rows: LedgerRecord[] = []
  const query = itemListQuery.parse({})
  for await (const batch of streamLedger(house.sql, person, query, '2026-11-02')) {
    rows.push(...batch)
  }
  const inLedger = ledgerColumns.findIndex(({ header }) => header === '整改时限')
  const inDuties = columnsOf('duties').findIndex(({ header }) => header === '整改时限')
  return rows.map((row, at) => {
    const [duties] = rowsOf('duties', { place: at + 1, item: row, measures: [row] })
    return {
      number: row.number,
      due: { ledger: ledgerRow(row)[inLedger], duties: duties![inDuties] },
    }
  })
}
