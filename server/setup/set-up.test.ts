import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import { openTestHouse } from '#tests/house.ts'
import { allRecords } from '#tests/records.ts'
import { type Answer, openApp, requestsOf, setUpToken } from '#tests/requests.ts'

const administrator = {
  token: setUpToken,
  bureau: '某县城市管理局',
  name: '王系统',
  account: 'Admin',
  password: 'Kai-shi-2026',
  start: 'empty',
}
const [empty, sample, raced] = [await freshOffice(), await freshOffice(), await freshOffice()]

test('before the set-up nobody signs in, and the system says so', async () => {
  assert.deepEqual((await empty.nobody.get('/api/set-up')).body, {
    needed: true,
    linkHolds: false,
  })
  const invited = await empty.nobody.get(`/api/set-up?token=${setUpToken}`)
  assert.equal(invited.body.linkHolds, true)
  const answer = await empty.nobody.post('/api/session', { account: 'admin', password: 'x' })
  assert.equal(answer.body.code, 'setUpFirst')
})

test('a wrong link, a weak password and an impossible account set nothing up', async () => {
  const earlier = await allRecords(empty.house)
  for (const [change, status, code] of [
    [{ token: 'guess' }, 403, 'setUpLinkWrong'],
    [{ token: '' }, 403, 'setUpLinkWrong'],
    [{ token: `${setUpToken}\u4e00` }, 403, 'setUpLinkWrong'],
    [{ password: 'simple' }, 422, 'passwordWeak'],
    [{ account: '王系统' }, 422, 'inputInvalid'],
  ] as const) {
    const answer = await empty.nobody.post('/api/set-up', { ...administrator, ...change })
    assert.deepEqual([answer.status, answer.body.code], [status, code])
  }
  assert.deepEqual(await allRecords(empty.house), earlier)
})

test('an empty start has the bureau, its administrator and the campaign of the year', async () => {
  const answer = await empty.nobody.post('/api/set-up', administrator)
  assert.deepEqual([answer.status, answer.body.accounts], [200, []])
  const session = await empty.signedIn(answer).get('/api/session')
  assert.deepEqual(session.body.person.roles, ['systemAdmin'])
  assert.equal(session.body.mustChangePassword, false)
  const campaigns = await empty.house.sql`select name, starts_on, ends_on from campaign`
  assert.deepEqual(
    [...campaigns],
    [{ name: '2026年整治形式主义官僚主义', startsOn: '2026-01-01', endsOn: '2026-12-31' }],
  )
})

test('a bureau is set up once: the link serves no second time', async () => {
  const earlier = await allRecords(empty.house)
  assert.equal((await empty.nobody.get('/api/set-up')).body.needed, false)
  const again = { ...administrator, account: 'intruder', start: 'sample' }
  const answer = await empty.nobody.post('/api/set-up', again)
  assert.deepEqual([answer.status, answer.body.code], [409, 'setUpDone'])
  assert.deepEqual(await allRecords(empty.house), earlier)
})

test('of two who set up at once exactly one does', async () => {
  const answers = await Promise.all(
    ['one', 'other'].map(account =>
      raced.nobody.post('/api/set-up', { ...administrator, account, start: 'sample' }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  assert.equal(answers.find(({ status }) => status === 409)!.body.code, 'setUpDone')
  const [count] = await raced.house.sql`
    select count(*) from post where role = 'systemAdmin' and until is null`
  assert.equal(count!.count, 1)
})

test('the sample has the problems, measures, next steps and channels of the report', async () => {
  const input = { ...administrator, start: 'sample' }
  const { body } = await sample.nobody.post('/api/set-up', input)
  const { sql } = sample.house
  const [found] = await sql`select (select count(*) from item) as problems,
    (select count(distinct aspect_id) from item) as aspects, (select count(*) from measure) as measures,
    (select count(*) from next_step) as next_steps, (select count(*) from channel) as channels`
  assert.deepEqual(found, { problems: 3, aspects: 2, measures: 6, nextSteps: 4, channels: 6 })
  for (const { account, name, roles, password } of body.accounts) {
    const answer = await sample.nobody.post('/api/session', { account, password })
    const session = await sample.signedIn(answer).get('/api/session')
    assert.deepEqual([session.body.person.name, session.body.person.roles], [name, roles])
    assert.equal(session.body.mustChangePassword, false)
  }
  assert.equal(body.accounts.length, 11)
})

test('the sample went in by the same door: its log verifies, its people have their work', async () => {
  const { sql } = sample.house
  assert.deepEqual(await verifyLog(sql), { matters: 3, events: 8, broken: null })
  const statuses = await sql`select status from matter order by id`
  assert.deepEqual(
    statuses.map(({ status }) => status),
    ['assigned', 'inProgress', 'inProgress'],
  )
})

async function freshOffice() {
  const house = await openTestHouse()
  const app = await openApp(house)
  const signedIn = ({ headers }: Answer) =>
    requestsOf(app, /shigai_session=([^;]+)/.exec(String(headers['set-cookie']))![1]!)
  return { house, nobody: requestsOf(app), signedIn }
}
