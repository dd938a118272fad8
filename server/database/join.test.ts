import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#server/config.ts'
import { lockFolder } from './embedded/lock.ts'
import { joinDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'shigai-join-'))
mkdirSync(join(folder, 'postgres'))
const unlock = lockFolder(join(folder, 'postgres'), 'server')
const { DATABASE_URL: _, ...usual } = process.env
const config = readConfig({ ...usual, SHIGAI_DATA: folder })

const open = new Set<Socket>()
/** What the database of the server that runs answers to whoever connects. */
let sqlState = ''
const database = createServer(socket => {
  open.add(socket)
  socket.on('error', () => {})
  socket.once('data', () => socket.end(errorResponse(sqlState)))
})
await new Promise<void>(listening => database.listen(0, '127.0.0.1', listening))
const { port } = database.address() as { port: number }
writeFileSync(join(folder, 'database-url'), `postgres://shigai:x@127.0.0.1:${port}/postgres`)

after(() => {
  for (const socket of open) socket.destroy()
  database.close()
  unlock()
  rmSync(folder, { recursive: true, force: true })
})

const cases = [
  ['too many connections are named as such', '53300', 'tooManyConnections'],
  ['a database that is starting is waited for', '57P03', 'alreadyRunning'],
  ['any other failure is told as it is', '28P01', '28P01'],
] as const

for (const [what, state, code] of cases) {
  test(`${what}, and nobody is left as a guest`, async () => {
    sqlState = state
    await assert.rejects(
      joinDatabase(config, () => {}, 700),
      { code },
    )
    assert.deepEqual(readdirSync(join(folder, 'guests')), [])
  })
}

test('an address that is none leaves nobody as a guest', async () => {
  writeFileSync(join(folder, 'database-url'), 'postgres://shigai:%ZZ@127.0.0.1:1/x')
  await assert.rejects(joinDatabase(config, () => {}, 700))
  assert.deepEqual(readdirSync(join(folder, 'guests')), [])
})

function errorResponse(state: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${state}\0Mno\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
