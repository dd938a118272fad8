import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SecurityKind } from '#domain/security/kinds.ts'
import { subjectText } from '#domain/security/subject.ts'
import type { SecurityRow } from '#domain/security/views.ts'
import type { Transaction } from '#server/database/sql.ts'
import { phonePicture } from '#tests/files.ts'
import { setPassword } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { verifySecurityLog } from './verify.ts'

const { house, bureau, as } = await openOffice()
const { sql } = house
const { clerk, handler, leader, admin, guard, auditor, units } = bureau
const password = 'Deng-lu-2026'

test('sign-ins, wrong passwords, locks and unknown accounts are recorded, and who knocked with what is not', async () => {
  await setPassword(house, leader, password)
  const tryIn = (account: string, given: string) =>
    as().post('/api/session', { account, password: given })
  assert.equal((await tryIn(leader.account, password)).status, 200)
  for (let n = 0; n < 6; n++) await tryIn(leader.account, 'guess')
  await tryIn('mima-2026', password)
  const rows = await newest(8)
  assert.deepEqual(
    rows.map(row => [row.kind, row.success, row.person, row.subject.fault]),
    [
      ['signIn', true, '钱分管', undefined],
      ...Array(5).fill(['signIn', false, '钱分管', 'wrongPassword']),
      ['signIn', false, '钱分管', 'locked'],
      ['signIn', false, '', 'unknownAccount'],
    ],
  )
  assert.ok(rows.every(row => row.client === '127.0.0.1'))
  assert.ok(!JSON.stringify(rows).includes('mima'))
})

test('changes of rights, people, units, tokens, settings and templates are recorded with the act itself', async () => {
  const keeper = as(admin)
  const made = await keeper.post('/api/people', {
    name: '新同志',
    posts: [{ unitId: units.legal, role: 'handler' }],
  })
  const asked = { unitId: units.root, role: 'verifier' }
  await keeper.post(`/api/people/${made.body.id}/posts`, asked)
  const [request] = (await as(guard).get('/api/post-requests')).body
  await as(guard).post(`/api/post-requests/${request.id}/decide`, { approves: true })
  await keeper.post(`/api/people/${made.body.id}/leave`)
  const unit = await keeper.post('/api/units', { name: '临时股', parentId: units.root })
  await keeper.post(`/api/units/${unit.body.id}/close`)
  const token = { name: '市平台', rights: ['item.read'], expiresOn: '2026-07-01' }
  await keeper.post(`/api/tokens/${(await keeper.post('/api/tokens', token)).body.id}/revoke`)
  await keeper.post('/api/settings/reviewDays', { value: 60, reason: '试行', revision: 0 })
  await as(clerk).post('/api/templates/minutes/use', { templateId: null })
  const rows = await newest(11)
  assert.deepEqual(
    rows.map(row => [row.kind, subjectText(row.subject, row.route, 'zh')]),
    [
      ['personAdded', '新同志'],
      ['postGiven', '新同志，责任人，法制股'],
      ['postAsked', '新同志，核验人，某县城市管理局'],
      ['postApproved', '新同志，核验人，某县城市管理局'],
      ['personLeft', '新同志'],
      ['unitAdded', '临时股'],
      ['unitClosed', '临时股'],
      ['tokenMade', '市平台，查看整改事项'],
      ['tokenRevoked', '市平台'],
      ['settingChanged', '长期坚持事项复查（天）'],
      ['templateUsed', '会议纪要'],
    ],
  )
})

test('what is refused leaves no record of having been done', async () => {
  const before = await count()
  await as(admin).post(`/api/people/${admin.id}/reset-password`, { password })
  await as(admin).post('/api/units', { name: '临时股', parentId: 999_999 })
  assert.equal(await count(), before)
})

test('every file that leaves the office is recorded, whichever address gives it', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const picture = { name: '现场.jpg', bytes: await phonePicture() }
  const evidence = await as(handler).upload(`/api/items/${id}/evidence`, picture, {
    effectiveOn: '2026-06-10',
  })
  const addresses = [
    '/api/items/export',
    '/api/look-backs/export',
    '/api/supervision/export',
    `/api/evidence/${evidence.body.id}`,
    `/api/items/${id}/close-out-form`,
    '/api/templates/minutes/sample',
  ]
  for (const address of addresses) {
    const before = await count()
    const { status, headers } = await as(clerk).get(address)
    assert.equal(status, 200, address)
    assert.match(String(headers['content-disposition']), /^attachment/, address)
    assert.equal(await count(), before + 1, address)
  }
  const kinds = (await newest(addresses.length)).map(({ kind }) => kind)
  const list: SecurityKind = 'listExported'
  const file: SecurityKind = 'fileDownloaded'
  assert.deepEqual(kinds, [list, list, list, file, file, file])
})

