import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bulkInput } from '#domain/rectification/bulk-views.ts'
import { assignment, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { clerk, handler, leader, colleague, outsider, verifier, admin } = bureau

test('many items are handed out at once, each with its own answer and its own event', async () => {
  const ready = await makeItem(house, bureau)
  const undated = await makeItem(house, bureau, 'draft', { deadline: null })
  const ended = await makeItem(house, bureau, 'closed')
  const ids = [ready.id, undated.id, ended.id, 999_999]
  const { status, body } = await send(clerk, 'assign', ids, assignment(bureau))
  assert.equal(status, 200)
  const told = body.map((one: Told) => [one.id, one.done, one.reason?.code])
  assert.deepEqual(told, [
    [ready.id, true, undefined],
    [undated.id, false, 'incomplete'],
    [ended.id, false, 'wrongStatus'],
    [999_999, false, 'notFound'],
  ])
  assert.deepEqual(body[1].reason.details, { missing: ['deadline'] })
  assert.match(body[0].number, /^ZG-2026-/)
  assert.equal(body[3].number, '')
  assert.deepEqual(await revisionsOf(ids), [2, 1, 7])
})

test('there is no verifying, submitting or reporting in bulk', async () => {
  assert.deepEqual(bulkInput.shape.action.options, [
    'assign',
    'accept',
    'approveCloseOut',
    'returnForMoreWork',
  ])
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  const finding = { method: 'documents', finding: '看过', outcome: 'solved' }
  const earlier = await allRecords(house)
  for (const action of ['verify', 'submitForCloseOut', 'register', 'registerClaim', 'closed']) {
    const { status, body } = await send(verifier, action, [id], finding)
    assert.deepEqual([status, body.code], [422, 'inputInvalid'])
  }
  assert.deepEqual(await allRecords(house), earlier)
})

test('the rules of one item hold for many: nobody takes a short cut', async () => {
  const waiting = (await makeItem(house, bureau, 'awaitingReview')).id
  const mine = (await makeItem(house, bureau, 'assigned')).id
  const earlier = await allRecords(house)
  for (const [person, action, id, code] of [
    [handler, 'approveCloseOut', waiting, 'notYourPart'],
    [clerk, 'approveCloseOut', waiting, 'notYourPart'],
    [verifier, 'returnForMoreWork', waiting, 'notYourPart'],
    [colleague, 'accept', mine, 'notYourPart'],
    [outsider, 'accept', mine, 'notFound'],
    [handler, 'assign', mine, 'notYourPart'],
  ] as const) {
    const input = action === 'assign' ? assignment(bureau) : { reason: '理由说明' }
    const { body } = await send(person, action, [id], input)
    assert.deepEqual([body[0].done, body[0].reason.code], [false, code], `${person.name} ${action}`)
    if (code === 'notFound') assert.equal(body[0].number, '')
  }
  assert.equal((await send(admin, 'accept', [mine], {})).body.code, 'rightMissing')
  assert.deepEqual(await allRecords(house), earlier)
})

test('an approval in bulk is one decision on each item, and the second time it is refused', async () => {
  const one = (await makeItem(house, bureau, 'awaitingReview')).id
  const other = (await makeItem(house, bureau, 'awaitingReview')).id
  const { body } = await send(leader, 'approveCloseOut', [one, other, one], { opinion: '同意' })
  const stale = await send(leader, 'approveCloseOut', [one], {}, [5])
  const again = await send(leader, 'approveCloseOut', [one], {})
  assert.deepEqual(
    body.map((answer: Told) => answer.reason?.code ?? 'done'),
    ['done', 'done', 'changedMeanwhile'],
  )
  assert.equal(stale.body[0].reason.code, 'changedMeanwhile')
  assert.equal(again.body[0].reason.code, 'alreadyApproved')
})

test('what is missing for all is said once, by field', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingReview')
  const { status, body } = await send(leader, 'returnForMoreWork', [id], { reason: ' ' })
  assert.equal(status, 422)
  assert.deepEqual(body.details.fields, [{ path: 'reason', code: 'textTooShort' }])
  for (const ids of [[], [0], ['1'], Array.from({ length: 501 }, (_, n) => n + 1)]) {
    assert.equal((await send(leader, 'accept', ids as number[], {})).status, 422)
  }
})

interface Told {
  id: number
  done: boolean
  reason?: { code: string }
}

/** With the revisions the rows have now, unless others are given. */
async function send(
  person: { session: string },
  action: string,
  ids: readonly number[],
  input: object,
  seen?: readonly number[],
) {
  const found = await house.sql<{ id: number; revision: number }[]>`select id, revision from matter`
  const known = new Map(found.map(row => [row.id, row.revision]))
  const rows = ids.map((id, at) => ({ id, revision: seen?.[at] ?? known.get(id) ?? 0 }))
  return as(person).post('/api/items/bulk', { rows, action, input })
}

async function revisionsOf(ids: number[]): Promise<number[]> {
  const rows = await house.sql`
    select revision from matter where id = any(${ids}::bigint[]) order by id`
  return rows.map(row => row.revision)
}
