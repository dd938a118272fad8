import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresProcessesIn } from './processes.ts'

/**
 * A killed run leaves its PostgreSQL running without a supervisor, or only its pid file.
 * The former is stopped, never another folder's server; the latter is removed, because PostgreSQL
 * itself would refuse to start when the number in it now belongs to another process.
 */
export async function clearLeftovers(data: string, say: (line: string) => void): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (postgresProcessesIn(data, postmaster).length > 0) {
    say(
      `发现上次遗留的 PostgreSQL（进程 ${postmaster}），正在停止… Stopping a left-over PostgreSQL.`,
    )
    await stopAll(data, postmaster)
  }
  rmSync(file, { force: true })
}

async function stopAll(data: string, postmaster: number) {
  const left = () => postgresProcessesIn(data, postmaster)
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, patience] of steps) {
    const found = left()
    // Without their postmaster the others end by themselves, or are ended together.
    signalAll(found.includes(postmaster) && signal === 'SIGINT' ? [postmaster] : found, signal)
    for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) {
      if (left().length === 0) return
    }
  }
}

function signalAll(pids: number[], signal: NodeJS.Signals) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has just ended.
    }
  }
}
