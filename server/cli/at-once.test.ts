import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const place = mkdtempSync(join(tmpdir(), 'shigai-at-once-'))
const running = new Set<ChildProcess>()
after(async () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(place, { recursive: true, force: true })
})

const root = join(import.meta.dirname, '../..')
const folder = join(place, 'data')
const verifyLog = ['server/cli.ts', 'verify-log']

/** A command that says when it has the database, and asks it once more when it is let go. */
const holding = (name: string) => `
  import { existsSync } from 'node:fs'
  import { setTimeout } from 'node:timers/promises'
  import { readConfig } from ${JSON.stringify(join(root, 'server/config.ts'))}
  import { joinDatabase } from ${JSON.stringify(join(root, 'server/database/open.ts'))}
  const database = await joinDatabase(readConfig(process.env), line => console.error(line))
  console.log('has it')
  while (!existsSync(${JSON.stringify(join(place, name))})) await setTimeout(50)
  await database.sql\`select 1\`
  console.log('asked again')
  await database.stop()`

const letGo = (name: string) => writeFileSync(join(place, name), '')

const options = { timeout: 120_000 }

test(
  'two commands at once in a new folder both do their work, and the last stops the database',
  options,
  async () => {
    const answers = await Promise.all([ended(start(verifyLog)), ended(start(verifyLog))])
    for (const { code, said } of answers) {
      assert.equal(code, 0, said)
      assert.match(said, /log intact/)
    }
    assert.ok(!existsSync(join(folder, 'database-url')))
    assert.ok(!existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid')))
  },
)

test(
  'who started the database waits for a command that has joined, which goes on to its end',
  options,
  async () => {
    const first = start(inline(holding('first')))
    await saying(first, 'has it')
    const second = start(inline(holding('second')))
    await saying(second, 'has it')
    letGo('first')
    await saying(first, 'asked again')
    const third = await ended(start(verifyLog))
    assert.equal(third.code, 0, third.said)
    assert.equal(first.exitCode, null, 'it waits for the second')
    letGo('second')
    for (const one of [ended(first), ended(second)]) {
      const { code, said } = await one
      assert.equal(code, 0, said)
    }
    assert.ok(!existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid')))
  },
)

test('an address left over from a killed run leads nobody astray', options, async () => {
  writeFileSync(join(folder, 'database-url'), 'postgres://shigai:x@127.0.0.1:1/postgres')
  const answers = await Promise.all([ended(start(verifyLog)), ended(start(verifyLog))])
  for (const { code, said } of answers) assert.equal(code, 0, said)
})

test(
  'the server waits for a command that is running, and starts when it ends',
  options,
  async () => {
    const command = start(inline(holding('third')))
    await saying(command, 'has it')
    const server = start(['server/main.ts'], { PORT: '0', HOST: '127.0.0.1' })
    await saying(server, 'waiting')
    assert.match(spoken(server), /等它结束.*waiting/s)
    letGo('third')
    await saying(server, '/office/')
    assert.equal((await ended(command)).code, 0)
    const joined = await ended(start(verifyLog))
    assert.equal(joined.code, 0, joined.said)
    server.kill('SIGTERM')
    assert.equal((await ended(server)).code, 0)
  },
)

test('a server that waits can be told to stop', options, async () => {
  const command = start(inline(holding('fourth')))
  await saying(command, 'has it')
  const server = start(['server/main.ts'], { PORT: '0', HOST: '127.0.0.1' })
  await saying(server, 'waiting')
  server.kill('SIGTERM')
  assert.equal((await ended(server)).code, 0)
  assert.equal(command.exitCode, null)
  letGo('fourth')
  assert.equal((await ended(command)).code, 0)
})

test(
  'a command that begins while the server is starting waits for its database',
  options,
  async () => {
    const server = start(['server/main.ts'], { PORT: '0', HOST: '127.0.0.1' })
    const { code, said } = await ended(start(verifyLog))
    assert.equal(code, 0, said)
    await saying(server, '/office/')
    server.kill('SIGTERM')
    assert.equal((await ended(server)).code, 0)
  },
)

function inline(code: string): string[] {
  return ['--input-type=module', '-e', code]
}

const words = new WeakMap<ChildProcess, string>()

function start(given: string[], environment: Record<string, string> = {}): ChildProcess {
  const { DATABASE_URL: _, ...usual } = process.env
  const child = spawn(process.execPath, given, {
    cwd: root,
    env: { ...usual, ...environment, SHIGAI_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  words.set(child, '')
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', part => words.set(child, spoken(child) + part))
  }
  return child
}

function spoken(child: ChildProcess): string {
  return words.get(child)!
}

async function saying(child: ChildProcess, text: string): Promise<void> {
  while (!spoken(child).includes(text)) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${spoken(child)}`)
    await Promise.race([
      once(child.stdout!, 'data'),
      once(child.stderr!, 'data'),
      once(child, 'exit'),
    ])
  }
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  if (child.exitCode === null) await once(child, 'close')
  running.delete(child)
  return { code: child.exitCode, said: spoken(child) }
}
