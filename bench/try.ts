import { startEmbedded } from '#server/database/embedded/start.ts'
import { connect } from '#server/database/sql.ts'
import { verifyLog } from '#server/log/verify.ts'
import { fillLedger } from './fill.ts'

const folder = '/tmp/bench-dev/postgres'
const e = await startEmbedded(folder, console.log)
console.log(e.url, process.pid)
for (const n of process.argv.slice(2).map(Number)) {
  console.time('fill ' + n)
  const ledger = await fillLedger(e.url, n)
  console.timeEnd('fill ' + n)
  console.log(n, ledger.events, JSON.stringify(ledger.organisation).slice(0, 200))
  if (n <= 100000) {
    const sql = connect({
      url: e.url,
      schema: ledger.schema,
      timeZone: 'Asia/Shanghai',
      connections: 4,
    })
    console.time('verify')
    console.log(await verifyLog(sql))
    console.timeEnd('verify')
    await sql.end()
  }
}
await new Promise(r => process.once('SIGTERM', r))
await e.stop()
process.exit(0)
