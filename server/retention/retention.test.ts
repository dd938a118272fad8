import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { restoreBackup } from '#server/backup/restore.ts'
import { writeBackup } from '#server/backup/write.ts'
import { writeWhole } from '#server/files/write-whole.ts'
import { sealLog } from '#server/log/seal.ts'
import { verifyLog } from '#server/log/verify.ts'
import { verifySeals } from '#server/log/verify-seals.ts'
import { verifySecurityLog } from '#server/security/verify.ts'
import { openTestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { removeFiles } from './remove-files.ts'

const { house, bureau, anew } = await openOffice('2024-01-15')
const folder = mkdtempSync(join(tmpdir(), 'shigai-retention-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const ask = (kind: string) => anew(bureau.admin).post('/api/removals', { kind })
const decide = (id: number, input: object = { approves: true }, by = bureau.guard) =>
  anew(by).post(`/api/removals/${id}/decide`, input)

const item = await makeItem(house, bureau, 'closed')
const open = await makeItem(house, bureau, 'inProgress')
const [lone, shared, kept] = ['撤回的', '两处相同', '没有销号'].map(text => Buffer.from(text))
const [loneId, sharedId, openId] = [
  await evidence(item.id, lone!, true),
  await evidence(item.id, shared!, true),
  await evidence(open.id, kept!, true),
]
await evidence(open.id, shared!, false)
const importId = await importedFile('台账一')
// Their bytes are as old as the house's clock has it, whatever the machine's says.
for await (const hash of house.files.list()) utimesSync(pathOf(hash), house.now(), house.now())
const unit = { name: '当年的股', parentId: bureau.units.root }
assert.equal((await anew(bureau.admin).post('/api/units', unit)).status, 200)

await sealLog(house)

test('before its time nothing is due, and nobody can ask', async () => {
  const { body } = await anew(bureau.auditor).get('/api/retention')
  assert.deepEqual(
    body.kinds.map((one: { due: number }) => one.due),
    [0, 0, 0, 0, 0, 0],
  )
  assert.equal((await ask('withdrawnEvidence')).body.code, 'nothingDue')
})

test('what is due is listed without names, and only of closed items', async () => {
  house.setDay('2027-03-01')
  // Three years later their passwords would have to be changed first.
  await house.sql`update person set password_changed_at = ${house.now()}`
  const { body } = await anew(bureau.admin).get('/api/retention/due?kind=withdrawnEvidence')
  assert.deepEqual(
    body.rows.map((row: { id: number }) => row.id),
    [loneId, sharedId],
  )
  const [matter] = await house.sql`select number from matter where id = ${item.id}`
  assert.equal(body.rows[0].what, `${matter!.number} text/plain`)
  assert.equal(body.before, '2025-03-01')
})

test('one administrator asks and another person decides; the asker, others and twice are refused', async () => {
  assert.equal((await anew(bureau.clerk).post('/api/removals', { kind: 'notice' })).status, 403)
  const { body } = await ask('withdrawnEvidence')
  assert.equal(body.count, 2)
  assert.equal((await ask('withdrawnEvidence')).body.code, 'removalOpen')
  assert.equal((await decide(body.id, undefined, bureau.admin)).status, 403)
  await house.sql`insert into post (person_id, unit_id, role, since)
    values (${bureau.admin.id}, ${bureau.units.root}, 'securityAdmin', '2020-01-01')`
  assert.equal((await decide(body.id, undefined, bureau.admin)).body.code, 'ownRemoval')
  await house.sql`delete from post where person_id = ${bureau.admin.id} and role = 'securityAdmin'`
  assert.equal((await decide(body.id, { approves: false, opinion: '再等等' })).status, 200)
  assert.equal((await decide(body.id)).body.code, 'removalDecided')
  const [tombstones] = await house.sql`select count(*)::int as count from tombstone`
  assert.equal(tombstones!.count, 0)
})

test('an approved removal leaves a tombstone each, and the file that something else is stays', async () => {
  const { body } = await ask('withdrawnEvidence')
  assert.equal((await decide(body.id)).status, 200)
  await removeFiles(house)
  const rows = (await anew(bureau.auditor).get('/api/tombstones')).body
  assert.deepEqual(
    rows.map((row: Record<string, unknown>) => [row.firstId, row.file, row.months, row.count]),
    [
      [sharedId, 'shared', 24, 1],
      [loneId, 'gone', 24, 1],
    ],
  )
  assert.deepEqual([rows[0].askedName, rows[0].approvedName], ['王系统', '张安全'])
  assert.ok(!JSON.stringify(rows).includes('经办'), 'nobody of the case is named')
  assert.equal(existsSync(pathOf(rows[1].hash)), false)
  assert.equal(existsSync(pathOf(rows[0].hash)), true)
  const gone = await anew(bureau.verifier).get(`/api/evidence/${loneId}`)
  assert.deepEqual(
    [gone.status, gone.body.code, gone.body.details.on],
    [404, 'fileRemoved', '2027-03-01'],
  )
  assert.equal((await anew(bureau.handler).get(`/api/evidence/${openId}`)).status, 200)
})

test('the bytes of a file that was brought again within the hour stay', async () => {
  assert.equal((await decide((await ask('importedFile')).body.id)).status, 200)
  const [row] = await house.sql`select sha256 from imported_file where id = ${importId}`
  const path = pathOf(row!.sha256)
  utimesSync(path, house.now(), house.now())
  house.passMinutes(59)
  await removeFiles(house)
  assert.equal(existsSync(path), true)
  house.passMinutes(2)
  await removeFiles(house)
  assert.equal(existsSync(path), false)
  const answer = await anew(bureau.clerk).get(`/api/imports/${importId}/file`)
  assert.equal(answer.body.code, 'fileRemoved')
})

test('when other records are due by now, or they are kept longer, nothing is removed', async () => {
  const at = '2025-06-01T10:00:00+08:00'
  await notice(at)
  const { body } = await ask('notice')
  await notice(at)
  assert.equal((await decide(body.id)).body.code, 'removalChanged')
  assert.equal((await decide(body.id, { approves: false, opinion: '有变动' })).status, 200)
  const second = await ask('notice')
  const longer = { value: 60, reason: '上级要求', revision: 0 }
  const changed = await anew(bureau.guard).post('/api/settings/keepNotices', longer)
  assert.equal(changed.status, 200)
  assert.equal((await decide(second.body.id)).body.code, 'removalChanged')
  await decide(second.body.id, { approves: false, opinion: '期限改了' })
  const back = { value: 12, reason: '改回', revision: changed.body.revision }
  await anew(bureau.guard).post('/api/settings/keepNotices', back)
})

test('rows go as a whole, with one tombstone that counts and hashes them', async () => {
  const { body } = await ask('notice')
  const before = await count('notice')
  assert.equal((await decide(body.id)).status, 200)
  // Two are written: to who asked, that it was decided.
  assert.equal(await count('notice'), before - body.count + 1)
  const [tombstone] = (await anew(bureau.auditor).get('/api/tombstones')).body
  assert.equal(tombstone.count, body.count)
  assert.match(tombstone.what, /\w+ \d+/)
  assert.match(tombstone.hash, /^[0-9a-f]{64}$/)
})

test('the security log goes from its beginning on, its chain holds, and six months are the least', async () => {
  const { body } = await ask('securityRecord')
  assert.ok(body.count > 0)
  assert.equal((await decide(body.id)).status, 200)
  const verdict = await verifySecurityLog(house.sql)
  assert.equal(verdict.broken, null)
  assert.ok(verdict.removedThrough >= body.count)
  const short = { value: 5, reason: '太短', revision: 0 }
  const refused = await anew(bureau.guard).post('/api/settings/keepSecurityLog', short)
  assert.equal(refused.body.code, 'settingInvalid')
})

test('every decision stands in the security log; the event log is whole and a backup restores', async () => {
  const kinds = await house.sql`select distinct kind from security_record
    where kind like 'removal%' order by kind`
  assert.deepEqual(
    kinds.map(row => row.kind),
    ['removalApproved', 'removalAsked', 'removalRefused'],
  )
  assert.equal((await verifyLog(house.sql)).broken, null)
  const { seals, broken } = await verifySeals(house.sql)
  assert.deepEqual([seals, broken], [1, null])
  const file = join(folder, 'backup')
  const { damaged } = await writeWhole(file, stream => writeBackup(house, stream))
  assert.deepEqual(damaged, [])
  const other = await openTestHouse()
  await restoreBackup(other, file)
  assert.equal((await verifySecurityLog(other.sql)).broken, null)
  const [rows] = await other.sql`select count(*)::int as count from tombstone`
  assert.ok(rows!.count >= 4)
})

test('every column that names a file is asked before one is deleted', async () => {
  const columns = await house.sql`select table_name as name from information_schema.columns
    where table_schema = ${house.schema} and column_name = 'sha256' order by table_name`
  assert.deepEqual(
    columns.map(row => row.name),
    ['activity_paper', 'basis_paper', 'document_template', 'evidence', 'imported_file', 'report'],
  )
})

async function evidence(itemId: number, bytes: Buffer, withdraws: boolean): Promise<number> {
  const file = await house.files.keep(bytes)
  const [row] = await house.sql`insert into evidence (matter_id, cycle, sha256, file_name,
      media_type, size, effective_on, uploaded_at, uploaded_by, withdrawn_at, withdrawn_by)
    values (${itemId}, 1, ${file}, '周经办的材料.txt', 'text/plain', ${bytes.length}, '2024-01-10',
      ${house.now()}, ${bureau.handler.id}, ${withdraws ? house.now() : null},
      ${withdraws ? bureau.handler.id : null}) returning id`
  return row!.id
}

async function importedFile(text: string): Promise<number> {
  const sha256 = await house.files.keep(Buffer.from(text))
  const [row] = await house.sql`insert into imported_file (sha256, file_name, bureau_id,
      uploaded_by, uploaded_at)
    values (${sha256}, '台账.csv', ${bureau.units.root}, ${bureau.clerk.id}, ${house.now()})
    returning id`
  return row!.id
}

async function notice(at: string): Promise<void> {
  await house.sql`insert into notice (person_id, place, kind, at, read_at)
    values (${bureau.handler.id}, '/', 'toAccept', ${at}, ${at})`
}

async function count(table: string): Promise<number> {
  const [row] = await house.sql`select count(*)::int as count from ${house.sql(table)}`
  return row!.count
}

function pathOf(sha256: string): string {
  return join(house.filesFolder, sha256.slice(0, 2), sha256)
}
