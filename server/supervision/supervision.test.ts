import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { orderStatuses } from '#domain/supervision/order.ts'
import { remindOfDeadlines } from '#server/escalation/remind.ts'
import { verifyLog } from '#server/log/verify.ts'
import { as as contextOf } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { factsOfOrder } from './view.ts'

const { house, bureau, anew } = await openOffice('2026-06-15')
const ask = { demand: '说明逾期原因和补办措施', reason: '已过时限', deadline: '2026-06-30' }

test('an order goes from the clerk to the item’s people and back, and both ways are told', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId)
  const [told] = (await anew(bureau.handler).get('/api/notices')).body.rows
  assert.deepEqual([told.kind, told.place], ['orderIssued', `/supervision/${id}`])
  assert.deepEqual(await waiting('handler'), [['acknowledge', id]])
  await done('handler', id, 'acknowledge')
  assert.deepEqual(await waiting('leader'), [['answer', id]])
  await done('leader', id, 'answer', { answer: '已补办两期培训' })
  const [answered] = (await anew(bureau.clerk).get('/api/notices')).body.rows
  assert.equal(answered.kind, 'orderAnswered')
  assert.deepEqual(await waiting('clerk'), [['close', id]])
  await done('clerk', id, 'return-answer', { reason: '没有说明原因' })
  await done('handler', id, 'answer', { answer: '经费五月才到位，已补办两期' })
  await done('head', id, 'close', { opinion: '同意' })
  const { body } = await anew(bureau.verifier).get(`/api/supervision/${id}`)
  assert.deepEqual([body.status, body.outcome, body.closedOn], ['closed', 'accepted', '2026-06-15'])
  assert.deepEqual(
    body.events.map((event: { action: string }) => event.action),
    ['issue', 'acknowledge', 'answer', 'returnAnswer', 'answer', 'close'],
  )
  assert.equal((await verifyLog(house.sql)).broken, null)
})

test('one item has one open order, also when two clerks issue at once', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const both = await Promise.all(
    [bureau.clerk, bureau.head].map(person =>
      anew(person).post(`/api/items/${itemId}/supervision`, ask),
    ),
  )
  assert.deepEqual(both.map(answer => answer.status).sort(), [200, 409])
  assert.equal(both.find(answer => answer.status === 409)!.body.code, 'orderOpen')
  const { orders, refused } = (await anew(bureau.clerk).get(`/api/items/${itemId}/supervision`))
    .body
  assert.deepEqual(refused, { code: 'orderOpen', details: { number: orders[0].number } })
  await assert.rejects(
    house.sql`insert into supervision_order (matter_id, about_id, reason, issued_by)
      values (${itemId}, ${itemId}, '', ${bureau.clerk.id})`,
    /supervision_order_one_open/,
  )
  await done('clerk', orders[0].id, 'withdraw', { reason: '已当面说明' })
  await issue(itemId)
})

test('numbers follow one another without a gap, whatever was refused between', async () => {
  const numbers = []
  for (let at = 0; at < 3; at++) {
    const { id: itemId } = await makeItem(house, bureau, 'inProgress')
    await anew(bureau.handler).post(`/api/items/${itemId}/supervision`, ask)
    await anew(bureau.clerk).post(`/api/items/${itemId}/supervision`, {
      ...ask,
      deadline: '2026-06-15',
    })
    const id = await issue(itemId)
    numbers.push((await anew(bureau.clerk).get(`/api/supervision/${id}`)).body.number)
  }
  const places = numbers.map(number => Number(/^DB-2026-(\d{3})$/.exec(number)![1]))
  assert.deepEqual(places, [places[0], places[0]! + 1, places[0]! + 2])
})

test('who may not see the item finds no order about it, by any address', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId)
  const outsider = anew(bureau.outsider)
  for (const url of [`/api/supervision/${id}`, `/api/items/${itemId}/supervision`]) {
    assert.equal((await outsider.get(url)).status, 404)
  }
  assert.equal((await outsider.post(`/api/supervision/${id}/acknowledge`)).status, 404)
  const list = (await outsider.get('/api/supervision')).body
  assert.deepEqual([list.count, list.rows], [0, []])
})

