import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { Transaction } from '#server/database/sql.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { verifyLog } from './verify.ts'

const { house, bureau, as } = await openOffice()
const { sql } = house
const first = await makeItem(house, bureau, 'closed')
const second = await makeItem(house, bureau, 'inProgress')
await makeItem(house, bureau)
const whole = { matters: 3, events: 12, broken: null }

afterEach(async () => assert.deepEqual(await verifyLog(sql), whole))

test('the auditor is told that nothing is altered, and reading writes nothing of it', async () => {
  const { status, body } = await as(bureau.auditor).get('/api/log/verify')
  assert.deepEqual(
    [status, body],
    [
      200,
      {
        ...whole,
        sheets: { sealed: 0, unsealed: 0, broken: null },
        seals: { seals: 0, last: null, broken: null },
      },
    ],
  )
})

const alterations: Record<string, (tx: Transaction) => Promise<unknown>> = {
  matter_id: tx => tx`update event set matter_id = ${first.id}, seq = 8
    where matter_id = ${second.id} and seq = 2`,
  seq: tx => tx`update event set seq = 9 where matter_id = ${second.id} and seq = 2`,
  at: tx => tx`update event set at = at + interval '1 millisecond' where ${theEvent(tx)}`,
  action: tx => tx`update event set action = 'assigm' where ${theEvent(tx)}`,
  by_id: tx => tx`update event set by_id = ${bureau.handler.id} where ${theEvent(tx)}`,
  by_name: tx => tx`update event set by_name = '李文书 ' where ${theEvent(tx)}`,
  data: tx => tx`update event set data = jsonb_set(data, '{to}', '"closed"') where ${theEvent(tx)}`,
  fields: tx => tx`update event set fields = coalesce(fields, 0) + 1 where ${theEvent(tx)}`,
  previous: tx => tx`update event set previous = set_byte(previous, 31,
    (get_byte(previous, 31) + 1) % 256) where ${theEvent(tx)}`,
  hash: tx => tx`update event set hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256)
    where ${theEvent(tx)}`,
}

test('every column of an event has a line below', async () => {
  const columns = await sql<{ name: string }[]>`select column_name as name
    from information_schema.columns where table_schema = ${house.schema} and table_name = 'event'`
  assert.deepEqual(columns.map(({ name }) => name).sort(), Object.keys(alterations).sort())
})

for (const [column, alter] of Object.entries(alterations)) {
  test(`one character of ${column} altered is found and the event is named`, async () => {
    const { broken } = await verdictAfter(alter)
    // An event moved to another matter breaks the chain it was put behind as well: the first counts.
    const [matter, seq] = column === 'matter_id' ? [first.id, 8] : [second.id, 2]
    assert.deepEqual([broken?.matterId, broken?.seq], [matter, seq])
    assert.equal(broken?.matter, `ZG-2026-000${matter}`)
  })
}

test('an altered microsecond is not kept, so none can be altered unseen', async () => {
  let kept: unknown
  await verdictAfter(async tx => {
    const [before] = await tx`select at::text from event where ${theEvent(tx)}`
    await tx`update event set at = at + interval '499 microseconds' where ${theEvent(tx)}`
    const [after] = await tx`select at::text from event where ${theEvent(tx)}`
    kept = after!.at === before!.at
  })
  assert.equal(kept, true)
})

test('a missing last event is named', async () => {
  const { broken } = await verdictAfter(
    tx => tx`delete from event where matter_id = ${first.id} and seq = 7`,
  )
  assert.deepEqual(broken, { matter: 'ZG-2026-0001', matterId: first.id, seq: 7, why: 'head' })
})

test('a missing middle event is named', async () => {
  const { broken } = await verdictAfter(
    tx => tx`delete from event where matter_id = ${first.id} and seq = 3`,
  )
  assert.deepEqual(broken, { matter: 'ZG-2026-0001', matterId: first.id, seq: 3, why: 'order' })
})

