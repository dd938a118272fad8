import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import type { TestPerson } from '#tests/house.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { clerk, admin, handler, colleague, leader, head, outsider, units } = bureau
const reason = '岗位调整'

test('what somebody holds is listed with the part, for the administrator without its words', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const mine = (await held(clerk, handler)).find(row => row.id === id)!
  assert.deepEqual([mine.parts, mine.title], [['handler'], '执法办案专题培训不足'])
  const blind = (await held(admin, handler)).find(row => row.id === id)!
  assert.deepEqual([blind.number, blind.title], [mine.number, ''])
  assert.equal((await as(handler).get(`/api/people/${handler.id}/held`)).body.code, 'rightMissing')
  await clear(handler, colleague)
})

test('a handler hands over: the successor goes on, the history of the cycle keeps both', async () => {
  const { id, measureIds } = await makeItem(house, bureau, 'inProgress')
  await act(house, clerk, id, 'assign', assignment(bureau))
  await act(house, handler, id, 'accept', {})
  const answer = await handOver(clerk, handler, colleague, { itemIds: [id] })
  assert.deepEqual(answer.body.rows.map(rowOf), [[id, true]])
  const [item] = await house.sql`select m.handler_id, m.status, i.involved, i.workers
    from matter m join item i on i.matter_id = m.id where m.id = ${id}`
  assert.deepEqual([item!.handlerId, item!.status], [colleague.id, 'inProgress'])
  for (const person of [handler, colleague]) assert.ok(item!.workers.includes(person.id))
  const [event] = await house.sql`select action, by_name, data from event
    where matter_id = ${id} order by seq desc limit 1`
  const { action, byName, data } = event!
  assert.deepEqual([action, byName, data.parts], ['handOver', clerk.name, ['handler']])
  assert.deepEqual([data.fromName, data.successorName], [handler.name, colleague.name])
  assert.equal(
    (await as(handler).post(`/api/items/${id}/report-progress`, progress(measureIds))).body.code,
    'notYourPart',
  )
  assert.equal(
    (await as(colleague).post(`/api/items/${id}/report-progress`, progress(measureIds))).status,
    200,
  )
  assert.equal((await verifyLog(house.sql)).broken, null)
  await clear(colleague, handler)
})

test('both are told, and nobody who was neither', async () => {
  await house.sql`delete from notice`
  const { id } = await makeItem(house, bureau, 'inProgress')
  await house.sql`delete from notice`
  await handOver(clerk, handler, colleague, { itemIds: [id] })
  const told = await house.sql`select person_id, kind from notice order by kind`
  assert.deepEqual(
    told.map(({ personId, kind }) => [personId, kind]),
    [
      [handler.id, 'handedOver'],
      [colleague.id, 'takenOver'],
    ],
  )
  await clear(colleague, handler)
})

test('a successor needs a post that suits the part, and a row that cannot go holds up no other', async () => {
  const led = await makeItem(house, bureau, 'inProgress')
  const handled = await makeItem(house, bureau, 'inProgress')
  await act(house, clerk, handled.id, 'assign', assignment(bureau, { handlerId: head.id }))
  await act(house, clerk, led.id, 'assign', assignment(bureau, { leaderId: head.id }))
  const { body } = await handOver(clerk, head, colleague)
  assert.deepEqual(new Map(body.rows.map(rowOf)).get(handled.id), true)
  const stays = body.rows.find((row: { id: number }) => row.id === led.id)
  assert.deepEqual([stays.done, stays.reason.code], [false, 'successorUnsuitable'])
  assert.equal((await handOver(clerk, head, leader, { itemIds: [led.id] })).body.rows[0].done, true)
  await clear(colleague, handler)
})

test('nobody becomes the leader of what they worked on, nor leader and handler at once', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  await act(house, clerk, id, 'assign', assignment(bureau, { handlerId: head.id }))
  assert.equal(await whyStays(leader, head, id), 'leaderHandles')
  await act(house, clerk, id, 'assign', assignment(bureau))
  assert.equal(await whyStays(leader, head, id), 'successorWorked')
  assert.equal(await whyStays(leader, leader, id), 'successorSame')
  await clear(handler, colleague)
})

test('who handed over the work still cannot verify it', async () => {
  const { verifier, secondVerifier } = bureau
  const { id, measureIds } = await makeItem(house, bureau, 'draft')
  await act(house, clerk, id, 'assign', assignment(bureau, { handlerId: verifier.id }))
  await handOver(admin, verifier, handler, { itemIds: [id] })
  await act(house, handler, id, 'accept', {})
  await act(house, handler, id, 'reportProgress', progress(measureIds))
  await act(house, handler, id, 'submitForCloseOut', { result: '完成了', outcome: 'solved' })
  await act(house, leader, id, 'approveCloseOut', {})
  const finding = { method: 'onSite', finding: '看过', outcome: 'solved' }
  const url = `/api/items/${id}/verify`
  assert.equal((await as(verifier).post(url, finding)).body.code, 'touchedThisCycle')
  assert.equal((await as(secondVerifier).post(url, finding)).status, 200)
})

test('a done measure stays with who did it, an open one goes', async () => {
  const measures = [{ text: '已做的一项' }, { text: '未做的一项' }].map(one => ({
    ...one,
    handlerId: outsider.id,
  }))
  const { id, measureIds } = await makeItem(house, bureau, 'assigned', { measures })
  await act(house, handler, id, 'accept', {})
  const told = [{ id: measureIds[0], result: '做完', done: true }]
  await act(house, outsider, id, 'reportProgress', { text: '完成第一项', measures: told })
  const { body } = await handOver(clerk, outsider, colleague)
  assert.ok(body.rows[0].done, JSON.stringify(body))
  const rows =
    await house.sql`select handler_id from measure where matter_id = ${id} order by position`
  assert.deepEqual(
    rows.map(row => row.handlerId),
    [outsider.id, colleague.id],
  )
  await clear(handler, colleague)
})