test('who reads whose rights history is recorded; reading a list is not', async () => {
  const before = await count()
  await as(auditor).get(`/api/people/${clerk.id}/rights`)
  await as(clerk).get('/api/items')
  await as(clerk).get('/api/evidence/999999')
  assert.equal(await count(), before + 1)
  assert.equal((await newest(1))[0]!.kind, 'restrictedRead')
})

test('accounts, tokens, mails, retention and the log itself are restricted, each read recorded', async () => {
  for (const [reader, address, id] of [
    [admin, '/api/tokens'],
    [admin, '/api/deliveries'],
    [admin, '/api/retention'],
    [admin, '/api/retention/due?kind=notice'],
    [auditor, '/api/tombstones'],
    [auditor, '/api/security-log'],
    [guard, `/api/people/${clerk.id}/second-factor`, clerk.id],
  ] as const) {
    const before = await count()
    assert.equal((await as(reader).get(address)).status, 200, address)
    assert.equal(await count(), before + 1, address)
    const [row] = await newest(1)
    const asked = `GET ${address.split('?')[0]!.replace(/\d+/, ':id')}`
    assert.deepEqual(
      [row!.kind, row!.subject],
      ['restrictedRead', { route: asked, ...(id && { id }) }],
    )
  }
})

test('the list of people is recorded once an hour, and only for who sees accounts in it', async () => {
  const reads = async () => {
    const before = await count()
    for (const reader of [admin, admin, clerk, handler]) await as(reader).get('/api/people')
    return (await count()) - before
  }
  assert.deepEqual([await reads(), await reads()], [1, 0])
})

test('who pages through the ledger is recorded as exporting it, a page read again counts once', async () => {
  const before = await count()
  const page = (id: number) => as(handler).get(`/api/items?sort=oldest&after=~${id}`)
  for (let n = 0; n < 30; n++) await page(1)
  for (let n = 2; n < 20; n++) await page(n)
  await as(handler).get('/api/items')
  assert.equal(await count(), before)
  await page(20)
  assert.equal(await count(), before + 1)
  const [row] = await newest(1)
  assert.deepEqual(
    [row!.kind, row!.person, subjectText(row!.subject, row!.route, 'zh')],
    ['listExported', '周经办', '台账，一小时内翻阅20页'],
  )
  for (let n = 21; n < 40; n++) await page(n)
  await sql`alter table security_record rename to security_record_away`
  assert.equal((await page(40)).status, 500, 'what cannot be recorded is not handed out')
  await sql`alter table security_record_away rename to security_record`
  await page(41)
  const [next] = await newest(1)
  assert.deepEqual([next!.kind, next!.subject.pages], ['listExported', 41])
})

test('a file that cannot be recorded is not handed out', async () => {
  await sql`alter table security_record rename to security_record_away`
  const { status, bytes } = await as(clerk).get('/api/items/export')
  await sql`alter table security_record_away rename to security_record`
  assert.equal(status, 500)
  assert.ok(bytes.length < 200)
})

test('the audit administrator filters by kind, person, outcome and day, and the export is recorded too', async () => {
  const list = async (query: string) => (await as(auditor).get(`/api/security-log?${query}`)).body
  const failed = (await list('kind=signIn&success=no')).rows
  assert.equal(failed.length, 7)
  const named = (await list(`person=${encodeURIComponent('钱分管')}`)).rows
  assert.equal(named.length, 7)
  assert.equal((await list('to=2026-06-14')).rows.length, 0)
  const counted = await as(auditor).get('/api/security-log/count?from=2026-06-15')
  const whole = await list('from=2026-06-15&to=2026-06-15')
  assert.equal(counted.body.count, whole.rows.length)
  const first = await list('limit=5')
  const second = await list(`limit=5&before=${first.next}`)
  // Reading the log is recorded itself: the whole list was read before this one.
  assert.equal(first.rows[0].kind, 'restrictedRead')
  assert.deepEqual(
    [...first.rows, ...second.rows].slice(1).map((row: { seq: number }) => row.seq),
    whole.rows.slice(0, 9).map((row: { seq: number }) => row.seq),
  )
  await as(auditor).get('/api/security-log/export?kind=signIn')
  const [last] = await newest(1)
  assert.deepEqual([last!.kind, last!.route?.zh], ['listExported', '导出安全日志'])
})

