import type { TestHouse } from './house.ts'

/**
 * Every row of every table with the transaction that last wrote it, so that even a write that
 * changes nothing shows. Left out are when a session was last seen, as reading may say so, and the
 * security log, which records reading too.
 */
export async function allRecords({ sql, schema }: TestHouse): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = ${schema}
      and table_name not like 'security\\_%'`
  const records: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows =
      name === 'session'
        ? await sql<
            { row: string }[]
          >`select (to_jsonb(t) - 'last_seen_at')::text as row from session t`
        : await sql<{ row: string }[]>`select t::text || xmin::text as row from ${sql(name)} t`
    records[name] = rows.map(({ row }) => row).sort()
  }
  return records
}
