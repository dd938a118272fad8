import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '#server/start-refusal.ts'
import type { Cluster } from './cluster.ts'
import { clearLeftovers } from './leftovers.ts'
import { lastLines, openLog } from './log-file.ts'
import { apart, reach } from './reach.ts'
import { settings } from './settings.ts'

/** Starts PostgreSQL and answers when it takes connections. Refuses `notStarted`. */
export async function launch(
  cluster: Cluster,
  port: number,
  say: (line: string) => void,
): Promise<ChildProcess> {
  await clearLeftovers(cluster.data, say)
  const log = openLog(cluster.log)
  const before = statSync(cluster.log).size
  const child = spawnServer(cluster, port, log)
  closeSync(log)
  const failed = once(child, 'error').then(([error]) => String(error))
  if (await isReady(cluster, child, say)) return child
  const reason = child.pid ? lastLines(cluster.log, before) : await failed
  throw new StartRefusal('notStarted', { log: cluster.log, reason })
}

/** The free port may be taken by another program before PostgreSQL binds it: three attempts. */
export async function launchOnFreePort(cluster: Cluster, say: (line: string) => void) {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort()
    try {
      return { port, child: await launch(cluster, port, say) }
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

/** A fast shutdown: clients are disconnected, everything is written. */
export async function shutDown(cluster: Cluster, child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  if (process.platform === 'win32') {
    execFile(cluster.program.control, ['stop', '-D', cluster.data, '-m', 'fast'])
  } else {
    child.kill('SIGINT')
  }
  const insist = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(insist)
}

export function hasEnded(child: ChildProcess) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise(resolve => probe.close(resolve))
  return port
}

function spawnServer(cluster: Cluster, port: number, log: number) {
  const data = reach(cluster.account, cluster.data, 3)
  const child = spawn(
    cluster.program.postgres,
    ['-D', data.path, ...settings(port, cluster.forTests)],
    { ...apart(cluster.account), stdio: ['ignore', log, log, data.stdio] },
  )
  data.close()
  return child
}

// PostgreSQL writes its state as the eighth line of its pid file.
async function isReady(cluster: Cluster, child: ChildProcess, say: (line: string) => void) {
  const file = join(cluster.data, 'postmaster.pid')
  const speakAt = Date.now() + 5_000
  let spoken = false
  while (!hasEnded(child)) {
    const lines = readOrEmpty(file).split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    if (!spoken && Date.now() > speakAt) {
      spoken = true
      say('数据库正在恢复上次未写完的数据… The database is recovering.')
    }
    await sleep(10)
  }
  return false
}

function readOrEmpty(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
