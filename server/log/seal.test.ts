import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { SealsVerdict } from '#domain/log/views.ts'
import type { Transaction } from '#server/database/sql.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { eventHash } from './chain.ts'
import { listEventsAfter } from './queries.ts'
import { sealDaily, sealLog } from './seal.ts'
import { checkSeals, verifySeals } from './verify-seals.ts'

const { house, bureau, anew } = await openOffice()
const { sql } = house
const { clerk, handler, leader, auditor, campaignId } = bureau

await anew(clerk).post('/api/self-checks', { campaignId, dueOn: '2026-06-30' })
const sheets = (await anew(leader).get('/api/self-checks/mine')).body as { id: number }[]
const sheet = sheets.at(-1)!.id
const item = await makeItem(house, bureau, 'closed')
const other = await makeItem(house, bureau, 'inProgress')

afterEach(async () => assert.equal((await verifySeals(sql)).broken, null))

test('an office without seals says so', async () => {
  assert.deepEqual(await verifySeals(sql), { seals: 0, last: null, broken: null })
})

test('the log is sealed once a day, also when two processes come at once, and recorded', async () => {
  await Promise.all([sealDaily(house), sealDaily(house), sealDaily(house)])
  assert.equal((await verifySeals(sql)).seals, 1)
  house.setDay('2026-06-16')
  const signing = { statement: '走访两个中队，没有发现' }
  assert.equal((await anew(leader).post(`/api/self-checks/${sheet}/sign`, signing)).status, 200)
  await makeItem(house, bureau)
  await sealDaily(house)
  const { seals, last } = (await anew(auditor).get('/api/log/verify')).body.seals
  assert.equal(seals, 2)
  const records =
    await sql`select subject from security_record where kind = 'logSealed' order by seq`
  assert.deepEqual(records.at(-1)!.subject, { id: 2, digest: last.hash })
})

test('a seal holds what is new since the day before the last one, and nothing of before', async () => {
  house.setDay('2026-06-18')
  await sealDaily(house)
  house.setDay('2026-06-20')
  const url = addressOf(other.id, 'reportProgress')
  await anew(handler).post(url, { text: '又办了一件' })
  await sealDaily(house)
  const parts =
    await sql`select kind, ids::integer[] as ids, revisions from log_seal_part where seal_seq = 4`
  assert.deepEqual(
    parts.map(row => ({ ...row })),
    [{ kind: 'matter', ids: [other.id], revisions: [5] }],
  )
})

test('a seal waits for no act and no act for it', async () => {
  await sql.begin(async tx => {
    await tx`select 1 from matter where id = ${item.id} for update`
    await sealLog(house)
  })
  await sql.begin(async tx => {
    await tx`lock table log_seal in share row exclusive mode`
    await makeItem(house, bureau, 'inProgress')
  })
})

const gone: Record<string, [(tx: Transaction) => Promise<unknown>, SealsVerdict['broken']]> = {
  'a matter deleted with its events is named': [
    deleteItem,
    { seal: 1, kind: 'matter', id: item.id, name: 'ZG-2026-0001', why: 'missing' },
  ],
  'the last events cut off with the head set back are named': [
    async tx => {
      await tx`delete from event where matter_id = ${item.id} and seq > 4`
      await tx`update matter set revision = 4, head_hash = (select hash from event
        where matter_id = ${item.id} and seq = 4) where id = ${item.id}`
    },
    { seal: 1, kind: 'matter', id: item.id, name: 'ZG-2026-0001', why: 'missing' },
  ],
  'events written anew with a chain that fits are named': [
    rewriteEvents,
    { seal: 1, kind: 'matter', id: item.id, name: 'ZG-2026-0001', why: 'altered' },
  ],
  'a signed sheet turned back is named': [
    tx => tx`update self_check set signed_at = null, signed_by = null, signed_name = null,
      statement = '', seal = null where id = ${sheet}`,
    { seal: 2, kind: 'sheet', id: sheet, name: '整治形式主义官僚主义 1 钱分管', why: 'missing' },
  ],
  'a signed sheet deleted is named': [
    tx => tx`delete from self_check where id = ${sheet}`,
    { seal: 2, kind: 'sheet', id: sheet, name: '整治形式主义官僚主义 1 钱分管', why: 'missing' },
  ],
  'a sheet signed anew is named': [
    tx => tx`update self_check set seal = set_byte(seal, 3, (get_byte(seal, 3) + 1) % 256)
      where id = ${sheet}`,
    { seal: 2, kind: 'sheet', id: sheet, name: '整治形式主义官僚主义 1 钱分管', why: 'altered' },
  ],
  'a line taken out of a seal is named': [
    tx => tx`update log_seal_part set ids = ids[2:], names = names[2:], revisions = revisions[2:],
      hashes = hashes[2:] where seal_seq = 1 and part = 0`,
    { seal: 1, kind: 'seal', id: 1, name: '', why: 'altered' },
  ],
  'a seal taken out is named': [
    async tx => {
      await tx`delete from log_seal_part where seal_seq = 2`
      await tx`delete from log_seal where seq = 2`
    },
    { seal: 2, kind: 'seal', id: 2, name: '', why: 'altered' },
  ],
  'seals cut off at the end are named': [
    async tx => {
      await tx`delete from log_seal_part where seal_seq > 1`
      await tx`delete from log_seal where seq > 1`
    },
    { seal: 2, kind: 'seal', id: 2, name: '', why: 'altered' },
  ],
}

for (const [what, [blow, broken]] of Object.entries(gone)) {
  test(what, async () => {
    const undone = new Error('undone')
    let verdict: SealsVerdict | undefined
    const struck = sql.begin(async tx => {
      await blow(tx)
      verdict = await checkSeals(tx)
      throw undone
    })
    await assert.rejects(struck, undone)
    assert.deepEqual(verdict!.broken, broken)
  })
}

async function deleteItem(tx: Transaction): Promise<void> {
  for (const table of [
    'event',
    'passage',
    'notice',
    'look_back',
    'measure',
    'item_cycle',
    'item',
  ]) {
    await tx`delete from ${tx(table)} where matter_id = ${item.id}`
  }
  await tx`delete from matter where id = ${item.id}`
}

/** By somebody who knows how the chain is made. */
async function rewriteEvents(tx: Transaction): Promise<void> {
  const events = await listEventsAfter(tx, { matterId: item.id, seq: 1 }, 100)
  const own = events.filter(({ matterId }) => matterId === item.id)
  const [first] = await tx`select hash from event where matter_id = ${item.id} and seq = 1`
  let previous: Uint8Array = first!.hash
  for (const event of own) {
    const hash = eventHash(previous, { ...event, byName: '别人' })
    await tx`update event set by_name = '别人', previous = ${previous}, hash = ${hash}
      where matter_id = ${item.id} and seq = ${event.seq}`
    previous = hash
  }
  await tx`update matter set head_hash = ${previous} where id = ${item.id}`
}