test('the list narrows by state, light, section, words and number, and counts what it shows', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId, { ...ask, demand: '补齐培训签到以外的成效材料' })
  const { number } = (await anew(bureau.clerk).get(`/api/supervision/${id}`)).body
  for (const [query, found] of [
    [`q=${number}`, true],
    [`q=${encodeURIComponent('成效材料')}`, true],
    ['state=issued&light=green', true],
    [`unitId=${bureau.units.legal}&closed=false`, true],
    [`unitId=${bureau.units.office}`, false],
    ['light=red', false],
    ['state=answered&state=closed', false],
  ] as const) {
    const { count, rows } = (await anew(bureau.clerk).get(`/api/supervision?${query}`)).body
    assert.equal(
      rows.some((row: { id: number }) => row.id === id),
      found,
      query,
    )
    assert.equal(count, rows.length)
  }
  const sheet = await anew(bureau.clerk).get('/api/supervision/export')
  assert.equal(sheet.bytes.subarray(0, 2).toString(), 'PK')
})

test('a problem that shows itself becomes a draft item of the same campaign', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId)
  await done('handler', id, 'answer', { answer: '台账也没有建' })
  const { body } = await anew(bureau.clerk).post(`/api/supervision/${id}/register-item`, {
    problem: '培训台账没有建立',
  })
  const item = (await anew(bureau.clerk).get(`/api/items/${body.id}`)).body
  assert.deepEqual([item.status, item.campaignId], ['draft', bureau.campaignId])
  assert.match(item.source, /^督办 DB-2026-/)
  const { events } = (await anew(bureau.clerk).get(`/api/supervision/${id}`)).body
  assert.equal(events.at(-1).data.itemId, body.id)
})

test('an overdue order reminds its people; an item gone up the line is offered to the clerk', async () => {
  house.setDay('2026-06-15')
  const late = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-16' })
  const { id: asked } = await makeItem(house, bureau, 'inProgress')
  const order = await issue(asked, { ...ask, deadline: '2026-06-17' })
  house.setDay('2026-06-25')
  await remindOfDeadlines(house)
  const places = (await anew(bureau.handler).get('/api/notices')).body.rows
    .filter((row: { kind: string }) => row.kind === 'overdue')
    .map((row: { place: string }) => row.place)
  assert.ok(places.includes(`/supervision/${order}`))
  assert.deepEqual(
    (await waiting('clerk')).filter(([action]) => action === 'issue'),
    [['issue', late.id]],
  )
  const { reminders } = (await anew(bureau.clerk).get(`/api/items/${late.id}/supervision`)).body
  assert.deepEqual(
    reminders.map((one: { step: string; told: string[] }) => [one.step, one.told.length]),
    [
      ['overdue', 2],
      ['inCharge', 1],
    ],
  )
  await issue(late.id)
  assert.deepEqual(
    (await waiting('clerk')).filter(([action]) => action === 'issue'),
    [],
  )
})

test('while its item stands still by approval nothing runs for an order', async () => {
  house.setDay('2026-06-15')
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId, { ...ask, deadline: '2026-06-17' })
  await act(house, bureau.handler, itemId, 'requestSuspension', { reason: '场地封闭施工' })
  await act(house, bureau.leader, itemId, 'decideSuspension', { approves: true, opinion: '同意' })
  house.setDay('2026-07-15')
  await remindOfDeadlines(house)
  assert.deepEqual(await stepsOf(id), [])
  const { rows } = (await anew(bureau.clerk).get(`/api/supervision?aboutId=${itemId}&light=grey`))
    .body
  assert.deepEqual(
    rows.map((row: { id: number; suspended: boolean }) => [row.id, row.suspended]),
    [[id, true]],
  )
  await act(house, bureau.leader, itemId, 'resume', { reason: '施工结束' })
  const { deadline, events } = (await anew(bureau.clerk).get(`/api/supervision/${id}`)).body
  assert.equal(deadline, '2026-07-16', 'of two days it had one left besides the day of issue')
  const { action, byId, data } = events.at(-1)
  assert.deepEqual([action, byId, data.deadlineBefore], ['moveOn', undefined, '2026-06-17'])
  assert.deepEqual(data.still, { from: '2026-06-15', to: '2026-07-15' })
  await remindOfDeadlines(house)
  assert.ok(!(await stepsOf(id)).includes('overdue'))
  house.setDay('2026-07-17')
  await remindOfDeadlines(house)
  assert.ok((await stepsOf(id)).includes('overdue'))
  assert.equal((await verifyLog(house.sql)).broken, null)
  house.setDay('2026-06-15')
})

