import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openApp, openOffice, requestsOf } from '#tests/requests.ts'
import { connect } from './sql.ts'

const office = await openOffice()
const { house, bureau } = office
/** The application as a process of its own, told apart by the name of its connections. */
const name = `lost_${house.schema}`
const url = `${house.url}${house.url.includes('?') ? '&' : '?'}application_name=${name}`
const sql = connect({ ...house, url, connections: 4 })
const app = await openApp({ ...house, sql })
const handler = requestsOf(app, bureau.handler.session)

test('a connection lost in the middle of a write says so, writes nothing, and the next try works', async () => {
  const { id } = await makeItem(house, bureau, 'assigned')
  await handler.get('/api/session')
  const earlier = await allRecords(house)
  const lost = await house.sql.begin(async tx => {
    await tx`select 1 from matter where id = ${id} for update`
    const answer = handler.post(addressOf(id, 'accept'))
    await terminate(1)
    return { answer: await answer }
  })
  assert.deepEqual([lost.answer.status, lost.answer.body.code], [503, 'databaseAway'])
  assert.deepEqual(await allRecords(house), earlier)
  assert.equal((await handler.post(addressOf(id, 'accept'))).status, 200)
  assert.equal((await verifyLog(house.sql)).broken, null)
})

test('connections lost while nobody asks are not noticed by the next request', async () => {
  for (let round = 0; round < 3; round++) {
    assert.equal((await handler.get('/api/items')).status, 200)
    await house.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${'shigai'} and pid <> pg_backend_pid() and query like '%nothing%'`
    assert.equal((await handler.get('/api/items')).status, 200)
  }
})
