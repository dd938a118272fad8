import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import { addressOf, loopOf, registration } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()

test('an item goes from registration to an independent verification, each step one event', async () => {
  const { id } = (await as(bureau.clerk).post('/api/items', registration(bureau))).body
  const drafted = await view(id)
  assert.deepEqual([drafted.status, drafted.revision], ['draft', 1])
  assert.match(drafted.number, /^ZG-2026-\d{4}$/)
  const steps = loopOf(
    bureau,
    drafted.measures.map((measure: { id: number }) => measure.id),
  )
  for (const [index, [status, action, by, input]] of steps.entries()) {
    const body = { ...input, revision: index + 1 }
    const answer = await as(bureau[by]).post(addressOf(id, action), body)
    assert.deepEqual([answer.status, answer.body], [200, { id, revision: index + 2 }], action)
    assert.equal((await view(id)).status, status)
  }
  const closed = await view(id)
  assert.deepEqual(
    [closed.outcome, closed.verificationMethod, closed.closedOn, closed.approved],
    ['solved', 'onSite', '2026-06-15', true],
  )
  const told = closed.events.map((event: Told) => [event.seq, event.action, event.byName])
  assert.deepEqual(told, [
    [1, 'register', '李文书'],
    [2, 'assign', '李文书'],
    [3, 'accept', '周经办'],
    [4, 'reportProgress', '周经办'],
    [5, 'submitForCloseOut', '周经办'],
    [6, 'approveCloseOut', '钱分管'],
    [7, 'verify', '冯核验'],
  ])
  assert.deepEqual(
    closed.actions.map((offered: { action: string }) => offered.action),
    [
      ...['recordLookBack', 'drawLookBack', 'recordPeriodicReview', 'recordRebound'],
      ...['openRemainder', 'reopen'],
    ],
  )
  assert.deepEqual(await verifyLog(house.sql), { matters: 1, events: 7, broken: null })
})

test('an event keeps what was said and from where to where the item went', async () => {
  const { id } = (await as(bureau.clerk).post('/api/items', registration(bureau))).body
  const { measures } = await view(id)
  const steps = loopOf(bureau, [measures[0].id]).slice(0, 4)
  for (const [, action, by, input] of steps) await as(bureau[by]).post(addressOf(id, action), input)
  const { events } = await view(id)
  assert.deepEqual(events.at(-1).data, {
    result: '培训完成',
    outcome: 'solved',
    remainder: null,
    from: 'inProgress',
    to: 'awaitingReview',
  })
})

test('sent back by the leader and by the verifier, the item comes round again', async () => {
  const { id } = (await as(bureau.clerk).post('/api/items', registration(bureau))).body
  const { measures } = await view(id)
  const steps = loopOf(bureau, [measures[0].id])
  const [, , , submit, approve, verify] = steps
  for (const [, action, by, input] of steps.slice(0, 4)) await send(id, action, by, input)
  await send(id, 'returnForMoreWork', 'leader', { reason: '结果写得太空' })
  assert.deepEqual([(await view(id)).status, (await view(id)).outcome], ['inProgress', null])
  await send(id, ...rest(submit!))
  await send(id, ...rest(approve!))
  await send(id, 'returnForMoreWork', 'verifier', { reason: '现场仍有问题' })
  const again = await view(id)
  assert.deepEqual([again.status, again.approved], ['inProgress', false])
  for (const step of [submit!, approve!, verify!]) await send(id, ...rest(step))
  assert.equal((await view(id)).status, 'closed')
})

test('a partial outcome keeps what remains and by when', async () => {
  const { id } = (await as(bureau.clerk).post('/api/items', registration(bureau))).body
  const steps = loopOf(bureau, [])
  for (const [, action, by, input] of steps.slice(0, 2)) await send(id, action, by, input)
  const remainder = { text: '下半年再办两期', deadline: '2026-11-30' }
  const input = { result: '办了两期', outcome: 'partlySolved', remainder }
  await send(id, 'submitForCloseOut', 'handler', input)
  assert.deepEqual((await view(id)).remainder, remainder)
})

test('an item once assigned is amended with its measures: results stay, order follows the form', async () => {
  const measures = [{ text: '第一项措施' }, { text: '第二项措施' }]
  const { id } = (await as(bureau.clerk).post('/api/items', registration(bureau, { measures })))
    .body
  const [first, second] = (await view(id)).measures
  const { campaignId: _, ...fields } = registration(bureau, {
    problem: '改写后的问题',
    measures: [
      { text: '新增一项' },
      { id: second.id, text: '第二项改写' },
      { id: first.id, text: first.text },
    ],
  })
  await send(id, 'amend', 'clerk', fields)
  const amended = await view(id)
  assert.equal(amended.problem, '改写后的问题')
  const texts = amended.measures.map((m: { text: string; position: number }) => [
    m.position,
    m.text,
  ])
  assert.deepEqual(texts, [
    [1, '新增一项'],
    [2, '第二项改写'],
    [3, '第一项措施'],
  ])
  assert.deepEqual([amended.measures[1].id, amended.measures[2].id], [second.id, first.id])
  assert.equal((await as(bureau.clerk).get('/api/items?q=改写后')).body.rows[0].id, id)
})

test('the screen of each person offers what they may do, and says why not', async () => {
  const { id } = (await as(bureau.clerk).post('/api/items', registration(bureau))).body
  for (const [, action, by, input] of loopOf(bureau, []).slice(0, 1))
    await send(id, action, by, input)
  const offered = async (person: { session: string }) =>
    Object.fromEntries(
      (await as(person).get(`/api/items/${id}`)).body.actions.map((a: Offered) => [
        a.action,
        a.reason?.code ?? 'yes',
      ]),
    )
  assert.equal((await offered(bureau.handler)).accept, 'yes')
  assert.equal((await offered(bureau.clerk)).accept, 'notYourPart')
  assert.equal((await offered(bureau.clerk)).amend, 'yes')
  assert.equal((await offered(bureau.head)).addEvidence, 'notYourPart')
})

interface Told {
  seq: number
  action: string
  byName: string
}
interface Offered {
  action: string
  reason?: { code: string }
}
type Part = 'clerk' | 'handler' | 'leader' | 'verifier'

function rest([, action, by, input]: readonly [unknown, string, Part, object]) {
  return [action, by, input] as const
}

async function send(id: number, action: string, by: Part, input: object) {
  const answer = await as(bureau[by]).post(addressOf(id, action), input)
  assert.equal(answer.status, 200, `${action} ${JSON.stringify(answer.body)}`)
}

async function view(id: number) {
  return (await as(bureau.head).get(`/api/items/${id}`)).body
}
