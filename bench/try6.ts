import { readFileSync } from 'node:fs'
import fastJson from 'fast-json-stringify'
import { z } from 'zod'
import { connect } from '#server/database/sql.ts'
import { findItemView } from '#server/rectification/queries.ts'
import { viewItem } from '#server/rectification/view.ts'
import { itemView } from '#domain/rectification/views.ts'
import { registerInput } from '#domain/rectification/inputs.ts'
import { readInput } from '#server/http/schemas.ts'
import { contextFor, dayOf } from '#server/context.ts'
const url = readFileSync('/tmp/bench-dev.log', 'utf8').split(' ')[0]!
const sql = connect({ url, schema: 'bench_10000', timeZone: 'Asia/Shanghai', connections: 1 })
const person = { id: 1, name: 'x', roles: ['clerk'] as const, reach: [] }
const context = contextFor({ sql, now: () => new Date(), timeZone: 'Asia/Shanghai' } as never, person)
const view = await viewItem(context, 77)
const found = await findItemView(sql, person, 77)
const write = fastJson(z.toJSONSchema(itemView, { io: 'output', unrepresentable: 'any' }) as never)
const text = JSON.stringify(found)
console.log(text.length, view.events.length)
function time(name: string, f: () => unknown, n = 4000) { for (let i = 0; i < n; i++) f(); const s = performance.now(); for (let i = 0; i < n; i++) f(); console.log(name, ((performance.now() - s) / n * 1000).toFixed(1), 'us') }
time('fast-json', () => write(view))
time('JSON.stringify', () => JSON.stringify(view))
time('JSON.parse', () => JSON.parse(text))
time('dayOf', () => dayOf(new Date(), 'Asia/Shanghai'))
time('contextFor', () => contextFor({ sql, now: () => new Date(), timeZone: 'Asia/Shanghai' } as never, person))
const fake = { ...context, sql: undefined as never }
const reg = { campaignId: 1, problem: '东关街道占道经营检查流于形式', manifestation: '3月抽查12处，发现占道经营存在4处不规范，未按期整改到位，群众多次反映', measures: [1,2,3].map(() => ({ text: '建立日巡查制度', acceptance: '现场核验通过', deadline: '2027-03-31' })) }
time('readInput register', () => readInput(registerInput, reg))
await sql.end()
