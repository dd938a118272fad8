import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { itemFilter } from '#domain/rectification/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { verifyLog } from '#server/log/verify.ts'
import { listDesk } from '#server/rectification/desk-queries.ts'
import { countItems } from '#server/rectification/list-queries.ts'
import { viewItem } from '#server/rectification/view.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { csvOf, importsOf } from '#tests/imports.ts'
import { act } from '#tests/items.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { sql } = house
const { clerk, leader, handler, verifier } = bureau
const clerks = importsOf(house, bureau)

const claimed = '1,公示栏未更新,立即更新,孙新任,周立新,法制股,2026-05-31,已完成,'
const claim = { wording: '已完成', on: null }

before(async () => {
  await sql`update person set name = '周立新' where id = ${handler.id}`
})

/** Each test begins without items; people, units and the campaign stay. */
beforeEach(async () => {
  await sql`truncate matter, imported_file cascade`
})

test('a draft that was called done goes to the verifier with the import that brings its people, as the preview says', async () => {
  await clerks.import(csvOf(claimed))
  const rows = await oncePeopled(csvOf(claimed))
  assert.deepEqual([rows[0]!.verdict, rows[0]!.reasons[0]!.code], ['change', 'claimNowToVerify'])
  const item = await only()
  assert.deepEqual(
    [item.status, item.leaderId, item.claim, item.demands.since],
    ['awaitingVerification', leader.id, claim, (await as(house, clerk)).today],
  )
  assert.deepEqual(
    item.events.map(({ action, data }) => [action, data.to]),
    [
      ['register', 'draft'],
      ['amend', 'draft'],
      ['registerClaim', 'awaitingVerification'],
    ],
  )
  assert.equal((item.events[2]!.data.origin as { row: number }).row, 2)
  assert.deepEqual(await toldOf(item.id), [], 'a file brings many, nobody is told of each')
  assert.equal((await verifyLog(sql)).broken, null)
  const again = await clerks.import(csvOf(claimed))
  assert.deepEqual([again.changed, again.same], [0, 1])
})

test('a past day still knows the claimed drafts that have gone to the verifier since', async () => {
  await clerks.import(csvOf(claimed))
  const { today, person } = await as(house, clerk)
  house.setDay('2026-06-16')
  await oncePeopled(csvOf(claimed))
  const counted = async (filter: Record<string, string>) => {
    const asked = itemFilter.parse({ status: 'draft', claimed: 'true', ...filter })
    return (await countItems(sql, person, asked, '2026-06-16', 10)).count
  }
  assert.deepEqual([await counted({}), await counted({ on: today })], [0, 1])
  house.setDay(today)
})

test('only what was called done from the beginning, and still is, goes to the verifier by a file', async () => {
  const notYet = claimed.replace('已完成', '')
  await clerks.import(csvOf(notYet))
  assert.equal((await oncePeopled(csvOf(claimed)))[0]!.reasons[0]!.code, 'claimStaysDraft')
  assert.equal((await only()).status, 'draft')
  await sql`truncate matter, imported_file cascade`
  await clerks.import(csvOf(claimed))
  const codes = (await oncePeopled(csvOf(notYet)))[0]!.reasons.map(({ code }) => code)
  assert.deepEqual(
    codes.filter(code => code.startsWith('claim')),
    [],
  )
  const { status, leaderId } = await only()
  assert.deepEqual([status, leaderId], ['draft', leader.id])
})

test('a draft that was called done stands on the desk of the clerk, who names its people and sends it to the verifier', async () => {
  await clerks.import(csvOf(claimed, '2,台账不全,补齐台账,孙新任,周立新,法制股,2026-12-31,,'))
  const { id, revision, actions } = await only()
  assert.ok(actions.some(({ action, reason }) => action === 'registerClaim' && !reason))
  assert.deepEqual(await deskOf('registerClaim', 'true'), [id])
  assert.deepEqual(await deskOf('assign', 'false'), [id + 1])
  const people = { leaderId: leader.id, handlerId: handler.id, revision }
  const noClaim = act(house, clerk, id + 1, 'registerClaim', people)
  await assert.rejects(noClaim, refuses('noClaim'))
  await act(house, clerk, id, 'registerClaim', people)
  const item = await only()
  assert.deepEqual([item.status, item.leaderId], ['awaitingVerification', leader.id])
  assert.ok((await toldOf(id)).includes(verifier.id))
  assert.deepEqual(await deskOf('registerClaim', 'true'), [])
  const finding = { method: 'onSite', finding: '现场看过', outcome: 'solved' }
  await act(house, verifier, id, 'verify', finding)
  assert.equal((await only()).status, 'closed')
})

test('nobody without a post is named on a claim', async () => {
  await clerks.import(csvOf(claimed))
  const { id } = await only()
  await sql`update post set until = ${(await as(house, clerk)).today} where person_id = ${leader.id}`
  const named = act(house, clerk, id, 'registerClaim', {
    ...{ leaderId: leader.id, handlerId: handler.id },
  })
  await assert.rejects(named, refuses('personLeft'))
  await sql`update post set until = null where person_id = ${leader.id}`
})

const refuses = (code: string) => (failure: unknown) =>
  failure instanceof Refusal && failure.code === code

/** Previews and imports a file while its leader is on file. */
async function oncePeopled(bytes: Buffer) {
  await sql`update person set name = '孙新任' where id = ${leader.id}`
  const id = await clerks.keep(bytes)
  const { rows } = await clerks.preview(id)
  await clerks.run(id)
  await sql`update person set name = '钱守正' where id = ${leader.id}`
  return rows
}

/** The first item as the clerk sees it. */
async function only() {
  const [row] = await sql<{ id: number }[]>`select id from matter order by id limit 1`
  return viewItem(await as(house, clerk), row!.id)
}

async function toldOf(id: number): Promise<number[]> {
  const rows = await sql<{ personId: number }[]>`
    select person_id from notice where matter_id = ${id} order by person_id`
  return rows.map(row => row.personId)
}

/** What the clerk's desk shows of an act; as many as the ledger counts behind the link. */
async function deskOf(action: string, isClaimed: 'true' | 'false'): Promise<number[]> {
  const { sql, person, today } = await as(house, clerk)
  const { groups } = await listDesk(sql, person, today)
  const group = groups.find(one => one.action === action)
  const filter = itemFilter.parse({ status: 'draft', claimed: isClaimed })
  const counted = await countItems(sql, person, filter, today, 100)
  assert.equal(counted.count, group?.count ?? 0)
  return (group?.rows ?? []).map(row => row.id)
}
