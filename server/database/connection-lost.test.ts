import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { verifyLog } from '#server/log/verify.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openApp, openOffice, requestsOf } from '#tests/requests.ts'
import { until, untilWaiting } from '#tests/until.ts'
import { connect } from './sql.ts'

const { house, bureau } = await openOffice()
/** The application with one connection of its own, so that the test knows which to cut. */
const sql = connect({ ...house, connections: 1 })
const handler = requestsOf(await openApp({ ...house, sql }), bureau.handler.session, house.sql)
after(() => sql.end())

test('a connection lost in the middle of a write says so, writes nothing, and trying again works', async () => {
  const { id } = await makeItem(house, bureau, 'assigned')
  const earlier = await allRecords(house)
  const pid = await ownConnection()
  const answer = await house.sql.begin(async tx => {
    await tx`select 1 from matter where id = ${id} for update`
    const sent = handler.post(addressOf(id, 'accept'))
    await untilWaiting(house, 'matter')
    await cut(pid)
    return sent
  })
  assert.deepEqual([answer.status, answer.body.code], [503, 'databaseAway'])
  assert.deepEqual(await allRecords(house), earlier)
  assert.equal((await handler.post(addressOf(id, 'accept'))).status, 200)
  assert.equal((await verifyLog(house.sql)).broken, null)
})

test('after a connection was lost between two requests the office goes on', async () => {
  for (let round = 0; round < 5; round++) {
    const lost = sql.options
    await cut()
    // The end of the connection is heard: another pool stands in its place.
    await until(() => sql.options !== lost)
    assert.equal((await handler.get('/api/items')).status, 200)
  }
})

test('whoever works while connections are lost again and again is answered, all is whole, and the pool ends', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const pool = connect({ ...house, connections: 4 })
  const busy = requestsOf(await openApp({ ...house, sql: pool }), bureau.handler.session, house.sql)
  assert.equal((await busy.post(addressOf(id, 'reportProgress'), { text: '开始' })).status, 200)
  let reported = 1
  let cutting = true
  const working = Array.from({ length: 8 }, async () => {
    while (cutting) {
      const answer = await busy.post(addressOf(id, 'reportProgress'), { text: '又一次进展' })
      if (answer.status === 200) reported++
      else assert.match(answer.body.code, /^(databaseAway|changedMeanwhile)$/)
      await setTimeout(5)
    }
  })
  for (let round = 0; round < 15; round++) {
    await setTimeout(30)
    const pids = await Promise.allSettled([1, 2, 3, 4].map(() => ownConnection(pool)))
    for (const pid of pids) if (pid.status === 'fulfilled') await cut(pid.value)
  }
  cutting = false
  await Promise.all(working)
  await pool.end()
  assert.ok(reported > 0)
  assert.equal((await verifyLog(house.sql)).broken, null)
  const [item] = await house.sql`select revision from matter where id = ${id}`
  assert.ok(item!.revision >= 4 + reported, 'what was answered as done is there')
})

test('a database that cannot be reached at all is named, without details', async () => {
  const nowhere = connect({ ...house, url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 })
  after(() => nowhere.end())
  const requests = requestsOf(await openApp({ ...house, sql: nowhere }), bureau.handler.session)
  const { status, body } = await requests.get('/api/items')
  assert.deepEqual([status, body], [503, { code: 'databaseAway', details: {} }])
})

async function cut(pid?: number): Promise<void> {
  await house.sql`select pg_terminate_backend(${pid ?? (await ownConnection())}, 5000)`
}

async function ownConnection(pool = sql): Promise<number> {
  const [row] = await pool<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row!.pid
}