test('eighty records at once from many people make one unbroken chain', async () => {
  const before = await count()
  await Promise.all(
    Array.from({ length: 40 }, () =>
      Promise.all([clerk, leader].map(person => as(person).get('/api/items/export'))),
    ),
  )
  assert.equal(await count(), before + 80)
  assert.equal((await verifySecurityLog(sql)).broken, null)
})

const third = (tx: Transaction) => tx`seq = 3`
const alterations: Record<string, (tx: Transaction) => Promise<unknown>> = {
  seq: tx => tx`update security_record set seq = 9000 where ${third(tx)}`,
  at: tx => tx`update security_record set at = at + interval '1 millisecond' where ${third(tx)}`,
  kind: tx => tx`update security_record set kind = 'signOut' where ${third(tx)}`,
  success: tx => tx`update security_record set success = not success where ${third(tx)}`,
  person_id: tx => tx`update security_record set person_id = 1 where ${third(tx)}`,
  person_name: tx => tx`update security_record set person_name = '别人' where ${third(tx)}`,
  subject: tx => tx`update security_record set subject = '{}' where ${third(tx)}`,
  client: tx => tx`update security_record set client = '10.0.0.1' where ${third(tx)}`,
  previous: tx => tx`update security_record set previous = set_byte(previous, 31,
    (get_byte(previous, 31) + 1) % 256) where ${third(tx)}`,
  hash: tx => tx`update security_record set hash = set_byte(hash, 0,
    (get_byte(hash, 0) + 1) % 256) where ${third(tx)}`,
}

test('every column of a record has a line below', async () => {
  const columns = await sql<{ name: string }[]>`select column_name as name
    from information_schema.columns
    where table_schema = ${house.schema} and table_name = 'security_record'`
  assert.deepEqual(columns.map(({ name }) => name).sort(), Object.keys(alterations).sort())
})

for (const [column, alter] of Object.entries(alterations)) {
  test(`one altered ${column} is found and the record is named`, async () => {
    assert.equal((await verdictAfter(alter)).broken?.seq, 3)
  })
}

test('a missing record, a cut tail and an emptied log are named', async () => {
  const last = await count()
  const seqAfter = async (alter: (tx: Transaction) => Promise<unknown>) =>
    (await verdictAfter(alter)).broken
  assert.deepEqual(await seqAfter(tx => tx`delete from security_record where seq = 4`), {
    seq: 4,
    why: 'order',
  })
  assert.deepEqual(await seqAfter(tx => tx`delete from security_record where seq >= ${last}`), {
    seq: last,
    why: 'head',
  })
  assert.deepEqual(await seqAfter(tx => tx`delete from security_record`), { seq: 1, why: 'head' })
})

/** What verifying says with the alteration in place; the alteration is undone again. */
async function verdictAfter(alter: (tx: Transaction) => Promise<unknown>) {
  await sql`create table kept as select * from security_record`
  await sql.begin(alter)
  const { body } = await as(auditor).get('/api/security-log/verify')
  await sql`delete from security_record`
  await sql`insert into security_record select * from kept`
  await sql`drop table kept`
  assert.equal((await verifySecurityLog(sql)).broken, null)
  return body as Awaited<ReturnType<typeof verifySecurityLog>>
}

/** The last records, the oldest of them first. */
async function newest(limit: number): Promise<SecurityRow[]> {
  const { body } = await as(auditor).get(`/api/security-log?limit=${limit}`)
  return body.rows.reverse()
}

async function count(): Promise<number> {
  return (await as(auditor).get('/api/security-log/count')).body.count
}

test('nobody but the audit administrator reads it', async () => {
  for (const person of [clerk, admin, guard, bureau.head]) {
    assert.equal((await as(person).get('/api/security-log')).status, 403)
  }
})
