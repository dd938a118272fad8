import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Refusal } from '#domain/refusals.ts'
import type { House } from '#server/context.ts'
import { overOneMoment } from '#server/database/one-moment.ts'
import type { Transaction } from '#server/database/sql.ts'
import { sha256Of } from '#server/files/store.ts'
import { findBureau } from '#server/people/queries.ts'
import { linesIn, type Manifest, type Seal, type Sum, summing } from './bundle.ts'
import { copyOut, listMigrations, listSequences, listTables, type Table } from './queries.ts'
import { tarEnd, tarEntry } from './tar.ts'

export interface Written {
  seal: Seal
  /** Files whose bytes are no longer what their name says; they are not in the bundle. */
  damaged: string[]
}

/** Of a table, in memory at a time; a longer row makes a longer part. */
const partBytes = 1_000_000

/**
 * Writes the whole installation, database and files, as of one moment, while the office works.
 * A file is on disk before the row that names it is committed, and one that was kept long enough
 * leaves the disk an hour after its row says so, so what the snapshot names is found. Refuses `setUpFirst`.
 */
export async function writeBackup(house: House, to: Writable): Promise<Written> {
  const written: Written = { seal: { tables: {}, files: nothing, sequences: [] }, damaged: [] }
  await overOneMoment(house.sql, tx =>
    pipeline(everything(house, tx, written), createGzip({ level: 1 }), to),
  )
  return written
}

const nothing: Sum = { count: 0, bytes: 0, sha256: '' }

async function* everything(house: House, tx: Transaction, written: Written) {
  const { seal } = written
  const bureau = await findBureau(tx)
  if (bureau === undefined) throw new Refusal('setUpFirst')
  const tables = await listTables(tx)
  const manifest: Manifest = {
    format: 'shigai-backup-1',
    createdAt: house.now().toISOString(),
    bureau,
    migrations: await listMigrations(tx),
    tables,
  }
  yield* json('manifest.json', manifest)
  yield* files(house, written)
  for (const table of tables) yield* rowsOf(tx, table, seal)
  seal.sequences = await listSequences(tx)
  yield* json('seal.json', seal)
  yield tarEnd
}

async function* files({ files }: House, { seal, damaged }: Written) {
  const sum = summing()
  for await (const sha256 of files.list()) {
    const bytes = await files.read(sha256).catch(goneMeanwhile)
    if (!bytes) continue
    if (sha256Of(bytes) !== sha256) {
      damaged.push(sha256)
      continue
    }
    sum.add(sha256, 1, bytes.length)
    yield* tarEntry({ name: `files/${sha256}`, bytes })
  }
  seal.files = sum.total()
}

/** Kept long enough and removed since the list was read. */
function goneMeanwhile(failure: NodeJS.ErrnoException): undefined {
  if (failure.code !== 'ENOENT') throw failure
}

async function* rowsOf(tx: Transaction, table: Table, seal: Seal) {
  const sum = summing()
  let held: Buffer[] = []
  let length = 0
  let part = 0
  const entry = () => {
    const bytes = Buffer.concat(held)
    held = []
    length = 0
    sum.add(bytes, linesIn(bytes))
    return tarEntry({ name: `tables/${table.name}/${++part}`, bytes })
  }
  const rows = await copyOut(tx, table)
  try {
    for await (const chunk of rows.iterator({ destroyOnReturn: false })) {
      held.push(chunk)
      length += chunk.length
      if (length >= partBytes) yield* entry()
    }
  } finally {
    // Unread rows would keep the connection from ever hearing that the transaction is over.
    rows.resume()
  }
  if (length > 0) yield* entry()
  seal.tables[table.name] = sum.total()
}

function json(name: string, value: unknown) {
  return tarEntry({ name, bytes: Buffer.from(JSON.stringify(value, null, 2)) })
}
