import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeBureau, openTestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { listMigrationFiles, runMigrations } from './migrate.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { sql } = house

test('at the upgrade nobody is told of look-backs that had fallen due before', async () => {
  const { id } = await makeItem(house, bureau, 'closed')
  await sql`update look_back set due_on = case when due_on = (select min(due_on) from look_back)
    then '2020-01-01'::date else '2099-01-01' end where matter_id = ${id}`
  await againFrom('0147-look-backs-told.sql', [
    'alter table look_back drop column due_told_at, drop column late_told_at',
    'alter table look_back_draw drop column due_told_at, drop column late_told_at',
  ])
  const rows = await sql`select due_on = '2020-01-01' as past, due_told_at is not null as due,
    late_told_at is not null as late from look_back where matter_id = ${id} order by due_on`
  assert.deepEqual(
    rows.map(({ past, due, late }) => [past, due, late]),
    [
      [true, true, true],
      [false, false, false],
    ],
  )
})

test('at the upgrade nobody is told of measures whose day had passed before', async () => {
  const measures = ['2020-01-01', '2099-01-01'].map(deadline => ({ text: '措施', deadline }))
  const { id } = await makeItem(house, bureau, 'draft', { measures })
  await againFrom('0157-measures-told.sql', [
    'alter table measure drop column soon_told, drop column late_told',
  ])
  const rows = await sql`select soon_told, late_told from measure where matter_id = ${id}
    order by position`
  assert.deepEqual(
    rows.map(({ soonTold, lateTold }) => [soonTold, lateTold]),
    [
      ['2020-01-01', '2020-01-01'],
      [null, null],
    ],
  )
})

test('at the upgrade drafts that a ledger called done go on waiting on the desk', async () => {
  const claimed = await makeItem(house, bureau, 'draft')
  const plain = await makeItem(house, bureau, 'draft')
  const running = await makeItem(house, bureau, 'assigned')
  await sql`update item set claim = ${sql.json({ wording: '已完成', on: null })}
    where matter_id in ${sql([claimed.id, running.id])}`
  await againFrom('0160-claims-waiting.sql', ['alter table item drop column claim_waits'])
  const rows = await sql`select matter_id from item where claim_waits`
  assert.deepEqual(
    rows.map(({ matterId }) => matterId),
    [claimed.id],
  )
  assert.ok(![plain.id, running.id].includes(rows[0]!.matterId))
})

/** Takes back what a migration made, and lets it run once more over what is there. */
async function againFrom(file: string, undo: string[]): Promise<void> {
  await sql.begin(async tx => {
    for (const statement of undo) await tx.unsafe(statement)
    await tx`delete from migration where name = ${file}`
    assert.deepEqual(await runMigrations(tx, listMigrationFiles()), [file])
  })
}
