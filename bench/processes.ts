import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BareWork } from './bare.ts'
import type { Load, Measured } from './load.ts'

/** A process of the measurement that answers what it is asked. */
export interface Running {
  port: number
  child: ChildProcess
  stop(): Promise<void>
}

/** The product as it is started by `npm start`, on a database that is already there. */
export async function startProduct(url: string, schema: string, folder: string): Promise<Running> {
  const own = { DATABASE_URL: url, SHIGAI_SCHEMA: schema, SHIGAI_DATA: folder, PORT: '0' }
  const child = spawn(
    process.execPath,
    [...profiling(), join(import.meta.dirname, '../server/main.ts')],
    {
      env: { ...process.env, ...own, HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  child.stdout!.setEncoding('utf8')
  for await (const line of child.stdout!.iterator({ destroyOnReturn: false })) {
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(line)?.[1])
    child.stdout!.resume()
    if (port) return { port, child, stop: () => stop(child) }
  }
  throw new Error('the server ended by itself')
}

export async function startBare(work: BareWork): Promise<Running> {
  const child = fork(join(import.meta.dirname, 'bare.ts'))
  child.send(work)
  const [{ port }] = await once(child, 'message')
  return { port, child, stop: () => stop(child) }
}

/** The load comes from a process of its own, as browsers do. */
export function startLoad() {
  const child = fork(join(import.meta.dirname, 'load.ts'))
  return {
    measure: (load: Load): Promise<Measured> => asked(child, load),
    stop: () => stop(child),
  }
}

export type LoadProcess = ReturnType<typeof startLoad>

export async function asked<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  child.send(question)
  const [answer] = await once(child, 'message')
  return answer
}

/** Resident memory in MB, where the system tells. */
export function memoryOf({ child }: Running): number | undefined {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024
  } catch {
    return undefined
  }
}

// SHIGAI_BENCH_PROFILE=folder writes a profile of the product for each run.
function profiling(): string[] {
  const folder = process.env.SHIGAI_BENCH_PROFILE
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
