import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { StartRefusal } from '#server/start-refusal.ts'
import { giveTo } from './account.ts'
import { type Cluster, user } from './cluster.ts'
import { apart, reach } from './reach.ts'

/** Made beside its place and moved there whole: a start that was cut short leaves no half cluster. */
export async function makeCluster(cluster: Cluster): Promise<void> {
  const fresh = `${cluster.data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh)
  chmodSync(fresh, 0o700)
  giveTo(cluster.account, fresh)
  writePassword(cluster, cluster.password)
  await run(cluster, fresh, '', (data, password) => [
    cluster.program.initdb,
    ...['-D', data, '-U', user, `--pwfile=${password}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--text-search-config=simple', '--no-instructions'],
    ...(cluster.forTests ? ['--no-sync'] : []),
  ])
  renameSync(fresh, cluster.data)
}

/** For a cluster whose password file was lost, say in a restored copy: nobody else holds it. */
export async function changePassword(cluster: Cluster): Promise<void> {
  const fresh = `${cluster.password}.new`
  const password = writePassword(cluster, fresh)
  const change = `alter user ${user} password '${password}'\n`
  await run({ ...cluster, password: fresh }, cluster.data, change, data => [
    cluster.program.postgres,
    ...['--single', '-D', data, 'postgres'],
  ])
  renameSync(fresh, cluster.password)
}

function writePassword({ account }: Cluster, file: string) {
  const password = randomBytes(24).toString('hex')
  rmSync(file, { force: true })
  writeFileSync(file, password, { mode: 0o600 })
  giveTo(account, file)
  return password
}

async function run(
  cluster: Cluster,
  folder: string,
  input: string,
  command: (data: string, password: string) => [string, ...string[]],
) {
  const data = reach(cluster.account, folder, 3)
  const password = reach(cluster.account, cluster.password, 4)
  const [program, ...args] = command(data.path, password.path)
  const child = spawn(program, args, {
    ...apart(cluster.account),
    stdio: ['pipe', 'ignore', 'pipe', data.stdio, password.stdio],
  })
  data.close()
  password.close()
  // A program that ends early says why on its error stream, not by a broken pipe.
  child.stdin!.on('error', () => {}).end(input)
  const [reason, [code]] = await Promise.all([text(child.stderr!), once(child, 'close')])
  if (code !== 0) {
    throw new StartRefusal('notStarted', { log: cluster.log, reason: reason.trim() })
  }
}
