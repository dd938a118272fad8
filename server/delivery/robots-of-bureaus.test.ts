import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import type { RobotView } from '#domain/delivery/robots.ts'
import { refusalText } from '#domain/wording.ts'
import { openSession } from '#server/people/sign-in.ts'
import type { TestPerson } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openRobots } from '#tests/robots.ts'
import { deliver } from './deliver.ts'

const { house, bureau, anew, as, top, office, second, first, other, group, ...county } =
  await openRobots()
const { countyAdmin, secondAdmin, add, added, done, robotOf } = county

test('a robot is told the items of its own bureau only, the county’s those of all', async () => {
  await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-12' })
  await makeItem(house, second, 'inProgress', { deadline: '2026-06-12' })
  await makeItem(house, second, 'inProgress', { deadline: '2026-06-12' })
  await makeItem(house, second, 'inProgress', { deadline: '2026-06-15' })
  await added(bureau.admin, first, 'own')
  await added(secondAdmin, other, 'theirs', { language: 'en' })
  await added(countyAdmin, null, 'county', { channel: 'dingTalk', secret: 'SECret' })
  assert.equal(await deliver(house), 3)
  assert.deepEqual(textsOf('own'), ['整改台账提示：逾期 1 项，临期 0 项。'])
  assert.deepEqual(textsOf('theirs'), ['Rectification ledger: 2 overdue, 1 due soon.'])
  assert.deepEqual(textsOf('county'), ['整改台账提示：逾期 3 项，临期 1 项。'])
  const { url } = group.posts.find(post => keyOf(post) === 'county')!
  const timestamp = url.searchParams.get('timestamp')
  const sign = createHmac('sha256', 'SECret').update(`${timestamp}\nSECret`).digest('base64')
  assert.equal(url.searchParams.get('sign'), sign)
})

test('each robot is told once a day, also by two processes at once', async () => {
  house.setDay('2026-06-16')
  group.posts.length = 0
  await added(bureau.admin, first, 'own two')
  await Promise.all([deliver(house), deliver(house), deliver(house)])
  const keys = group.posts.map(keyOf).sort()
  assert.deepEqual(keys, ['county', 'own', 'own two', 'theirs'])
  const { rows } = (await anew(countyAdmin).get('/api/deliveries')).body
  const today = rows.filter(({ day }: { day: string }) => day === '2026-06-16')
  assert.equal(today.length, 4)
  await assert.rejects(
    house.sql`insert into delivery (channel, robot_id, day, counts, next_at)
      select channel, robot_id, day, counts, next_at from delivery where robot_id is not null limit 1`,
    { code: '23505' },
  )
})

test('a bureau’s administrator sees and touches the own robots, the county’s those of all by name', async () => {
  const seen = async (by: TestPerson) => {
    const { robots, bureaus } = (await anew(by).get('/api/robots')).body
    return [
      robots.map(({ name, bureau: of }: RobotView) => `${of} ${name}`),
      bureaus.map(({ id }: { id: number | null }) => id),
    ]
  }
  assert.deepEqual(await seen(bureau.admin), [
    ['某县城市管理局 own', '某县城市管理局 own two'],
    [first],
  ])
  assert.deepEqual(await seen(secondAdmin), [['某县水务局 theirs'], [other]])
  const [names, bureaus] = await seen(countyAdmin)
  assert.deepEqual(names, [
    ...['某县 county', '某县城市管理局 own', '某县城市管理局 own two', '某县水务局 theirs'],
  ])
  assert.deepEqual(bureaus, [null, first, other])
  const theirs = await robotOf(secondAdmin, 'theirs')
  const countys = await robotOf(countyAdmin, 'county')
  const change = { name: 'taken', address: '', secret: '', language: 'zh' }
  for (const { id } of [theirs, countys]) {
    for (const [act, body] of [
      ['', change],
      ['/switch', { on: false }],
      ['/test', {}],
      ['/remove', {}],
    ] as const) {
      const answer = await anew(bureau.admin).post(`/api/robots/${id}${act}`, body)
      assert.deepEqual([answer.status, answer.body.code], [404, 'notFound'], act)
    }
  }
  for (const bureauId of [other, null, top, office]) {
    const answer = await add(bureau.admin, bureauId, 'foreign')
    assert.deepEqual([answer.status, answer.body.code], [403, 'otherBureau'], String(bureauId))
  }
  assert.equal((await anew(bureau.clerk).get('/api/robots')).status, 403)
  assert.equal((await anew(bureau.guard).post(`/api/robots/${theirs.id}/remove`)).status, 403)
  const changed = await anew(countyAdmin).post(`/api/robots/${theirs.id}`, {
    ...{ ...change, name: 'theirs' },
  })
  assert.equal(changed.status, 200)
})

test('deliveries to another bureau’s robot are neither shown nor sent again', async () => {
  const { rows } = (await anew(bureau.admin).get('/api/deliveries')).body
  const shown = new Set(rows.map(({ robot }: { robot: string }) => robot))
  assert.deepEqual([...shown].sort(), ['own', 'own two'])
  assert.equal(rows[0].bureau, '某县城市管理局')
  const [theirs] = (await anew(secondAdmin).get('/api/deliveries')).body.rows
  const answer = await anew(bureau.admin).post(`/api/deliveries/${theirs.id}/retry`)
  assert.deepEqual([answer.status, answer.body.code], [404, 'notFound'])
})

