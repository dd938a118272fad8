import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import type { House } from './context.ts'
import { EmbeddedRefusal } from './database/embedded/refusal.ts'
import { openDatabase } from './database/open.ts'
import { fileStore } from './files/store.ts'
import { makeApp } from './http/app.ts'
import { startJobs } from './jobs/schedule.ts'
import { findBureau } from './people/queries.ts'

/** The only file that wires: configuration, database, application, jobs. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, say)
  const house: House = {
    sql: database.sql,
    files: fileStore(join(config.dataFolder, 'files')),
    timeZone: config.timeZone,
    now: () => new Date(),
  }
  const setUpToken = randomBytes(18).toString('base64url')
  const webFolder = join(import.meta.dirname, '..', 'dist', 'office')
  const app = await makeApp({ house, setUpToken, webFolder, log: true })
  const jobs = startJobs(house)
  const stop = once(async (code: number) => {
    jobs.stop()
    await app.close()
    await database.stop()
    process.exit(code)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0))
  database.failed.then(failure => {
    say(failure.message)
    stop(1)
  })
  await app.listen({ host: config.host, port: config.port }).catch(async failure => {
    say(`无法监听 ${config.host}:${config.port} · cannot listen: ${failure.message}`)
    await stop(1)
  })
  const { port } = app.server.address() as { port: number }
  const address = `http://${config.host}:${port}`
  say(`实改 Shigai ${address}/office/`)
  if (!(await findBureau(house.sql))) {
    say(`首次使用，请打开 · first use, open: ${address}/office/set-up?token=${setUpToken}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function once(work: (code: number) => Promise<void>): (code: number) => Promise<void> {
  let done: Promise<void> | undefined
  return code => {
    done ??= work(code)
    return done
  }
}

main().catch(failure => {
  say(failure instanceof EmbeddedRefusal ? failure.message : String(failure?.stack ?? failure))
  process.exit(1)
})
