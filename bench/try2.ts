import { readFileSync } from 'node:fs'
import { connect } from '#server/database/sql.ts'
import { findSession } from '#server/people/queries.ts'
import { openSession, tokenHash } from '#server/people/sign-in.ts'
import { findItemView } from '#server/rectification/queries.ts'
import { listItems } from '#server/rectification/list-queries.ts'
import { itemListQuery } from '#domain/rectification/views.ts'
const url = readFileSync('/tmp/bench-dev.log', 'utf8').split(' ')[0]!
const schema = process.argv[2] ?? 'bench_100000'
const sql = connect({ url, schema, timeZone: 'Asia/Shanghai', connections: 1 })
const house = { now: () => new Date() } as never
const ids = { clerk: 1, leader: 11, handler: 40 }
async function time(name: string, work: () => Promise<unknown>, n = 200) {
  for (let i = 0; i < 15; i++) await work()
  const t: number[] = []
  for (let i = 0; i < n; i++) { const s = performance.now(); await work(); t.push(performance.now() - s) }
  t.sort((a, b) => a - b)
  console.log(name.padEnd(40), t[Math.floor(n * 0.1)]!.toFixed(3), t[n >> 1]!.toFixed(3), t[Math.floor(n * 0.99)]!.toFixed(2))
}
await time('select 1', () => sql`select 1`)
const people: any = {}
for (const [name, id] of Object.entries(ids)) {
  const token = await openSession(house, sql, id)
  const s = (await findSession(sql, tokenHash(token), '2026-11-23'))!
  people[name] = { id: s.personId, name: s.name, roles: s.roles, reach: s.reach }
  console.log(name, s.roles, s.reach.length)
  await time(`session ${name}`, () => findSession(sql, tokenHash(token), '2026-11-23'))
}
await time('open', () => findItemView(sql, people.clerk, 77))
for (const n of Object.keys(ids)) await time(`list ${n}`, () => listItems(sql, people[n], itemListQuery.parse({}), '2026-11-23'))
for (const q of ['獬豸', '河长', '整改', '秋收', '公厕 河长', '公厕河长'])
  for (const n of Object.keys(ids)) await time(`q ${q} ${n}`, () => listItems(sql, people[n], itemListQuery.parse({ q }), '2026-11-23'), 25)
await sql.end()
