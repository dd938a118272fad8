import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listMigrationFiles, runMigrations } from '#server/database/migrate.ts'
import { connect, type Sql } from '#server/database/sql.ts'
import { openTestHouse } from '#tests/house.ts'

const house = await openTestHouse()
const before = listMigrationFiles().filter(file => file < '0135')
const address = 'https://oapi.dingtalk.com/robot/send?access_token=geheim'

test('the address of the only bureau becomes its robot, and what waits goes on waiting', async () => {
  const sql = await officeOfBefore('one')
  const bureau = await unit(sql, '城管局')
  const admin = await administrator(sql, bureau)
  await set(sql, 'dingTalkRobot', 'https://oapi.dingtalk.com/robot/send?access_token=old', admin)
  await set(sql, 'dingTalkRobot', address, admin)
  await set(sql, 'dingTalkSecret', 'SECret', admin)
  await sql`insert into mail_address values (${admin}, 'wang@example.cn')`
  await sql`insert into delivery (channel, person_id, day, counts, state, tries, next_at) values
    ('dingTalk', null, '2026-06-12', '{}', 'sent', 1, now()),
    ('dingTalk', null, '2026-06-15', '{}', 'failed', 2, '2026-06-15 10:00+08'),
    ('mail', ${admin}, '2026-06-15', '{}', 'queued', 0, now())`
  await migrated(sql)
  const robots = await sql`select bureau_id, channel, address, secret, language, enabled from robot`
  assert.deepEqual(
    [...robots],
    [
      {
        ...{ bureauId: bureau, channel: 'dingTalk', address, secret: 'SECret' },
        ...{ language: 'zh', enabled: true },
      },
    ],
  )
  const kept = await sql`select d.channel, d.state, d.tries, r.name,
      d.next_at = '2026-06-15 10:00+08' as is_due
    from delivery d left join robot r on r.id = d.robot_id order by d.id`
  assert.deepEqual(
    kept.map(row => [row.channel, row.state, row.tries, row.name]),
    [
      ['dingTalk', 'sent', 1, '钉钉群'],
      ['dingTalk', 'failed', 2, '钉钉群'],
      ['mail', 'queued', 0, null],
    ],
  )
  assert.equal(kept[1]!.isDue, true)
  const changes = await sql`select key, value, changed_by from setting_change order by id`
  assert.deepEqual(
    changes.map(row => [row.key, row.value, row.changedBy]),
    ['dingTalkRobot', 'dingTalkRobot', 'dingTalkSecret'].map(key => [key, '', admin]),
    'who changed what stays, the keys do not stand twice',
  )
})

test('in a county it goes to who administers the county, else to the bureau of who set it', async () => {
  for (const hasCounty of [true, false]) {
    const sql = await officeOfBefore(`county_${hasCounty}`)
    const top = await unit(sql, '某县', null)
    await administrator(sql, await unit(sql, '城管局'))
    const second = await unit(sql, '水务局')
    const admin = await administrator(sql, second)
    if (hasCounty) await administrator(sql, top)
    await set(sql, 'weComRobot', address, admin)
    await migrated(sql)
    const robots = await sql`select bureau_id, channel, secret from robot`
    const bureauId = hasCounty ? null : second
    assert.deepEqual([...robots], [{ bureauId, channel: 'weCom', secret: '' }])
  }
})

test('an address that was taken out leaves a removed robot with its record, and nothing that waits', async () => {
  const sql = await officeOfBefore('gone')
  const bureau = await unit(sql, '城管局')
  const admin = await administrator(sql, bureau)
  await set(sql, 'weComRobot', address, admin)
  await set(sql, 'weComRobot', '', admin)
  await sql`insert into delivery (channel, day, counts, state, next_at)
    values ('weCom', '2026-06-12', '{}', 'queued', now())`
  await migrated(sql)
  const [robot] = await sql`select bureau_id, address, enabled, removed_at is not null as removed
    from robot`
  assert.deepEqual(robot, { bureauId: bureau, address: '', enabled: false, removed: true })
  const [delivery] = await sql`select state, failure from delivery`
  assert.deepEqual(delivery, { state: 'givenUp', failure: 'removed' })
})

test('an office without robots has none afterwards', async () => {
  const sql = await officeOfBefore('none')
  await unit(sql, '城管局')
  await migrated(sql)
  assert.deepEqual([...(await sql`select * from robot`)], [])
})

/** A schema as it was before robots belonged to bureaus. */
async function officeOfBefore(name: string): Promise<Sql> {
  const schema = `${house.schema}_${name}`
  const sql = connect({ url: house.url, schema, timeZone: 'Asia/Shanghai', connections: 1 })
  after(async () => {
    await sql.unsafe(`drop schema ${schema} cascade`)
    await sql.end()
  })
  await sql.unsafe(`create schema ${schema}`)
  await sql.begin(tx => runMigrations(tx, before))
  return sql
}

async function migrated(sql: Sql): Promise<void> {
  const ran = await sql.begin(tx => runMigrations(tx))
  assert.ok(ran.includes('0135-robots.sql'))
}

/** A bureau, unless it is named as the county's own. */
async function unit(sql: Sql, name: string, bureauId?: null): Promise<number> {
  const [row] = await sql<{ id: number }[]>`insert into unit (name) values (${name}) returning id`
  if (bureauId === undefined) await sql`update unit set bureau_id = id where id = ${row!.id}`
  return row!.id
}

async function administrator(sql: Sql, unitId: number): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into person (name, created_at) values ('王系统', now()) returning id`
  await sql`insert into post (person_id, unit_id, role, since)
    values (${row!.id}, ${unitId}, 'systemAdmin', '2020-01-01')`
  return row!.id
}

async function set(sql: Sql, key: string, value: string, by: number): Promise<void> {
  await sql`insert into setting_change (key, value, reason, changed_by, changed_name, changed_at)
    values (${key}, ${sql.json(value)}, '按局办公会意见', ${by}, '王系统', now())`
}
