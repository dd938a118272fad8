import postgres from 'postgres'
import type { Question, Runner } from './sql.ts'

/** By name, each answered with its rows. */
export type Questions = Record<string, postgres.Fragment>

type Rows<One> = One extends Question<infer Row> ? Row[] : never

/**
 * Several questions as one statement, each answered by its rows: a statement costs more than most
 * of our questions do. Rows come by way of JSON, so a moment comes as text and bytes not at all.
 * Which question is carried out first is not certain, and all see one state of the database: what
 * has to be locked before it is looked at takes two statements.
 */
export async function together<Asked extends Questions>(
  sql: Runner,
  questions: Asked,
): Promise<{ [Name in keyof Asked]: Rows<Asked[Name]> }> {
  const asked = Object.entries(questions).map(
    ([name, question]) =>
      sql`(select coalesce(json_agg(one), '[]') from (${question}) one) as ${sql(name)}`,
  )
  const [answer] = await sql<Record<string, Record<string, unknown>[]>[]>`
    select ${asked.reduce((all, one) => sql`${all}, ${one}`)}`
  const answers = Object.entries(answer!).map(([name, rows]) => [name, rows.map(inCamelCase)])
  return Object.fromEntries(answers)
}

function inCamelCase(row: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [postgres.toCamel(column), value]),
  )
}
