import type { Readable, Writable } from 'node:stream'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface Table {
  name: string
  columns: string[]
}

/**
 * The county's tables, each after those it refers to. Left out are `migration`, which restoring
 * writes itself, and `session` with `rights_change`: after a restore everybody signs in anew.
 */
export async function listTables(sql: Runner): Promise<Table[]> {
  const tables = await sql<(Table & { refersTo: string[] })[]>`
    select relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0
        and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select distinct other.relname::text from pg_constraint
        join pg_class other on other.oid = confrelid
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as refers_to
    from pg_class c where relnamespace = current_schema()::regnamespace and relkind = 'r'
      and relname not in ('migration', 'session', 'rights_change')
    order by relname`
  const ordered: Table[] = []
  const known = new Set<string>()
  while (ordered.length < tables.length) {
    const next = tables.find(
      ({ name, refersTo }) => !known.has(name) && refersTo.every(other => known.has(other)),
    )
    if (!next) throw new Error('tables refer to one another in a circle')
    known.add(next.name)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

export async function listMigrations(sql: Runner): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`select name from migration order by name`
  return rows.map(row => row.name)
}

/** Last values of the sequences in use. Later than the snapshot's, so no id comes twice. */
export async function listSequences(sql: Runner): Promise<{ name: string; value: number }[]> {
  return sql<{ name: string; value: number }[]>`
    select sequencename as name, last_value as value from pg_sequences
    where schemaname = current_schema() and last_value is not null order by sequencename`
}

export async function updateSequence(tx: Transaction, name: string, value: number) {
  await tx`select setval(format('%I', ${name}::text)::regclass, ${value})`
}

/**
 * The rows of a table in PostgreSQL's own text form, one line each. postgres.js 3.4.9 leaves the
 * connection paused when the last rows came faster than they were read; asking once more wakes it.
 */
export async function copyOut(tx: Transaction, { name, columns }: Table): Promise<Readable> {
  const rows = await tx`copy ${tx(name)} (${tx(columns)}) to stdout`.readable()
  return rows.on('end', () => rows._read(0))
}

export function copyIn(tx: Transaction, { name, columns }: Table): Promise<Writable> {
  return tx`copy ${tx(name)} (${tx(columns)}) from stdin`.writable()
}

/**
 * Waits until a `copyIn` that was ended is really in. postgres.js 3.4.9 tells its stream nothing of
 * a failure after the last line, but the next statement of the transaction fails with it.
 */
export async function settle(tx: Transaction): Promise<void> {
  await tx`select`
}

/** Nobody sets up or writes until the transaction ends. */
export async function lockBureau(tx: Transaction): Promise<void> {
  await tx`lock table bureau in access exclusive mode`
}

/** Empties the county's schema: what stood in it belongs to an installation nobody set up. */
export async function dropEverything(tx: Transaction): Promise<void> {
  const named = await namesOf(tx, 'r')
  if (named.length > 0) await tx`drop table ${tx(named)} cascade`
  const sequences = await namesOf(tx, 'S')
  if (sequences.length > 0) await tx`drop sequence ${tx(sequences)}`
}

async function namesOf(tx: Transaction, kind: 'r' | 'S'): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = ${kind}`
  return rows.map(row => row.name)
}
