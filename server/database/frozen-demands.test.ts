import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeBureau, openTestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { listMigrationFiles, runMigrations } from './migrate.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)

test('what was handed out before demands were frozen keeps to what is asked that day', async () => {
  const draft = await makeItem(house, bureau)
  const running = await makeItem(house, bureau, 'assigned')
  const noticed = await makeItem(house, bureau, 'closed')
  const { sql } = house
  const change = {
    before: { collectiveDecision: false, publicityDays: 0, publicityUnit: 'workingDays' },
    after: { collectiveDecision: true, publicityDays: 7, publicityUnit: 'workingDays' },
  }
  await sql.begin(async tx => {
    await tx`alter table item drop column demands`
    await tx`drop table demands_change`
    await tx`delete from migration where name like '0137-%'`
    await tx`update campaign set collective_decision = true, publicity_days = 7`
    await tx`update matter set status = 'inPublicity' where id = ${noticed.id}`
    await tx`update item set publicity = ${tx.json({ text: '', from: '2026-12-30', until: '2027-01-08' })}
      where matter_id = ${noticed.id}`
    await tx`insert into security_record (seq, at, kind, success, person_name, subject, client, previous, hash)
      select 1, now(), 'campaignChanged', true, '李文书', ${tx.json({ campaign: '整治形式主义官僚主义', demands: change })}, '', '', ''`
    assert.deepEqual(await runMigrations(tx, listMigrationFiles()), ['0137-frozen-demands.sql'])
  })
  const rows = await sql`select matter_id, demands - 'since' as demands, demands ? 'since' as dated,
    publicity -> 'provisional' as provisional from item order by matter_id`
  assert.deepEqual(
    rows.map(row => [row.matterId, row.demands, row.dated, row.provisional]),
    [
      [draft.id, null, null, null],
      [running.id, change.after, true, null],
      [noticed.id, change.after, true, true],
    ],
  )
  const changes = await sql`select by_name, before, after from demands_change`
  assert.deepEqual(
    [...changes].map(row => ({ ...row })),
    [{ byName: '李文书', ...change }],
  )
})
