import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openTestHouse } from '#tests/house.ts'
import { requireFit } from './database/own.ts'

const house = await openTestHouse()
const place = mkdtempSync(join(tmpdir(), 'shigai-start-'))
after(() => rmSync(place, { recursive: true, force: true }))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends the server and its PostgreSQL, and the data is there at the next start`, async () => {
    const folder = join(place, signal)
    const cluster = join(folder, 'postgres', 'cluster')
    const first = await started({ SHIGAI_DATA: folder })
    assert.ok(existsSync(join(cluster, 'postmaster.pid')))
    assert.equal(await ended(first, signal), 0)
    assert.ok(!existsSync(join(cluster, 'postmaster.pid')))
    assert.ok(!existsSync(join(folder, 'database-url')))
    const second = await started({ SHIGAI_DATA: folder })
    assert.equal(await ended(second, signal), 0)
    assert.doesNotMatch(
      readFileSync(join(folder, 'postgres', 'postgres.log'), 'utf8'),
      /was not properly shut down/,
    )
  })
}

test('with DATABASE_URL the county lives there, and the data folder holds no PostgreSQL', async () => {
  const folder = join(place, 'own')
  const schema = `${house.schema}_own`
  try {
    const own = { DATABASE_URL: house.url, SHIGAI_SCHEMA: schema, SHIGAI_DATA: folder }
    assert.equal(await ended(await started(own), 'SIGINT'), 0)
    const [row] = await house.sql`select to_regclass(${`${schema}.matter`}) is not null as made`
    assert.equal(row!.made, true)
    assert.ok(!existsSync(join(folder, 'postgres')))
  } finally {
    await house.sql.unsafe(`drop schema if exists ${schema} cascade`)
  }
})

const { username, host, pathname } = new URL(house.url)
const noBase = house.url.replace(pathname, '/nowhere')
const busy = createServer().listen(0, '127.0.0.1')
await once(busy, 'listening')
after(() => busy.close())
const { port: takenPort } = busy.address() as { port: number }
const own = { DATABASE_URL: house.url, SHIGAI_SCHEMA: house.schema }

const refused: [string, Record<string, string>, RegExp][] = [
  ['an address that is none', { DATABASE_URL: 'localhost/x' }, /DATABASE_URL must read postgres:/],
  ['nobody at that port', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }, /cannot be reached/],
  ['a wrong password', { DATABASE_URL: `postgres://${username}:no@${host}/x` }, /user or password/],
  ['a database that is not there', { DATABASE_URL: noBase }, /nowhere.*does not exist/],
  ['a port that is taken', { ...own, PORT: `${takenPort}` }, /used by another program/],
  ['an address of another machine', { ...own, HOST: '192.0.2.1' }, /no address 192\.0\.2\.1/],
  ['a port beyond all ports', { PORT: '70000' }, /PORT must be a whole number/],
  ['no time zone', { SHIGAI_TIME_ZONE: 'Asia/Zhangye' }, /Asia\/Zhangye/],
]

for (const [what, environment, words] of refused) {
  test(`${what} stops the start with a sentence in both languages and no stack`, async () => {
    const child = launch({ SHIGAI_DATA: join(place, 'refused'), ...environment })
    const said = await allSaid(child)
    assert.equal(child.exitCode, 1)
    assert.match(said, words)
    assert.match(said, /\p{Script=Han}{2}/u)
    assert.doesNotMatch(said, /^ +at /m)
    assert.ok(!said.includes(':no@') && !said.includes(':b@'))
  })
}

test('who listens on every address is told those by which the machine is reached', async () => {
  const child = launch({ ...own, HOST: '0.0.0.0' })
  let said = ''
  for await (const chunk of child
    .stdout!.setEncoding('utf8')
    .iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('set-up')) break
  }
  assert.equal(await ended(child, 'SIGINT'), 0)
  const addresses = [...said.matchAll(/http:\/\/([\d.]+):\d+\/office\//g)].map(([, host]) => host!)
  assert.ok(addresses.includes('127.0.0.1') && !addresses.includes('0.0.0.0'), said)
  for (const host of addresses) assert.equal((await lookedUp(host)).length, 1, host)
  assert.doesNotMatch(said, /0\.0\.0\.0/)
})

test('a PostgreSQL before 15 is refused, and one that cannot keep every character', () => {
  requireFit({ version: '15.0', encoding: 'UTF8' })
  requireFit({ version: '18.1 (Debian 18.1-1)', encoding: 'UTF8' })
  for (const version of ['14.19', '9.6.24']) {
    const tooOld = { code: 'databaseTooOld', message: /至少需要 15/ }
    assert.throws(() => requireFit({ version, encoding: 'UTF8' }), tooOld)
  }
  const narrow = { code: 'databaseEncoding' }
  assert.throws(() => requireFit({ version: '17.2', encoding: 'SQL_ASCII' }), narrow)
})

async function lookedUp(host: string) {
  return Object.values(networkInterfaces())
    .flat()
    .filter(one => one?.address === host)
}

function launch(environment: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _, ...usual } = process.env
  return spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...usual, PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function started(environment: Record<string, string>): Promise<ChildProcess> {
  const child = launch(environment)
  let said = ''
  for await (const chunk of child
    .stdout!.setEncoding('utf8')
    .iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('/office/')) return child
  }
  throw new Error(`the server did not start: ${said}`)
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.stdout!.resume()
  child.kill(signal)
  await exit
  return child.exitCode
}

async function allSaid(child: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', chunk => (said += chunk))
  await once(child, 'close')
  return said
}
