import type { Person } from '#domain/people/roles.ts'
import { itemListQuery } from '#domain/rectification/views.ts'
import type { Sql } from '#server/database/sql.ts'
import { findItemView } from '#server/rectification/item-view-queries.ts'
import { listItems } from '#server/rectification/list-queries.ts'

/** One statement of the product as it reaches PostgreSQL, ready to be run again. */
export type Statement = (change?: (value: unknown) => unknown) => Promise<unknown[]>

/** The first page of the ledger as this person sees it. */
export function listStatement(sql: Sql, person: Person, today: string): Promise<Statement> {
  return caught(sql, () => listItems(sql, person, itemListQuery.parse({}), today))
}

/** One item; `change` puts another id in the place of `id`. */
export function openStatement(sql: Sql, person: Person, id: number): Promise<Statement> {
  return caught(sql, () => findItemView(sql, person, id))
}

/** The text that the product's own query sends, so that the limit never measures older SQL. */
async function caught(sql: Sql, run: () => Promise<unknown>): Promise<Statement> {
  await run()
  const sent: { text: string; values: unknown[] }[] = []
  const options = sql.options as { debug: unknown }
  options.debug = (_connection: number, text: string, values: unknown[]) =>
    sent.push({ text, values: [...values] })
  await run()
  options.debug = false
  if (sent.length !== 1) throw new Error(`${sent.length} statements where one was expected`)
  const [{ text, values }] = sent as [(typeof sent)[0]]
  return (change = value => value) =>
    sql.unsafe(text, values.map(change) as never[], { prepare: true })
}