test('an order keeps the rule and calendar it was issued under, and shows a day beyond the notices', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId, { ...ask, deadline: '2027-03-01' })
  const [frozen] = await house.sql`
    select rule_id, rule_version, calendar_version, counts_from, deadline from matter where id = ${id}`
  assert.deepEqual(
    { ...frozen },
    {
      ...{ ruleId: 'RECT-ITEM', ruleVersion: 1, calendarVersion: 1, countsFrom: '2026-06-15' },
      deadline: '2027-03-01',
    },
  )
  assert.equal((await anew(bureau.clerk).get(`/api/supervision/${id}`)).body.provisional, true)
})

test('an order is near its day by a threshold of its own', async () => {
  house.setDay('2026-06-15')
  const setting = { value: 1, reason: '督办单答复期短', revision: 0 }
  const changed = await anew(bureau.admin).post('/api/settings/lightSoonOrder', setting)
  assert.equal(changed.status, 200)
  const day = { deadline: '2026-06-18' }
  const { id: itemId } = await makeItem(house, bureau, 'inProgress', day)
  const id = await issue(itemId, { ...ask, ...day })
  await remindOfDeadlines(house)
  assert.deepEqual([await stepsOf(itemId), await stepsOf(id)], [['soon'], []])
  house.setDay('2026-06-18')
  await remindOfDeadlines(house)
  assert.deepEqual(await stepsOf(id), ['soon'])
})

test('the facts of a letter are those of the record', async () => {
  const { id: itemId } = await makeItem(house, bureau, 'inProgress')
  const id = await issue(itemId, { ...ask, deadline: '2026-07-31' })
  const facts = await factsOfOrder(await contextOf(house, bureau.clerk), id)
  assert.equal(facts.bureau, '某县城市管理局')
  assert.deepEqual([facts.unit, facts.handler], ['法制股', bureau.handler.name])
  assert.deepEqual(facts.item.measures, ['每季度一次专题培训'])
  const letter = await anew(bureau.clerk).get(`/api/supervision/${id}/letter`)
  const xml = strFromU8(unzipSync(letter.bytes)['word/document.xml']!)
  const text = xml.replace(/<[^>]+>/g, '')
  for (const said of ['法制股', ask.demand, '2026年7月31日', facts.number]) {
    assert.ok(text.includes(said), said)
  }
  assert.doesNotMatch(text, /政府督查/)
  const outsider = await anew(bureau.outsider).get(`/api/supervision/${id}/letter`)
  assert.equal(outsider.status, 404)
})

test('the database knows the same states as the table', async () => {
  const [row] = await house.sql<{ text: string }[]>`
    select pg_get_constraintdef(oid) as text from pg_constraint
    where conname = 'supervision_order_status' and connamespace = current_schema()::regnamespace`
  const words = [...row!.text.matchAll(/'(\w+)'::text/g)].map(([, word]) => word)
  assert.deepEqual(words.slice(1), [...orderStatuses])
})

async function stepsOf(id: number): Promise<string[]> {
  const rows = await house.sql<
    { step: string }[]
  >`select step from reminder where matter_id = ${id}`
  return rows.map(({ step }) => step)
}

async function issue(itemId: number, input: object = ask): Promise<number> {
  const { status, body } = await anew(bureau.clerk).post(`/api/items/${itemId}/supervision`, input)
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}

async function done(
  part: 'clerk' | 'handler' | 'leader' | 'head',
  id: number,
  step: string,
  input: object = {},
) {
  const { status, body } = await anew(bureau[part]).post(`/api/supervision/${id}/${step}`, input)
  assert.equal(status, 200, JSON.stringify(body))
}

async function waiting(part: 'clerk' | 'handler' | 'leader'): Promise<[string, number][]> {
  const { groups } = (await anew(bureau[part]).get('/api/supervision/desk')).body
  return groups.flatMap((group: { action: string; rows: { id: number }[] }) =>
    group.rows.map(row => [group.action, row.id] as [string, number]),
  )
}
