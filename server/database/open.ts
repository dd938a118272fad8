import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#server/config.ts'
import { StartRefusal } from '#server/start-refusal.ts'
import { startEmbedded } from './embedded/start.ts'
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

const nothing = new Promise<never>(() => {})

/** Starts or reaches PostgreSQL and brings the county's schema up to date. */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<Database> {
  if (config.databaseUrl) return ownDatabase(config, config.databaseUrl)
  const folder = join(config.dataFolder, 'postgres')
  const embedded = await startEmbedded(folder, say)
  const address = addressFile(config)
  writeFileSync(address, embedded.url, { mode: 0o600 })
  return connected(config, embedded.url, embedded.failed, async () => {
    rmSync(address, { force: true })
    await embedded.stop()
  })
}

/** For the command line: joins the running server's database, or starts it for the one command. */
export async function joinDatabase(config: Config, say: (line: string) => void): Promise<Database> {
  try {
    return await openDatabase(config, say)
  } catch (failure) {
    if (!(failure instanceof StartRefusal) || failure.code !== 'alreadyRunning') throw failure
    const url = readFileSync(addressFile(config), 'utf8')
    return connected(config, url, nothing, async () => {})
  }
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