test('a robot that declines is tried again, and its own bureau’s administrator is told', async () => {
  house.setDay('2026-06-17')
  group.answer(310000)
  const told = await toldOf(bureau.admin, secondAdmin, countyAdmin)
  await house.sql`update robot set enabled = name = 'theirs'`
  assert.equal(await deliver(house), 1)
  const [failed] = (await anew(secondAdmin).get('/api/deliveries?state=failed')).body.rows
  assert.deepEqual([failed.robot, failed.failure, failed.tries], ['theirs', 'errcode 310000', 1])
  assert.deepEqual(await toldOf(bureau.admin, secondAdmin, countyAdmin), [
    ...[told[0], told[1]! + 1, told[2]],
  ])
  group.answer(0)
  group.posts.length = 0
  house.passMinutes(2)
  await deliver(house)
  assert.deepEqual(group.posts.map(keyOf), ['theirs'])
  await house.sql`update robot set enabled = true`
  await deliver(house)
})

test('switched off it is sent nothing, what waited is given up, and goes out by hand once it is on', async () => {
  house.setDay('2026-06-18')
  const { id } = await robotOf(bureau.admin, 'own')
  const told = await toldOf(bureau.admin, secondAdmin, countyAdmin)
  group.answer(310000)
  assert.equal(await deliver(house), 4)
  assert.deepEqual(
    await toldOf(bureau.admin, secondAdmin, countyAdmin),
    told.map(count => count + 1),
    'each once, whose robots they are',
  )
  group.answer(0)
  group.posts.length = 0
  await done(bureau.admin, `/api/robots/${id}/switch`, { on: false })
  house.passMinutes(2)
  await deliver(house)
  assert.ok(!group.posts.map(keyOf).includes('own'))
  const rows = (await anew(bureau.admin).get('/api/deliveries?state=givenUp')).body.rows
  assert.deepEqual([rows[0].robot, rows[0].failure], ['own', 'switchedOff'])
  const retry = `/api/deliveries/${rows[0].id}/retry`
  assert.equal((await anew(bureau.admin).post(retry)).body.code, 'robotOff')
  assert.equal((await anew(bureau.admin).post(`/api/robots/${id}/test`)).body.code, 'robotOff')
  await done(bureau.admin, `/api/robots/${id}/switch`, { on: true })
  await done(bureau.admin, retry, {})
  await deliver(house)
  assert.ok(group.posts.map(keyOf).includes('own'))
})

test('switched off while a message is under way that fails, it is not tried again', async () => {
  house.setDay('2026-06-22')
  const { id } = await robotOf(secondAdmin, 'theirs')
  await house.sql`update robot set enabled = name = 'theirs'`
  group.answer(310000)
  group.meanwhile(() => done(secondAdmin, `/api/robots/${id}/switch`, { on: false }))
  assert.equal(await deliver(house), 1)
  group.answer(0)
  const [row] = (await anew(secondAdmin).get('/api/deliveries')).body.rows
  assert.deepEqual([row.robot, row.state, row.failure], ['theirs', 'givenUp', 'switchedOff'])
  await house.sql`update robot set enabled = true`
})

test('a test goes out once a minute, in working hours, and says why it did not', async () => {
  house.setDay('2026-06-23')
  group.posts.length = 0
  const { id } = await robotOf(secondAdmin, 'theirs')
  const url = `/api/robots/${id}/test`
  await done(secondAdmin, url, {})
  assert.match(group.posts[0]!.text, /^整改台账提示：这是一条测试消息/)
  assert.deepEqual(await refused(secondAdmin, url), [429, 'robotBusy'])
  house.passMinutes(2)
  group.answer(310000)
  // A key puts a transaction around the request, which a refusal undoes.
  const keyed = as(await sessionOf(secondAdmin))
  const answer = await keyed.post(url, {}, { 'idempotency-key': 'test-of-a-robot' })
  assert.deepEqual(
    [answer.status, answer.body.code, answer.body.details],
    [503, 'robotNotReached', { failure: 'errcode 310000' }],
  )
  assert.match(refusalText(answer.body, 'zh'), /测试消息没有发出（errcode 310000）/)
  assert.match(refusalText(answer.body, 'en'), /The test was not sent \(errcode 310000\)/)
  group.answer(0)
  assert.deepEqual(await refused(secondAdmin, url), [429, 'robotBusy'], 'a failed one counts')
  house.passMinutes(12 * 60)
  assert.deepEqual(await refused(secondAdmin, url), [409, 'robotOutOfHours'])
})

test('a test counts among the twenty messages a minute', async () => {
  house.setDay('2026-06-24')
  await deliver(house)
  house.passMinutes(5)
  group.posts.length = 0
  const { id } = await robotOf(secondAdmin, 'theirs')
  await house.sql`insert into delivery (channel, robot_id, day, counts, next_at)
    select 'weCom', ${id}, date '2020-01-01' + n, '{"overdue":1,"dueSoon":0}', ${house.now()}
    from generate_series(1, 25) n`
  await done(secondAdmin, `/api/robots/${id}/test`, {})
  await Promise.all([deliver(house), deliver(house)])
  assert.equal(group.posts.length, 20)
  house.passMinutes(2)
  await deliver(house)
  assert.equal(group.posts.length, 26)
})

async function sessionOf({ id }: TestPerson) {
  return { session: await openSession(house, house.sql, id) }
}

async function refused(by: TestPerson, url: string) {
  const { status, body } = await anew(by).post(url)
  return [status, body.code]
}

function keyOf({ url }: { url: URL }): string {
  return url.searchParams.get('access_token')!
}

function textsOf(key: string): string[] {
  return group.posts.filter(post => keyOf(post) === key).map(({ text }) => text)
}

async function toldOf(...people: TestPerson[]): Promise<number[]> {
  const rows = await house.sql<{ personId: number }[]>`
    select person_id from notice where kind = 'deliveryFailed'`
  return people.map(({ id }) => rows.filter(({ personId }) => personId === id).length)
}
