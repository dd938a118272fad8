import postgres from 'postgres'
import { lastingBegin } from './begin.ts'
import { renewed } from './renew.ts'

/** One pool of connections to one county's schema. Only queries and `server/database` import it. */
export type Sql = postgres.Sql<{ bigint: number }>
export type Transaction = postgres.TransactionSql<{ bigint: number }>
/** What a query runs on: the pool or a transaction. */
export type Runner = Sql | Transaction

/** A query that is sent when it is awaited, or put into a larger one. */
export type Question<Row extends postgres.MaybeRow> = postgres.PendingQuery<Row[]>

/** A piece of SQL to be put into a larger one. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

export interface DatabaseOptions {
  url: string
  schema: string
  timeZone: string
  connections: number
}

/**
 * Dates come as `YYYY-MM-DD`, moments as Date, bigint as number (ids stay below 2^53),
 * columns in camel case. `search_path` is the only place that names the schema.
 */
export function connect(options: DatabaseOptions): Sql {
  return renewed(onLost => {
    const sql = open(options, onLost)
    sql.begin = lastingBegin(sql.begin)
    return sql
  })
}

function open({ url, schema, timeZone, connections }: DatabaseOptions, onclose: () => void): Sql {
  return postgres(url, {
    max: connections,
    // A connection that ends is one that was lost.
    max_lifetime: null,
    onclose,
    connection: {
      application_name: 'shigai',
      search_path: schema,
      TimeZone: timeZone,
    },
    transform: { column: { from: postgres.toCamel } },
    types: {
      bigint: { to: 20, from: [20], parse: Number, serialize: String },
      date: { to: 1082, from: [1082], parse: asText, serialize: asText },
    } as { bigint: postgres.PostgresType<number> },
    onnotice: () => {},
  })
}

function asText(value: string): string {
  return value
}