test('a matter without any event, and an event put behind the last, are named', async () => {
  const none = await verdictAfter(tx => tx`delete from event where matter_id = ${second.id}`)
  assert.deepEqual([none.broken?.matterId, none.broken?.seq], [second.id, 1])
  const more = await verdictAfter(
    tx => tx`insert into event select matter_id, 5, at, action, by_id, by_name, data, hash, hash
      from event where matter_id = ${second.id} and seq = 4`,
  )
  assert.deepEqual([more.broken?.matterId, more.broken?.seq], [second.id, 5])
})

test('two events that changed places are named', async () => {
  const { broken } = await verdictAfter(async tx => {
    await tx`update event set seq = seq + 100 where matter_id = ${first.id} and seq in (4, 5)`
    await tx`update event set seq = 109 - seq where matter_id = ${first.id} and seq > 100`
  })
  assert.deepEqual(broken, { matter: 'ZG-2026-0001', matterId: first.id, seq: 4, why: 'order' })
})

test('a head set back to hide the last events is named', async () => {
  const { broken } = await verdictAfter(
    tx => tx`update matter set revision = 6 where id = ${first.id}`,
  )
  assert.deepEqual(broken?.why, 'head')
})

for (const [what, of, status, seq] of [
  ['closed beside the log', second, 'closed', 4],
  ['put back beside the log', first, 'draft', 7],
] as const) {
  test(`a matter ${what} is named with the last event that moved it`, async () => {
    const { broken } = await verdictAfter(
      tx => tx`update matter set status = ${status} where id = ${of.id}`,
    )
    assert.deepEqual([broken?.matterId, broken?.seq, broken?.why], [of.id, seq, 'status'])
  })
}

for (const [what, change, seq] of [
  ['lowered', { publicityDays: 7, since: '2026-06-15' }, 2],
  ['dated another day', { since: '2026-06-14' }, 2],
  ['taken away', null, 2],
] as const) {
  test(`demands of an item ${what} beside the log are named with the event that froze them`, async () => {
    const { broken } = await verdictAfter(
      tx =>
        tx`update item set demands = demands || ${tx.json(change)} where matter_id = ${first.id}`,
    )
    assert.deepEqual([broken?.matterId, broken?.seq, broken?.why], [first.id, seq, 'demands'])
  })
}

test('verifying while the office works finds nothing wrong', async () => {
  const busy = await makeItem(house, bureau, 'inProgress')
  let working = true
  const reports = (async () => {
    for (let n = 0; n < 40; n++) {
      const url = addressOf(busy.id, 'reportProgress')
      assert.equal((await as(bureau.handler).post(url, { text: `第${n}次进展` })).status, 200)
    }
    working = false
  })()
  let verdicts = 0
  while (working) {
    assert.equal((await verifyLog(sql)).broken, null)
    verdicts++
  }
  await reports
  assert.ok(verdicts > 5)
  Object.assign(whole, { matters: 4, events: 12 + 44 })
})

/** What verifying says with the alteration in place; the alteration is undone again. */
async function verdictAfter(alter: (tx: Transaction) => Promise<unknown>) {
  const kept = await sql`select * from event order by matter_id, seq`
  const heads = await sql`select m.id, m.revision, m.status, i.demands
    from matter m join item i on i.matter_id = m.id`
  await sql.begin(alter)
  const verdict = await verifyLog(sql)
  await sql.begin(async tx => {
    await tx`delete from event`
    for (const row of kept) {
      await tx`insert into event (matter_id, seq, at, action, by_id, by_name, data, fields, previous, hash)
        values (${row.matterId}, ${row.seq}, ${row.at}, ${row.action}, ${row.byId}, ${row.byName},
          ${tx.json(row.data)}, ${row.fields}, ${row.previous}, ${row.hash})`
    }
    for (const { id, revision, status, demands } of heads) {
      await tx`update matter set revision = ${revision}, status = ${status} where id = ${id}`
      await tx`update item set demands = ${tx.json(demands)} where matter_id = ${id}`
    }
  })
  return verdict
}

function theEvent(tx: Transaction) {
  return tx`matter_id = ${second.id} and seq = 2`
}
