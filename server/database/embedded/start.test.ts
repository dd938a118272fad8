import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { until } from '#tests/until.ts'
import { accountFor } from './account.ts'
import { processIdentity } from './processes.ts'
import { type Embedded, startEmbedded } from './start.ts'

const place = mkdtempSync(join(tmpdir(), 'shigai-embedded-'))
const started: Embedded[] = []
const shared = start(join(place, 'shared'))
const stopped = shared.then(async () => {
  await (await start(join(place, 'stopped'))).stop()
})

after(async () => {
  await Promise.all(started.map(embedded => embedded.stop()))
  rmSync(place, { recursive: true })
})

async function start(folder: string) {
  const embedded = await startEmbedded(folder, () => {}, { forTests: true })
  started.push(embedded)
  return embedded
}

/** A folder with a cluster that has run; to root it is also one that was copied back by root. */
async function copyOfStopped(name: string) {
  await stopped
  cpSync(join(place, 'stopped'), join(place, name), { recursive: true })
  return join(place, name)
}

async function ask(embedded: { url: string }, query: string) {
  const sql = postgres(embedded.url, { max: 1, onnotice() {} })
  try {
    return await sql.unsafe(query)
  } finally {
    await sql.end()
  }
}

/** A start in a process of its own, which is then killed outright. */
async function startAndKill(folder: string) {
  const url = new URL('./start.ts', import.meta.url).href
  const code = `
    import { startEmbedded } from ${JSON.stringify(url)}
    const { url } = await startEmbedded(${JSON.stringify(folder)}, () => {}, { forTests: true })
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = await once(child.stdout!, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return { url: String(output).trim() }
}

function postmasterOf(folder: string) {
  return Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

test('data written before a stop is there after the next start', async () => {
  const folder = join(place, '实改 数据')
  const first = await start(folder)
  await ask(first, `create table notes as select '已整改'::text as body`)
  await first.stop()
  const second = await start(folder)
  assert.deepEqual([...(await ask(second, 'select body from notes'))], [{ body: '已整改' }])
})

test('text is UTF-8, and case is known beyond ASCII', async () => {
  const query = `select current_setting('server_encoding') as encoding, lower('ÄЖ') as lower`
  const [row] = await ask(await shared, query)
  assert.deepEqual(row, { encoding: 'UTF8', lower: 'äж' })
})

test('sixteen clients are served at once', async () => {
  const sql = postgres((await shared).url, { max: 16 })
  const held = await Promise.all(Array.from({ length: 16 }, () => sql.reserve()))
  const answers = await Promise.all(held.map(one => one`select pg_backend_pid() as pid`))
  for (const one of held) one.release()
  await sql.end()
  assert.equal(new Set(answers.map(([row]) => row!.pid)).size, 16)
})

test('the password can be read by nobody else', async () => {
  await shared
  assert.equal(statSync(join(place, 'shared', 'password')).mode & 0o777, 0o600)
})

test('a second start on the same folder says so and leaves the first alone', async () => {
  const folder = join(place, 'shared')
  await shared
  await assert.rejects(start(folder), {
    code: 'alreadyRunning',
    details: { folder, pid: process.pid },
    message: /已在运行.*already runs/s,
  })
  await ask(await shared, 'select 1')
})

test('the server of a killed run is stopped and its data is kept', async () => {
  const folder = await copyOfStopped('killed')
  const killed = await startAndKill(folder)
  const orphan = postmasterOf(folder)
  await ask(killed, 'create table kept as select 1 as n')
  const next = await start(folder)
  assert.equal(processIdentity(orphan), undefined)
  assert.deepEqual([...(await ask(next, 'select n from kept'))], [{ n: 1 }])
})

test('a stale pid file that names another folder’s server does not stop that server', async () => {
  const [ours, theirs] = [await copyOfStopped('ours'), join(place, 'shared')]
  const other = await shared
  writeFileSync(
    join(ours, 'cluster', 'postmaster.pid'),
    readFileSync(join(theirs, 'cluster', 'postmaster.pid')),
  )
  const embedded = await start(ours)
  await ask(other, 'select 1')
  await ask(embedded, 'select 1')
})

test('a stale pid file whose number another program now has does not hold up the start', async () => {
  const folder = await copyOfStopped('reused')
  const data = join(folder, 'cluster')
  const other = spawn('tail', ['-f', '/dev/null'], { ...accountFor(data), cwd: '/' })
  after(() => other.kill())
  writeFileSync(join(data, 'postmaster.pid'), `${other.pid}\n${data}\n1\n1\n\n\n\nready\n`)
  await ask(await start(folder), 'select 1')
  assert.equal(other.exitCode, null)
})

test('a server that dies is started again at the same address', async () => {
  const folder = await copyOfStopped('dies')
  const embedded = await start(folder)
  await ask(embedded, 'create table kept as select 1 as n')
  const dead = postmasterOf(folder)
  process.kill(dead, 'SIGKILL')
  const answers = () => ask(embedded, 'select n from kept').then(Boolean, () => false)
  await until(answers)
  assert.notEqual(postmasterOf(folder), dead)
})

test('a lost password is replaced', async () => {
  const folder = await copyOfStopped('password')
  const first = await start(folder)
  await first.stop()
  rmSync(join(folder, 'password'))
  const second = await start(folder)
  assert.notEqual(second.url.split('@')[0], first.url.split('@')[0])
  await ask(second, 'select 1')
})

test('data of another PostgreSQL version is refused untouched', async () => {
  const folder = await copyOfStopped('version')
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '12\n')
  await assert.rejects(start(folder), { code: 'otherVersion' })
})

test('a data folder that is a file is refused with its name', async () => {
  const folder = join(place, 'file')
  writeFileSync(folder, '')
  await assert.rejects(start(folder), { code: 'folderNotWritable', message: /file/ })
})

test('root’s server runs as another user, in a folder that user cannot enter', {
  skip: process.getuid?.() !== 0 && 'needs root',
}, async () => {
  await ask(await shared, 'select 1')
  assert.equal(statSync(place).mode & 0o077, 0)
  assert.notEqual(statSync(join(place, 'shared', 'cluster')).uid, 0)
})
