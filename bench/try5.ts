import { readFileSync } from 'node:fs'
import { connect } from '#server/database/sql.ts'
import { listItems } from '#server/rectification/list-queries.ts'
import { itemListQuery } from '#domain/rectification/views.ts'
import { openSession, tokenHash } from '#server/people/sign-in.ts'
import { findSession } from '#server/people/queries.ts'
const url = readFileSync('/tmp/bench-dev.log', 'utf8').split(' ')[0]!
const sql = connect({ url, schema: process.argv[2]!, timeZone: 'Asia/Shanghai', connections: 1 })
const token = await openSession({ now: () => new Date() } as never, sql, Number(process.argv[3]))
const s = (await findSession(sql, tokenHash(token), '2026-11-23'))!
const person = { id: s.personId, name: s.name, roles: s.roles, reach: s.reach }
const run = () => listItems(sql, person, itemListQuery.parse(JSON.parse(process.argv[4] ?? '{}')), '2026-11-23')
await run()
let text = '', values: unknown[] = []
;(sql.options as any).debug = (_: number, t: string, v: unknown[]) => { text = t; values = [...v] }
await run()
;(sql.options as any).debug = false
for (let i = 0; i < Number(process.argv[5] ?? 1); i++) {
  const rows = await sql.unsafe('explain (analyze, buffers) ' + text, values as never[], { prepare: true })
  if (i === Number(process.argv[5] ?? 1) - 1) for (const r of rows) console.log(Object.values(r)[0])
}
await sql.end()
