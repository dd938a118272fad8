import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostRobots } from '#domain/delivery/robots.ts'
import { subjectText } from '#domain/security/subject.ts'
import { refusalText } from '#domain/wording.ts'
import { recordSecurity } from '#server/security/record.ts'
import { makeItem } from '#tests/items.ts'
import { openRobots } from '#tests/robots.ts'
import { deliver } from './deliver.ts'

const { house, bureau, anew, first, other, group, countyAdmin, secondAdmin, ...acts } =
  await openRobots()
const { add, added, done, robotOf } = acts
await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-12' })
await added(bureau.admin, first, 'own')
await added(secondAdmin, other, 'theirs')
await added(countyAdmin, null, 'county', { channel: 'dingTalk', secret: 'SECret' })
await deliver(house)

test('what cannot be a robot is refused, in both languages', async () => {
  const elsewhere = { address: 'https://example.com/robot?key=1' }
  const cases = [
    [elsewhere, 422, 'robotHostRefused', /官方地址（qyapi\.weixin\.qq\.com）/, /official host/],
    [{ name: 'own' }, 409, 'robotNameTaken', /同名/, /of this name/],
    [
      { address: group.address('theirs') },
      409,
      'robotAddressTaken',
      /不重复发送/,
      /not told twice/,
    ],
  ] as const
  for (const [change, status, code, zh, en] of cases) {
    const { body, ...answer } = await add(bureau.admin, first, 'new', change)
    assert.deepEqual([answer.status, body.code], [status, code])
    assert.match(refusalText(body, 'zh'), zh)
    assert.match(refusalText(body, 'en'), en)
  }
  assert.equal((await add(bureau.admin, first, 'new', { address: 'ftp://x' })).status, 422)
  const { id } = await robotOf(bureau.admin, 'own')
  const changed = { name: 'own', secret: '', language: 'zh', ...elsewhere }
  const answer = await anew(bureau.admin).post(`/api/robots/${id}`, changed)
  assert.equal(answer.body.code, 'robotHostRefused')
})

test('a bureau has so many robots at most, also when they are added at once', async () => {
  const { length } = (await anew(bureau.admin).get('/api/robots')).body.robots
  const asked = Array.from({ length: mostRobots }, (_, n) => add(bureau.admin, first, `more ${n}`))
  const codes = (await Promise.all(asked)).map(({ status, body }) => body.code ?? status)
  assert.equal(codes.filter(code => code === 200).length, mostRobots - length)
  assert.equal(codes.filter(code => code === 'robotsTooMany').length, length)
})

test('an address is kept unless a new one is given, and a removed robot forgets its keys', async () => {
  const url = async (name: string) => `/api/robots/${(await robotOf(countyAdmin, name)).id}`
  const kept = { name: 'county', address: '', secret: '', language: 'en' }
  await done(countyAdmin, await url('county'), kept)
  const keys = () => house.sql`select address, secret, language from robot where name = 'county'`
  assert.deepEqual(
    [...(await keys())],
    [{ address: group.address('county'), secret: 'SECret', language: 'en' }],
  )
  await done(countyAdmin, await url('county'), { ...kept, address: group.address('moved') })
  assert.deepEqual(
    [...(await keys())],
    [{ address: group.address('moved'), secret: '', language: 'en' }],
  )
  await done(countyAdmin, `${await url('county')}/remove`, {})
  assert.deepEqual([...(await keys())], [{ address: '', secret: '', language: 'en' }])
  assert.equal(await robotOf(countyAdmin, 'county'), undefined)
  const { rows } = (await anew(countyAdmin).get('/api/deliveries')).body
  assert.ok(
    rows.some(({ robot }: { robot: string }) => robot === 'county'),
    'its record stays',
  )
  await added(countyAdmin, null, 'county')
})

test('the security log still names a setting of before robots belonged to bureaus', async () => {
  const subject = { setting: 'weComRobot' }
  await house.sql.begin(tx =>
    recordSecurity(
      tx,
      { person: bureau.admin, moment: house.now() },
      { kind: 'settingChanged', subject },
    ),
  )
  const { status, body } = await anew(bureau.auditor).get('/api/security-log?limit=1')
  assert.equal(status, 200)
  assert.equal(subjectText(body.rows[0].subject, null, 'zh'), '企业微信群机器人地址')
})

test('the security log says who did what to which robot, and no key is shown anywhere', async () => {
  const { id } = await robotOf(bureau.admin, 'own')
  for (const on of [false, true]) await done(bureau.admin, `/api/robots/${id}/switch`, { on })
  const { rows } = (await anew(bureau.auditor).get('/api/security-log?limit=200')).body
  const kinds = new Set(rows.map(({ kind }: { kind: string }) => kind))
  for (const kind of ['Added', 'Changed', 'SwitchedOn', 'SwitchedOff', 'Removed']) {
    assert.ok(kinds.has(`robot${kind}`), kind)
  }
  const removed = rows.find(({ kind }: { kind: string }) => kind === 'robotRemoved')
  assert.deepEqual(
    [removed.person, removed.subject.robot, removed.subject.unit],
    ['县系统', 'county', '某县'],
  )
  const views = [
    rows,
    (await anew(countyAdmin).get('/api/robots')).body,
    (await anew(countyAdmin).get('/api/deliveries')).body,
  ]
  assert.doesNotMatch(JSON.stringify(views), /access_token|SECret|127\.0\.0\.1:/)
})
