import type { Sql, Transaction } from './sql.ts'

/** Reads everything as it stood at one moment, so that it may run while the office works. */
export function overOneMoment<T>(sql: Sql, read: (tx: Transaction) => Promise<T>): Promise<T> {
  return sql.begin('isolation level repeatable read read only', read) as Promise<T>
}
