import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '#domain/refusals.ts'
import type { House } from '#server/context.ts'
import { listMigrationFiles, runMigrations } from '#server/database/migrate.ts'
import type { Transaction } from '#server/database/sql.ts'
import { findBureau } from '#server/people/queries.ts'
import type { Manifest, Seal } from './bundle.ts'
import { copyIn, dropEverything, lockBureau, settle, updateSequence } from './queries.ts'
import { bundleEntries, checkBundle } from './read.ts'

/**
 * Restores a bundle where nothing is set up: first the files, then the database in one transaction,
 * at the migrations it was written with and from there up to ours.
 * Refuses `restoreNotEmpty`, `backupDamaged` and `backupNewer` before anything is written.
 */
export async function restoreBackup(
  house: House,
  file: string,
): Promise<{ manifest: Manifest; seal: Seal }> {
  await refuseSetUp(house.sql)
  const { manifest, seal } = await checkBundle(file)
  const unknown = manifest.migrations.filter(name => !listMigrationFiles().includes(name))
  if (unknown.length > 0) throw new Refusal('backupNewer', { migrations: unknown })
  for await (const { name, bytes } of bundleEntries(file)) {
    if (name.startsWith('files/')) await house.files.keep(bytes)
    if (name.startsWith('tables/')) break
  }
  await house.sql.begin(async tx => {
    await lockBureau(tx)
    await refuseSetUp(tx)
    await dropEverything(tx)
    await runMigrations(tx, manifest.migrations)
    await loadTables(tx, manifest, file)
    for (const { name, value } of seal.sequences) await updateSequence(tx, name, value)
    await runMigrations(tx)
  })
  return { manifest, seal }
}

async function refuseSetUp(sql: Parameters<typeof findBureau>[0]): Promise<void> {
  const bureau = await findBureau(sql)
  if (bureau !== undefined) throw new Refusal('restoreNotEmpty', { bureau })
}

async function loadTables(tx: Transaction, manifest: Manifest, file: string): Promise<void> {
  let loading: { table: string; stream: Writable } | undefined
  try {
    for await (const { name, bytes } of bundleEntries(file)) {
      const [folder, about] = name.split('/') as [string, string]
      if (folder !== 'tables') continue
      if (loading?.table !== about) {
        await finish(tx, loading?.stream)
        loading = { table: about, stream: await openTable(tx, manifest, about) }
      }
      await written(loading.stream, bytes)
    }
    await finish(tx, loading?.stream)
  } catch (failure) {
    // An open copy would keep the transaction from being rolled back.
    loading?.stream.destroy(failure as Error)
    throw failure
  }
}

async function openTable(tx: Transaction, { tables }: Manifest, name: string): Promise<Writable> {
  const stream = await copyIn(tx, tables.find(table => table.name === name)!)
  // What goes wrong is told by `written` or by `settle`.
  return stream.on('error', () => {})
}

async function finish(tx: Transaction, stream: Writable | undefined): Promise<void> {
  stream?.end()
  // postgres.js takes no statement before the stream has said that it ends.
  await setImmediate()
  await settle(tx)
}

function written(stream: Writable, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, failure => (failure ? reject(failure) : resolve()))
  })
}
