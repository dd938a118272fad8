import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { SettingKey } from '#domain/settings/settings.ts'
import { openGroupRobot } from '#tests/group-robot.ts'
import { act, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { deliver } from './deliver.ts'

const { house, bureau, anew } = await openOffice('2026-06-15')
const mails: { to: string[]; text: string }[] = []
const robot = await openGroupRobot()
const { posts } = robot

test('nothing leaves the office until an administrator has set a channel up', async () => {
  await makeItem(house, bureau, 'assigned')
  const given = await anew(bureau.handler).post('/api/notices/mail', { address: 'zhou@example.cn' })
  assert.equal(given.status, 200)
  assert.equal(await deliver(house), 0)
})

test('a mail server that is away leaves a failed row, an alarm, and a mail once it is back', async () => {
  await set('mailServer', 'smtp://127.0.0.1:1')
  await set('mailSender', 'shigai@example.cn')
  const before = (await anew(bureau.admin).get('/api/deliveries')).body
  assert.equal(before.lacksLink, true, 'a channel without the address of the office')
  await set('officeAddress', 'http://10.0.0.5:8080/office/')
  assert.equal(await deliver(house), 1)
  const { rows, failed, lacksLink } = (await anew(bureau.admin).get('/api/deliveries')).body
  assert.equal(lacksLink, false)
  assert.deepEqual(
    [rows[0].channel, rows[0].state, rows[0].tries, failed],
    ['mail', 'failed', 1, 1],
  )
  assert.match(rows[0].failure, /ECONN|ESOCKET/)
  const alarms = (await anew(bureau.admin).get('/api/notices')).body.rows
  assert.deepEqual(
    alarms.map((row: { kind: string; place: string }) => [row.kind, row.place]),
    [['deliveryFailed', '/settings/deliveries']],
  )
  assert.equal(await deliver(house), 0, 'it waits for its next try')
  const smtp = await openMailServer()
  house.passMinutes(2)
  assert.equal(await deliver(house), 1)
  const [sent] = (await anew(bureau.admin).get('/api/deliveries')).body.rows
  assert.deepEqual([sent.state, sent.tries, sent.failure], ['sent', 2, ''])
  assert.deepEqual(mails[0]!.to, ['zhou@example.cn'])
  const text = Buffer.from(mails[0]!.text.split('\r\n\r\n')[1]!, 'base64').toString()
  assert.match(text, /待接收 1 条/)
  assert.doesNotMatch(text, /培训|周经办|ZG-/)
  smtp.close()
})

test('after the fifth try it is given up, and the administrator tries again by hand', async () => {
  house.setDay('2026-06-16')
  await tellHandler()
  for (const minutes of [1, 2, 6, 16, 61]) {
    await deliver(house)
    house.passMinutes(minutes)
  }
  house.setDay('2026-06-16')
  house.passMinutes(5 * 60)
  await deliver(house)
  const [row] = (await anew(bureau.admin).get('/api/deliveries?state=givenUp')).body.rows
  assert.equal(row.tries, 5)
  assert.equal((await anew(bureau.admin).post(`/api/deliveries/${row.id}/retry`)).status, 200)
  const [again] = (await anew(bureau.admin).get('/api/deliveries?state=queued')).body.rows
  assert.deepEqual([again.id, again.tries], [row.id, 0])
})

test('a robot hears counts and a link once a working day, signed, and from the own gateway only', async () => {
  house.setDay('2026-06-17')
  await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-16' })
  await set('mailServer', '')
  await set('robotGateway', robot.gateway)
  await addRobot()
  await set('robotGateway', '')
  await deliver(house)
  const [refused] = (await anew(bureau.admin).get('/api/deliveries')).body.rows
  assert.deepEqual([refused.channel, refused.failure], ['dingTalk', 'hostRefused'])
  await set('robotGateway', robot.gateway)
  house.passMinutes(2)
  await deliver(house)
  await deliver(house)
  assert.equal(posts.length, 1)
  const { url, text } = posts[0]!
  assert.match(text, /^整改台账提示：逾期 \d+ 项，临期 \d+ 项。\n逾期：http:\/\/10\.0\.0\.5/)
  const timestamp = url.searchParams.get('timestamp')!
  const sign = createHmac('sha256', 'SECret').update(`${timestamp}\nSECret`).digest('base64')
  assert.equal(url.searchParams.get('sign'), sign)
})

test('what a robot declines is failed, and no key stands in the list', async () => {
  robot.answer(310000)
  house.setDay('2026-06-18')
  await deliver(house)
  const { body } = await anew(bureau.admin).get('/api/deliveries')
  assert.deepEqual([body.rows[0].state, body.rows[0].failure], ['failed', 'errcode 310000'])
  assert.doesNotMatch(JSON.stringify(body), /geheim|SECret/)
  robot.answer(0)
})

test('no message leaves at night or on a holiday', async () => {
  house.setDay('2026-06-19')
  const before = posts.length
  assert.equal(await deliver(house), 0)
  house.setDay('2026-06-23')
  house.passMinutes(12 * 60)
  assert.equal(await deliver(house), 0)
  assert.equal(posts.length, before)
})

test('twenty messages a minute to one robot: the rest waits and none is lost', async () => {
  house.setDay('2026-06-24')
  await deliver(house)
  house.passMinutes(2)
  const before = posts.length
  await house.sql`insert into delivery (channel, robot_id, day, counts, next_at)
    select 'dingTalk', (select max(id) from robot), date '2020-01-01' + n, '{"overdue":1,"dueSoon":0}', ${house.now()}
    from generate_series(1, 50) n`
  const sent: number[] = []
  for (let minute = 0; minute < 4; minute++) {
    await Promise.all([deliver(house), deliver(house)])
    sent.push(posts.length - before)
    house.passMinutes(2)
  }
  assert.deepEqual(sent, [20, 40, 50, 50])
})

test('every delivery is found page by page, and all of a state are counted', async () => {
  const all: number[] = []
  for (let after = ''; ; ) {
    const { body } = await anew(bureau.admin).get(`/api/deliveries?limit=20&state=sent${after}`)
    all.push(...body.rows.map(({ id }: { id: number }) => id))
    if (body.next === null) {
      assert.equal(body.count, all.length)
      break
    }
    after = `&after=${body.next}`
  }
  const stored = await house.sql<{ id: number }[]>`
    select id from delivery where state = 'sent' order by id desc`
  assert.ok(stored.length > 50)
  assert.deepEqual(
    all,
    stored.map(({ id }) => id),
  )
})

async function tellHandler() {
  const { id } = await makeItem(house, bureau, 'awaitingReview')
  await act(house, bureau.leader, id, 'returnForMoreWork', { reason: '材料不全' })
}

async function set(key: SettingKey, value: unknown) {
  const views = (await anew(bureau.admin).get('/api/settings')).body
  const { revision } = views.find((view: { key: string }) => view.key === key)
  const change = { value, reason: '按局办公会意见', revision }
  const { status, body } = await anew(bureau.admin).post(`/api/settings/${key}`, change)
  assert.equal(status, 200, JSON.stringify(body))
}

async function addRobot() {
  const asked = {
    ...{ bureauId: bureau.units.root, channel: 'dingTalk', name: '整改群', secret: 'SECret' },
    address: robot.address('geheim'),
  }
  const { status, body } = await anew(bureau.admin).post('/api/robots', asked)
  assert.equal(status, 200, JSON.stringify(body))
}

async function openMailServer(): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, text: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  await set('mailServer', `smtp://127.0.0.1:${port}`)
  return server
}
