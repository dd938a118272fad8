import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Config } from '#server/config.ts'
import { StartRefusal } from '#server/start-refusal.ts'
import type { Use } from './embedded/lock.ts'
import { type Embedded, startEmbedded } from './embedded/start.ts'
import { isGone } from './gone.ts'
import { enterAsGuest, hasGuests, readOrNothing } from './guests.ts'
import { migrate } from './migrate.ts'
import { requireOwnDatabase } from './own.ts'
import { connect, type Sql } from './sql.ts'

export interface Database {
  sql: Sql
  url: string
  /** Settles when the embedded PostgreSQL is lost for good; never with an own database. */
  failed: Promise<Error>
  stop(): Promise<void>
}

type Say = (line: string) => void

/** Milliseconds the server waits for a command, and a command for a start of somebody else. */
const patience = { server: 15 * 60_000, command: 2 * 60_000 }

const nothing = new Promise<never>(() => {})

/**
 * For the server: starts or reaches PostgreSQL and brings the county's schema up to date. Waits for a
 * command that has the data folder, a nightly backup for example, up to 15 minutes; nothing when
 * `stopping` comes first. Refuses `alreadyRunning` at once to a second server.
 */
export async function openDatabase(
  config: Config,
  say: Say,
  stopping: Promise<unknown> = nothing,
): Promise<Database | undefined> {
  const stopped = stopping.then(() => true)
  const last = Date.now() + patience.server
  for (let told = false; ; told = true) {
    try {
      return await startDatabase(config, say, 'server')
    } catch (failure) {
      if (!isHeld(failure, 'commandRunning') || Date.now() > last) throw failure
      const { pid } = failure.details
      if (!told)
        say(`命令（进程 ${pid}）正在使用数据，等它结束后启动… A command is at work, waiting.`)
      if (await Promise.race([setTimeout(200, false), stopped])) return undefined
    }
  }
}

/**
 * For the command line: joins the database of the running server or of another command, or starts it.
 * Who started it stops it, but not before those who joined have ended. Tries for `wait` milliseconds;
 * refuses `alreadyRunning`, `commandRunning` and `tooManyConnections`.
 */
export async function joinDatabase(
  config: Config,
  say: Say,
  wait = patience.command,
): Promise<Database> {
  for (const last = Date.now() + wait; ; await setTimeout(100)) {
    try {
      return await startDatabase(config, say, 'command')
    } catch (failure) {
      if (!isHeld(failure, 'commandRunning', 'alreadyRunning')) throw failure
      const joined = await joinHolder(config)
      if (joined && !(joined instanceof StartRefusal)) return joined
      if (Date.now() > last) throw joined ?? failure
    }
  }
}

function isHeld(failure: unknown, ...codes: StartRefusal['code'][]): failure is StartRefusal {
  return failure instanceof StartRefusal && codes.includes(failure.code)
}

async function startDatabase(config: Config, say: Say, use: Use): Promise<Database> {
  if (config.databaseUrl) return ownDatabase(config, config.databaseUrl)
  const address = addressFile(config)
  const embedded = await startEmbedded(join(config.dataFolder, 'postgres'), say, {
    use,
    // One left over from a killed run would lead those who join astray.
    onLocked: () => rmSync(address, { force: true }),
  })
  const open = () => writeFileSync(address, embedded.url, { mode: 0o600 })
  open()
  return connected(config, embedded.url, embedded.failed, async () => {
    if (use === 'command') await untilUnused(config, embedded, open)
    rmSync(address, { force: true })
    await embedded.stop()
  })
}

/** A guest enters before it looks for the address: once that is gone and nobody is in, none will come. */
async function untilUnused(config: Config, { failed }: Embedded, open: () => void): Promise<void> {
  const lost = failed.then(() => true)
  for (;;) {
    rmSync(addressFile(config), { force: true })
    if (!hasGuests(config.dataFolder)) return
    open()
    if (await Promise.race([setTimeout(200, false), lost])) return
  }
}

/** Nothing while whoever has the folder is still starting its database, or already stopping it. */
async function joinHolder(config: Config): Promise<Database | StartRefusal | undefined> {
  const leave = enterAsGuest(config.dataFolder)
  let joined: Database | undefined
  try {
    const url = readOrNothing(addressFile(config))
    if (url) joined = await connected(config, url, nothing, async () => leave())
    return joined
  } catch (failure) {
    if (isFull(failure)) return new StartRefusal('tooManyConnections')
    if (!isGone(failure)) throw failure
  } finally {
    if (!joined) leave()
  }
}

/** SQLSTATE too_many_connections. */
function isFull(failure: unknown): boolean {
  return (failure as { code?: unknown } | undefined)?.code === '53300'
}

async function ownDatabase(config: Config, url: string): Promise<Database> {
  await requireOwnDatabase(config, url)
  return connected(config, url, nothing, async () => {})
}

async function connected(
  config: Config,
  url: string,
  failed: Promise<Error>,
  stopServer: () => Promise<void>,
): Promise<Database> {
  const { schema, timeZone, connections } = config
  const sql = connect({ url, schema, timeZone, connections })
  const stop = async () => {
    await sql.end({ timeout: 5 })
    await stopServer()
  }
  try {
    await migrate(sql, schema)
  } catch (failure) {
    await stop()
    throw failure
  }
  return { sql, url, failed, stop }
}

function addressFile(config: Config): string {
  return join(config.dataFolder, 'database-url')
}
