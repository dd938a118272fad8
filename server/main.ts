import { randomBytes } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Config, readConfig } from './config.ts'
import type { House } from './context.ts'
import { openDatabase } from './database/open.ts'
import { fileStore } from './files/store.ts'
import { makeApp } from './http/app.ts'
import { startJobs } from './jobs/schedule.ts'
import { findBureau } from './people/queries.ts'
import { StartRefusal, type StartRefusalCode } from './start-refusal.ts'

/** The only file that wires: configuration, database, application, jobs. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const stopping = whenToldToStop()
  const database = await openDatabase(config, say, stopping)
  if (!database) process.exit(0)
  const house: House = {
    sql: database.sql,
    files: fileStore(join(config.dataFolder, 'files')),
    timeZone: config.timeZone,
    now: () => new Date(),
  }
  const setUpToken = randomBytes(18).toString('base64url')
  const webFolder = join(import.meta.dirname, '..', 'dist', 'office')
  const app = await makeApp({
    house,
    setUpToken,
    samplePassword: config.samplePassword,
    oidc: config.oidc,
    webFolder,
    uploadMegabytes: config.uploadMegabytes,
    log: true,
  })
  const jobs = startJobs(house)
  const listening = listen(app, config, house, setUpToken)
  const code = await Promise.race([
    stopping,
    database.failed.then(failure => said(failure.message)),
    listening.then(
      () => stopping,
      failure => said(notListening(failure, config).message),
    ),
  ])
  jobs.stop()
  await app.close()
  await database.stop()
  process.exit(code)
}

async function listen(app: FastifyInstance, config: Config, house: House, setUpToken: string) {
  await app.listen({ host: config.host, port: config.port })
  const { port } = app.server.address() as { port: number }
  const addresses = hostsOf(config.host).map(host => `http://${host}:${port}`)
  for (const address of addresses) say(`实改 Shigai ${address}/office/`)
  if (!(await findBureau(house.sql))) {
    const link = `${addresses[0]}/office/set-up?token=${setUpToken}`
    say(`首次使用，请打开 · first use, open: ${link}`)
  }
}

/** By which names a browser gets here: 0.0.0.0 and :: are all addresses of the machine, and no link. */
function hostsOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host]
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter(one => one !== undefined && one.family === 'IPv4' && !one.internal)
  return ['127.0.0.1', ...outside.map(one => one!.address)]
}

const listenFaults: Record<string, StartRefusalCode> = {
  EADDRINUSE: 'addressTaken',
  EACCES: 'addressDenied',
  EADDRNOTAVAIL: 'addressUnknown',
  ENOTFOUND: 'addressUnknown',
}

function notListening(failure: NodeJS.ErrnoException, { host, port }: Config): Error {
  const code = listenFaults[failure.code ?? '']
  return code ? new StartRefusal(code, { address: `${host}:${port}` }) : failure
}

/** Listens from the first moment, so that a stop during the start still ends the database cleanly. */
function whenToldToStop(): Promise<0> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(0))
  })
}

function said(line: string): 1 {
  say(line)
  return 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch(failure => {
  say(failure instanceof StartRefusal ? failure.message : String(failure?.stack ?? failure))
  process.exit(1)
})
