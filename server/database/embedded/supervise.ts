import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '#server/start-refusal.ts'
import type { Cluster } from './cluster.ts'
import { keepLogSmall } from './log-file.ts'
import { hasEnded, launch, shutDown } from './server-process.ts'

interface Run {
  child: ChildProcess
  stopping: boolean
}

const mostRestarts = 5

/** Brings PostgreSQL back when it ends by itself, on the same port, until `stop`. */
export function supervise(
  cluster: Cluster,
  port: number,
  child: ChildProcess,
  say: (line: string) => void,
  unlock: () => void,
) {
  const run: Run = { child, stopping: false }
  const failure = Promise.withResolvers<StartRefusal>()
  const loop = keepRunning(run, cluster, port, say).then(refusal => {
    if (refusal) failure.resolve(refusal)
  })
  const small = keepLogSmall(cluster.log)
  // An exit without `stop`, say after an uncaught error, leaves no orphan either.
  const atExit = () => {
    if (!hasEnded(run.child)) run.child.kill('SIGINT')
    unlock()
  }
  process.once('exit', atExit)

  async function stop() {
    run.stopping = true
    clearInterval(small)
    await shutDown(cluster, run.child)
    await loop
    process.off('exit', atExit)
    unlock()
  }
  return { failed: failure.promise, stop }
}

async function keepRunning(run: Run, cluster: Cluster, port: number, say: (line: string) => void) {
  let reason = ''
  for (let restarts = 0; ; restarts++) {
    const since = Date.now()
    if (!hasEnded(run.child)) await once(run.child, 'exit')
    if (run.stopping) return undefined
    if (Date.now() - since > 60_000) restarts = 0
    if (restarts === mostRestarts) break
    say('PostgreSQL 意外结束，正在重新启动… PostgreSQL ended unexpectedly, starting it again.')
    await sleep(100 * 3 ** restarts)
    if (run.stopping) return undefined
    try {
      run.child = await launch(cluster, port, say)
    } catch (error) {
      reason = error instanceof StartRefusal ? String(error.details.reason) : String(error)
    }
    if (run.stopping) await shutDown(cluster, run.child)
  }
  return new StartRefusal('notStarted', { log: cluster.log, reason })
}
