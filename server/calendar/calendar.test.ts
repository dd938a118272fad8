import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedNotice, publishedNotices } from '#domain/calendar/published-notices.ts'
import { builtInCalendar } from '#domain/calendar/seed.ts'
import { openOffice } from '#tests/requests.ts'
import { untilWaiting } from '#tests/until.ts'
import { calendarAt, currentCalendar, freezeCalendar } from './calendars.ts'
import { insertCalendar } from './queries.ts'

const { house, bureau, as } = await openOffice('2026-11-23')
const manage = as(bureau.admin)
const notice = { text: inventedNotice }

test('until something is imported the built-in calendar is in force and nothing is stored', async () => {
  const { status, body } = await as(bureau.handler).get('/api/calendar')
  assert.equal(status, 200)
  assert.deepEqual(body.calendar, builtInCalendar)
  assert.deepEqual(body.versions, [
    { version: 1, verifiedThrough: '2026-12-31', source: '', doubts: [], by: null, at: null },
  ])
  assert.equal(await countVersions(), 0)
})

test('the preview shows what changes and changes nothing', async () => {
  await openItemsDue('2027-01-01', 3)
  await openItemsDue('2026-11-30', 2)
  const { status, body } = await manage.post('/api/calendar/preview', { change: notice })
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.baseVersion, 1)
  assert.equal(body.year, 2027)
  assert.deepEqual(body.doubts, [])
  assert.deepEqual(body.difference.verifiedThrough, { before: '2026-12-31', after: '2027-12-31' })
  assert.deepEqual(body.difference.becomesWork.slice(0, 2), ['2027-02-20', '2027-04-25'])
  assert.deepEqual(body.effects, {
    dueOnDaysOff: 3,
    becomeCertain: 3,
    recounted: 0,
    lights: { green: 0, yellow: 0, red: 0, grey: 0 },
  })
  assert.equal(await countVersions(), 0)
})

test('a notice that cannot be read is refused with its line', async () => {
  const text = inventedNotice.replace('共8天', '共9天')
  const { status, body } = await manage.post('/api/calendar/preview', { change: { text } })
  assert.deepEqual([status, body.code], [422, 'noticeUnreadable'])
  assert.deepEqual([body.details.faults[0].line, body.details.faults[0].why], [3, 'count'])
})

test('an unusual year is imported only when somebody confirms it', async () => {
  const json = { holidays: { '2027-01-01': '元旦' }, workdays: {} }
  const preview = await manage.post('/api/calendar/preview', { change: { json } })
  assert.deepEqual(
    preview.body.doubts.map(({ code }: { code: string }) => code),
    ['festivalMissing', 'statutoryDayWorked'],
  )
  assert.match(preview.body.doubts[0].text.zh, /七个法定节日/)
  const { status, body } = await manage.post('/api/calendar/import', {
    change: { json },
    baseVersion: 1,
  })
  assert.deepEqual([status, body.code, body.details.count], [409, 'calendarDoubtful', 2])
  assert.equal(await countVersions(), 0)
})

test('two administrators import at once: one version, one refusal', async () => {
  const input = { change: notice, baseVersion: 1 }
  const answers = await Promise.all([
    manage.post('/api/calendar/import', input),
    as(bureau.secondAdmin).post('/api/calendar/import', input),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  const refused = answers.find(({ status }) => status === 409)!
  assert.deepEqual(refused.body, { code: 'versionOutdated', details: { version: 2 } })
  assert.equal((await currentCalendar(house.sql)).verifiedThrough, '2027-12-31')
})

test('the history says who, when and from what, and the first version stays word for word', async () => {
  const { body } = await as(bureau.clerk).get('/api/calendar')
  const [newest, first] = body.versions
  assert.deepEqual(
    [newest.version, newest.source, newest.at],
    [2, inventedNotice, '2026-11-23T02:00:00.000Z'],
  )
  assert.ok([bureau.admin.name, bureau.secondAdmin.name].includes(newest.by))
  assert.deepEqual([first.version, first.by], [1, null])
  const old = await as(bureau.clerk).get('/api/calendar?version=1')
  assert.deepEqual(old.body.calendar, builtInCalendar)
  assert.equal((await as(bureau.clerk).get('/api/calendar?version=9')).status, 404)
})

test('the same again is refused, and a year that was imported says nothing new', async () => {
  const again = await manage.post('/api/calendar/preview', { change: notice })
  assert.deepEqual([again.status, again.body.code], [409, 'calendarSame'])
  const known = await manage.post('/api/calendar/preview', {
    change: { text: publishedNotices[2026] },
  })
  assert.equal(known.body.code, 'calendarSame')
})

test('working hours and single days make versions of their own', async () => {
  const periods = [
    { from: '09:00', to: '12:00' },
    { from: '15:00', to: '18:00' },
  ]
  const hours = { change: { periods, reason: '夏季作息' }, baseVersion: 2 }
  const { status, body } = await manage.post('/api/calendar/import', hours)
  assert.deepEqual([status, body.version, body.periods], [200, 3, periods])
  const unchanged = await manage.post('/api/calendar/import', { ...hours, baseVersion: 3 })
  assert.equal(unchanged.body.code, 'calendarSame')
  const days = { change: { days: { '2027-07-15': 'off' }, reason: '县庆' }, baseVersion: 3 }
  assert.equal((await manage.post('/api/calendar/import', days)).body.version, 4)
  assert.equal((await calendarAt(house.sql, 3)).exceptions['2027-07-15'], undefined)
})

test('an import that had to wait for another one is refused', async () => {
  const current = await currentCalendar(house.sql)
  const baseVersion = current.version
  const change = { days: { '2027-08-02': 'off' }, reason: '县庆' }
  const waiting = await house.sql.begin(async tx => {
    const next = { ...current, version: baseVersion + 1 }
    await insertCalendar(tx, next, { source: '另一位', doubts: [], author: null })
    const answer = manage.post('/api/calendar/import', { change, baseVersion })
    await untilWaiting(house, 'calendar_version')
    return { answer }
  })
  const { status, body } = await waiting.answer
  assert.deepEqual([status, body.code], [409, 'versionOutdated'])
})

test('a version that a matter is frozen to cannot go', async () => {
  const { version } = await house.sql.begin(tx => freezeCalendar(tx))
  await house.sql`create table frozen (calendar_version integer not null references calendar_version)`
  await house.sql`insert into frozen values (${version})`
  await assert.rejects(
    house.sql`delete from calendar_version where version = ${version}`,
    (failure: { code: string }) => failure.code === '23503',
  )
  await house.sql`drop table frozen`
})

test('freezing to the built-in calendar stores it as it is, once', async () => {
  const other = await openOffice()
  for (let round = 0; round < 2; round++) await other.house.sql.begin(tx => freezeCalendar(tx))
  const rows = await other.house.sql`select version from calendar_version`
  assert.equal(rows.length, 1)
  assert.deepEqual(await currentCalendar(other.house.sql), builtInCalendar)
})

async function countVersions(): Promise<number> {
  return (await house.sql`select 1 from calendar_version`).length
}

/** Bare matters: only their deadline is of interest. */
async function openItemsDue(deadline: string, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await house.sql`
      insert into matter (id, kind, number, status, title, deadline, opened_on, readers, words,
        revision, head_hash)
      values (nextval('matter_id'), 'item', ${`${deadline}/${at}`}, 'assigned', '事项', ${deadline},
        '2026-06-01', '{}', '{}', 1, '')`
  }
}
