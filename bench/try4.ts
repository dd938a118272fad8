import { readFileSync } from 'node:fs'
import { connect } from '#server/database/sql.ts'
const url = readFileSync('/tmp/bench-dev.log', 'utf8').split(' ')[0]!
const schema = process.argv[2]!
const sql = connect({ url, schema, timeZone: 'Asia/Shanghai', connections: 1 })
for (const q of readFileSync(process.argv[3]!, 'utf8').split(';').map(s => s.trim()).filter(Boolean)) {
  if (/^(create|set|analyze|update|drop|vacuum|alter)/i.test(q)) { const s = performance.now(); await sql.unsafe(q); console.log(q.slice(0, 100), (performance.now() - s).toFixed(0)); continue }
  await sql.unsafe('explain (analyze, buffers, timing off) ' + q)
  const rows = await sql.unsafe('explain (analyze, buffers, timing off) ' + q)
  console.log('---', q); for (const r of rows) console.log((r as any)['qUERYPLAN'] ?? Object.values(r)[0])
}
await sql.end()
