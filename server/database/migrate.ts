import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql, Transaction } from './sql.ts'

const folder = join(import.meta.dirname, 'migrations')
/** Any fixed number: processes that start together wait for one another here. */
const lockKey = 5_612_319

/**
 * Makes the county's schema if it is missing and runs the numbered files that have not run,
 * each once, forward, all in one transaction under an advisory lock. Answers the files that ran.
 */
export async function migrate(sql: Sql, schema: string): Promise<string[]> {
  return sql.begin(async tx => {
    await tx`select pg_advisory_xact_lock(${lockKey})`
    await tx`create schema if not exists ${tx(schema)}`
    return runMigrations(tx)
  })
}

/** Runs those of the files that have not run, in order; a restore first runs what its backup had. */
export async function runMigrations(
  tx: Transaction,
  files: readonly string[] = listMigrationFiles(),
): Promise<string[]> {
  await tx`create table if not exists migration (name text primary key, ran_at timestamptz not null default now())`
  const ran = new Set((await tx<{ name: string }[]>`select name from migration`).map(m => m.name))
  const missing = files.filter(file => !ran.has(file))
  for (const file of missing) {
    await tx.unsafe(readFileSync(join(folder, file), 'utf8'))
    await tx`insert into migration (name) values (${file})`
  }
  return missing
}

export function listMigrationFiles(): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.sql'))
    .sort()
}
