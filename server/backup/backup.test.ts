import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { listMigrationFiles, runMigrations } from '#server/database/migrate.ts'
import { sha256Of } from '#server/files/store.ts'
import { writeWhole } from '#server/files/write-whole.ts'
import { sealLog } from '#server/log/seal.ts'
import { verifyLog } from '#server/log/verify.ts'
import { verifySeals } from '#server/log/verify-seals.ts'
import { insertBureau } from '#server/people/organisation-queries.ts'
import { findBureau } from '#server/people/queries.ts'
import { openTestHouse, type TestHouse } from '#tests/house.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { dropEverything, listMigrations, listTables } from './queries.ts'
import { restoreBackup } from './restore.ts'
import { type Entry, tarEnd, tarEntries, tarEntry } from './tar.ts'
import { writeBackup } from './write.ts'

const { house, bureau, as } = await openOffice()
const folder = mkdtempSync(join(tmpdir(), 'shigai-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const busy = await makeItem(house, bureau, 'inProgress')
await makeItem(house, bureau, 'closed', {
  problem: '换行\n、制表\t、反斜线\\N\\.\n、引号"都要原样回来',
})
for (let n = 0; n < 30; n++) await addEvidence(n)
// Longer than one part, and than what a connection holds while nobody reads.
await house.sql`insert into next_step (campaign_id, position, heading, text)
  select ${bureau.campaignId}, n, '大', (select string_agg(md5(n::text || m), '') from
    generate_series(1, 2000) m) from generate_series(1, 60) n`

test('every row and every file comes back as it was, and the next one gets a new id', async () => {
  await sealLog(house)
  const file = await backup('whole')
  const other = await openTestHouse()
  await restoreBackup(other, file)
  assert.deepEqual(await contentOf(other), await contentOf(house))
  assert.deepEqual(filesOf(other), filesOf(house))
  assert.deepEqual(await listMigrations(other.sql), listMigrationFiles())
  assert.equal((await verifyLog(other.sql)).broken, null)
  const { seals, broken } = await verifySeals(other.sql)
  assert.deepEqual([seals, broken], [1, null])
  const { id } = await makeItem(other, bureau, 'draft').catch(() => ({ id: 0 }))
  assert.equal(id, 0, 'the sessions of before are over')
  const [next] = await other.sql`select nextval('matter_id') as id`
  assert.equal(next!.id, 3)
})

test('a backup taken while people work is one moment of their work', async () => {
  let working = true
  const work = (async () => {
    for (let n = 0; working; n++) {
      const url = addressOf(busy.id, 'reportProgress')
      assert.equal((await as(bureau.handler).post(url, { text: `第${n}次进展` })).status, 200)
      await addEvidence(100 + n)
      await makeItem(house, bureau, 'assigned')
    }
  })()
  const files = [await backup('busy-1'), await backup('busy-2')]
  const events: number[] = []
  working = false
  await work
  for (const file of files) {
    const other = await openTestHouse()
    const { seal } = await restoreBackup(other, file)
    assert.equal((await verifyLog(other.sql)).broken, null)
    events.push(seal.tables.event!.count)
    const halves = await other.sql`select id from matter m
      where revision <> (select count(*) from event where matter_id = m.id)`
    assert.equal(halves.length, 0)
    const kept = await other.sql<{ sha256: string }[]>`select sha256 from evidence`
    assert.deepEqual(
      kept.filter(({ sha256 }) => !filesOf(other).includes(sha256)),
      [],
    )
  }
})

test('a damaged or cut bundle is refused wherever the damage is, and leaves nothing', async () => {
  const whole = readFileSync(await backup('to-damage'))
  const other = await openTestHouse()
  for (let tenth = 1; tenth < 10; tenth++) {
    const at = Math.floor((whole.length * tenth) / 10)
    const altered = Buffer.from(whole)
    altered[at]! ^= 1
    await refused(other, altered, 'backupDamaged')
    await refused(other, whole.subarray(0, at), 'backupDamaged')
  }
  await refused(other, whole.subarray(0, whole.length - 5), 'backupDamaged')
  await refused(other, Buffer.from('not a bundle'), 'backupDamaged')
  await refused(other, Buffer.alloc(0), 'backupDamaged')
})

test('a bundle packed anew with a word changed, a part or the seal missing is refused', async () => {
  const entries = await entriesOf(await backup('to-forge'))
  const other = await openTestHouse()
  const person = entries.findIndex(({ name }) => name.startsWith('tables/person/'))
  const forged = Buffer.from(entries[person]!.bytes.toString().replace('李文书', '李文画'))
  await refused(
    other,
    packed(entries.with(person, { ...entries[person]!, bytes: forged })),
    'backupDamaged',
  )
  await refused(other, packed(entries.toSpliced(person, 1)), 'backupDamaged')
  await refused(other, packed(entries.slice(0, -1)), 'backupDamaged')
  const one = entries.findIndex(({ name }) => name.startsWith('files/'))
  await refused(other, packed(entries.toSpliced(one, 1)), 'backupDamaged')
})

test('a bundle of a newer program, and any bundle over a bureau in use, are refused', async () => {
  const file = await backup('to-refuse')
  const [first, ...rest] = await entriesOf(file)
  const manifest = JSON.parse(first!.bytes.toString())
  manifest.migrations.push('9999-next-year.sql')
  const bytes = Buffer.from(JSON.stringify(manifest))
  const other = await openTestHouse()
  await refused(other, packed([{ name: first!.name, bytes }, ...rest]), 'backupNewer')
  await assert.rejects(restoreBackup(house, file), { code: 'restoreNotEmpty' })
})

test('a bundle of an older program is brought up to date', async () => {
  const old = await openTestHouse()
  const before = listMigrationFiles().slice(0, -1)
  await old.sql.begin(async tx => {
    await dropEverything(tx)
    await runMigrations(tx, before)
    await insertBureau(tx, '某县城市管理局', old.now())
  })
  const file = join(folder, 'old')
  await writeWhole(file, stream => writeBackup(old, stream))
  const other = await openTestHouse()
  const { manifest } = await restoreBackup(other, file)
  assert.deepEqual(manifest.migrations, before)
  assert.deepEqual(await listMigrations(other.sql), listMigrationFiles())
  assert.equal(await findBureau(other.sql), '某县城市管理局')
})

test('a full disk leaves no half bundle, and the office works on', async () => {
  const before = readdirSync(folder)
  const write = (_chunk: Buffer, _encoding: string, done: (failure: Error) => void) =>
    done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
  const full = writeWhole(join(folder, 'full'), async stream => {
    stream.write('begun')
    return writeBackup(house, new Writable({ write }))
  })
  await assert.rejects(full, { code: 'ENOSPC' })
  assert.deepEqual(readdirSync(folder), before)
  await Promise.all(Array.from({ length: 20 }, () => house.sql`select 1`))
})

test('a stored file whose bytes changed is named and left out, the rest is there', async () => {
  const sha256 = filesOf(house)[0]!
  const path = join(house.filesFolder, sha256.slice(0, 2), sha256)
  const kept = readFileSync(path)
  writeFileSync(path, 'changed')
  const file = join(folder, 'rotten')
  const { damaged } = await writeWhole(file, stream => writeBackup(house, stream))
  writeFileSync(path, kept)
  assert.deepEqual(damaged, [sha256])
  const other = await openTestHouse()
  await restoreBackup(other, file)
  assert.deepEqual(filesOf(other), filesOf(house).slice(1))
})

test('a row the database does not take undoes everything, and the connection goes on', async () => {
  const entries = await entriesOf(await backup('to-break'))
  const post = entries.findIndex(({ name }) => name.startsWith('tables/post/'))
  const bytes = Buffer.from(entries[post]!.bytes.toString().replace('clerk', 'clown'))
  const seal = JSON.parse(entries.at(-1)!.bytes.toString())
  seal.tables.post.sha256 = sha256Of(bytes)
  const last = { name: 'seal.json', bytes: Buffer.from(JSON.stringify(seal)) }
  const broken = entries.with(post, { ...entries[post]!, bytes }).with(-1, last)
  const other = await openTestHouse()
  const file = join(folder, 'broken')
  writeFileSync(file, packed(broken))
  await assert.rejects(restoreBackup(other, file))
  assert.equal(await findBureau(other.sql), undefined)
  await restoreBackup(other, join(folder, 'to-break'))
  assert.equal(await findBureau(other.sql), '某县城市管理局')
})

async function backup(name: string): Promise<string> {
  const file = join(folder, name)
  assert.deepEqual((await writeWhole(file, stream => writeBackup(house, stream))).damaged, [])
  return file
}

async function refused(other: TestHouse, bytes: Buffer, code: string): Promise<void> {
  const file = join(folder, 'refused')
  writeFileSync(file, bytes)
  await assert.rejects(restoreBackup(other, file), { code })
  assert.equal(await findBureau(other.sql), undefined)
  assert.deepEqual(filesOf(other), [])
}

async function entriesOf(file: string): Promise<Entry[]> {
  const source = [gunzipSync(readFileSync(file))] as unknown as AsyncIterable<Buffer>
  const bytes = async function* () {
    yield* source
  }
  return Array.fromAsync(tarEntries(bytes(), 2 ** 30))
}

function packed(entries: Entry[]): Buffer {
  return gzipSync(Buffer.concat([...entries.flatMap(entry => [...tarEntry(entry)]), tarEnd]))
}

async function contentOf({ sql }: TestHouse) {
  const tables = await listTables(sql)
  return Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql`select count(*)::int as rows,
        md5(string_agg(t::text, chr(10) order by t::text)) as content from ${sql(name)} t`
      return { name, ...row }
    }),
  )
}

function filesOf({ filesFolder }: TestHouse): string[] {
  try {
    const names = readdirSync(filesFolder, { recursive: true }) as string[]
    return names
      .map(name => name.slice(3))
      .filter(name => name !== '')
      .sort()
  } catch {
    return []
  }
}

async function addEvidence(n: number): Promise<void> {
  const file = { name: `${n}.txt`, bytes: Buffer.from(`第${n}份记录`) }
  const url = `/api/items/${busy.id}/evidence`
  const { status } = await as(bureau.handler).upload(url, file, { effectiveOn: '2026-06-01' })
  assert.equal(status, 200)
}
