import { setTimeout } from 'node:timers/promises'
import type { TestHouse } from './house.ts'

/** Looks again and again until it is so; what is not so after two minutes never will be. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 120_000; !(await isSo()); await setTimeout(5)) {
    if (Date.now() > end) throw new Error(`never came true: ${isSo}`)
  }
}

/** Until so many wait at once for somebody who holds rows of this table. */
export function untilWaiting({ sql, schema }: TestHouse, table: string, count = 1): Promise<void> {
  return until(async () => {
    const [row] = await sql`select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()
      and pid in (select pid from pg_locks where relation = ${`${schema}.${table}`}::regclass)`
    return row!.count >= count
  })
}