test('a leader hands over an unsigned self-check sheet, unless the successor has one', async () => {
  const [own, other] = await house.sql`
    insert into self_check (campaign_id, round, person_id, opened_on, due_on)
    select ${bureau.campaignId}, 1, unnest(array[${leader.id}, ${head.id}]::integer[]),
      '2026-06-01', '2026-06-30' returning id, person_id`
  const both = await handOver(clerk, leader, head)
  const row = both.body.rows.find((one: { kind: string }) => one.kind === 'selfCheck')
  assert.deepEqual([row.done, row.reason.code], [false, 'successorHasSheet'])
  await house.sql`update self_check set signed_at = now(), seal = '', signed_by = ${head.id} where id = ${other!.id}`
  await house.sql`delete from self_check where id = ${other!.id}`
  await handOver(clerk, leader, head, { sheetIds: [own!.id], itemIds: [] })
  const [sheet] =
    await house.sql`select person_id, held_before from self_check where id = ${own!.id}`
  assert.deepEqual({ ...sheet }, { personId: head.id, heldBefore: [leader.id] })
  await house.sql`delete from self_check`
})

test('a person with open parts cannot leave, and no post of theirs ends, until all is handed over', async () => {
  await makeItem(house, bureau, 'inProgress')
  const [post] = await house.sql`select id from post where person_id = ${handler.id}`
  const earlier = await allRecords(house)
  for (const url of [`/api/people/${handler.id}/leave`, `/api/posts/${post!.id}/end`]) {
    const { status, body } = await as(admin).post(url)
    assert.deepEqual([status, body.code, body.details.name], [409, 'openPartsHeld', handler.name])
    assert.ok(body.details.handler > 0)
  }
  assert.deepEqual(await allRecords(house), earlier)
  await clear(handler, colleague)
  assert.equal((await as(admin).post(`/api/people/${handler.id}/leave`)).status, 200)
  const person = (await as(clerk).get('/api/people')).body.find(
    (one: { id: number }) => one.id === handler.id,
  )
  assert.deepEqual([person.leftOn, person.posts[0].until], ['2026-06-15', '2026-06-15'])
  const { id } = await makeItem(house, bureau)
  const answer = await as(clerk).post(`/api/items/${id}/assign`, assignment(bureau))
  assert.equal(answer.body.code, 'personLeft')
})

test('who has left gets no post until the leaving is taken back, and takes over nothing', async () => {
  const post = { unitId: units.legal, role: 'handler' }
  const give = () => as(admin).post(`/api/people/${handler.id}/posts`, post)
  assert.equal((await give()).body.code, 'alreadyLeft')
  assert.equal((await handOver(clerk, colleague, handler)).body.code, 'personLeft')
  assert.equal((await as(admin).post(`/api/people/${handler.id}/return`)).status, 200)
  assert.equal((await as(admin).post(`/api/people/${handler.id}/return`)).body.code, 'notLeft')
  assert.equal((await give()).status, 200)
})

test('nobody marks themselves as left, nor anybody from tomorrow on', async () => {
  assert.equal((await as(admin).post(`/api/people/${admin.id}/leave`)).body.code, 'ownRights')
  const later = await as(admin).post(`/api/people/${outsider.id}/leave`, { on: '2026-06-16' })
  assert.equal(later.body.code, 'dayInFuture')
})

test('of leaving and being handed an item at once, only one happens', async () => {
  for (let round = 0; round < 4; round++) {
    const { id } = await makeItem(house, bureau)
    const [assigned, left] = await Promise.all([
      as(clerk).post(`/api/items/${id}/assign`, assignment(bureau, { handlerId: outsider.id })),
      as(admin).post(`/api/people/${outsider.id}/leave`),
    ])
    assert.deepEqual([assigned.status, left.status].filter(status => status === 200).length, 1)
    if (left.status === 200) {
      await as(admin).post(`/api/people/${outsider.id}/return`)
      await as(admin).post(`/api/people/${outsider.id}/posts`, {
        unitId: units.office,
        role: 'handler',
      })
    } else await clear(outsider, colleague)
  }
})

interface Row {
  id: number
  kind: string
  number: string
  title: string
  parts: string[]
  done: boolean
}

async function held(asker: TestPerson, person: TestPerson): Promise<Row[]> {
  return (await as(asker).get(`/api/people/${person.id}/held`)).body.rows
}

function handOver(by: TestPerson, from: TestPerson, to: TestPerson, change: object = {}) {
  const input = { successorId: to.id, reason, ...change }
  return as(by).post(`/api/people/${from.id}/hand-over`, input)
}

/** Gives away whatever a test has left somebody with. */
async function clear(from: TestPerson, to: TestPerson) {
  const { body } = await handOver(clerk, from, to)
  assert.ok(
    body.rows.every((row: Row) => row.done),
    JSON.stringify(body),
  )
}

async function whyStays(from: TestPerson, to: TestPerson, id: number): Promise<string> {
  const { body } = await handOver(clerk, from, to, { itemIds: [id] })
  return body.code ?? body.rows[0].reason.code
}

function progress(measureIds: readonly number[]) {
  const measures = measureIds.map(id => ({ id, result: '已办结', done: true }))
  return { text: '已组织培训', measures }
}

function rowOf({ id, done }: Row): [number, boolean] {
  return [id, done]
}
