import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fragment } from '#server/database/sql.ts'
import { verifySecurityLog } from '#server/security/verify.ts'
import { alterationsOf, otherText } from '#tests/alterations.ts'
import { liveLong } from '#tests/long-life.ts'
import { openOffice } from '#tests/requests.ts'
import type { StoredEvent } from './queries.ts'
import { verifyLog } from './verify.ts'

const { house, bureau, as } = await openOffice()
const { sql } = house
const { clerk, handler, leader } = bureau
await as().post('/api/session', { account: 'nobody', password: 'not the one' })
for (const person of [clerk, leader]) await as(person).get('/api/items/export')
await liveLong(house, bureau)

interface Row extends StoredEvent {
  kind: string
}

const rows = await sql<Row[]>`
  select m.kind, e.*, e.data::text as written
  from event e join matter m on m.id = e.matter_id order by e.matter_id, e.seq`

test('the log below holds acts of items and of supervision orders, of many kinds', async () => {
  const kinds = new Set(rows.map(({ kind, action }) => `${kind} ${action}`))
  assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].sort(), ['item', 'supervisionOrder'])
  assert.ok(kinds.size >= 26, [...kinds].join())
  assert.equal((await verifyLog(sql)).broken, null)
})

for (const row of rows) {
  const { matterId, seq, kind, action } = row
  test(`one changed byte anywhere in ${kind} ${matterId}, event ${seq} (${action}), is found`, async () => {
    for (const change of changesOf(row)) {
      await sql`update event set ${change} where ${at(row)}`
      const { broken } = await verifyLog(sql)
      const [altered] = await sql`select * from event where ${at(row)}`
      assert.deepEqual([broken?.matterId, broken?.seq], [matterId, seq], JSON.stringify(altered))
      await restore(row)
    }
    assert.equal((await verifyLog(sql)).broken, null)
  })
}

test('one changed byte anywhere in the security log is found', async () => {
  const records = await sql<{ seq: number; personName: string; client: string; subject: object }[]>`
    select seq, person_name, client, subject from security_record order by seq`
  assert.equal(records.length, 3)
  for (const { seq, personName, client, subject } of records) {
    const changes = [
      sql`person_name = ${otherText(personName)}`,
      sql`client = ${otherText(client)}`,
      ...alterationsOf(subject).map(text => sql`subject = ${text}::text::jsonb`),
    ]
    for (const change of changes) {
      await sql`update security_record set ${change} where seq = ${seq}`
      assert.equal((await verifySecurityLog(sql)).broken?.seq, seq)
      await sql`update security_record set person_name = ${personName}, client = ${client},
        subject = ${JSON.stringify(subject)}::text::jsonb where seq = ${seq}`
    }
  }
  assert.equal((await verifySecurityLog(sql)).broken, null)
})

/** Each column by one byte; of the hashes one that moves from row to row. */
function changesOf({ seq, action, byId, byName, data }: Row): Fragment[] {
  const byte = (seq * 7) % 32
  return [
    sql`at = at + interval '1 millisecond'`,
    sql`action = ${otherText(action)}`,
    sql`by_id = ${byId === clerk.id ? handler.id : clerk.id}`,
    sql`by_id = null, by_name = ${byId === null ? otherText(byName) : byName}`,
    sql`by_name = ${otherText(byName)}`,
    sql`fields = case when fields is null then 0 else fields # 1 end`,
    sql`previous = set_byte(previous, ${byte}, (get_byte(previous, ${byte}) + 1) % 256)`,
    sql`hash = set_byte(hash, ${byte}, (get_byte(hash, ${byte}) + 1) % 256)`,
    ...alterationsOf(data).map(text => sql`data = ${text}::text::jsonb`),
  ]
}

function at({ matterId, seq }: Row) {
  return sql`matter_id = ${matterId} and seq = ${seq}`
}

async function restore(row: Row): Promise<void> {
  const { at: moment, action, byId, byName, fields, previous, hash, written } = row
  await sql`update event set at = ${moment}, action = ${action}, by_id = ${byId},
    by_name = ${byName}, fields = ${fields}, previous = ${previous}, hash = ${hash},
    data = ${written}::text::jsonb where ${at(row)}`
}
