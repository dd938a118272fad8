import { type ChildProcess, fork, type StdioOptions, spawn } from 'node:child_process'
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

const children = new Set<ChildProcess>()

/** The product as it is started by `npm start`, on a database that is already there. */
export async function startProduct(url: string, schema: string, folder: string): Promise<Running> {
  const own = { DATABASE_URL: url, SHIGAI_SCHEMA: schema, SHIGAI_DATA: folder, PORT: '0' }
  const env = { ...process.env, ...own, HOST: '127.0.0.1' }
  const program = join(import.meta.dirname, '../server/main.ts')
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit']
  const child = kept(spawn(process.execPath, [...profiling(), program], { env, stdio }))
  const port = await new Promise<number>((resolve, reject) => {
    let said = ''
    child.once('exit', () => reject(new Error(`the server ended by itself: ${said}`)))
    child.stdout!.setEncoding('utf8').on('data', text => {
      said += text
      const port = /127\.0\.0\.1:(\d+)/.exec(said)
      if (port) resolve(Number(port[1]))
    })
  })
  return { port, child, stop: () => stop(child) }
}

export async function startBare(work: BareWork): Promise<Running> {
  const child = kept(fork(join(import.meta.dirname, 'bare.ts')))
  const { port } = await asked<{ port: number }>(child, work)
  return { port, child, stop: () => stop(child) }
}

/** The load comes from a process of its own, as browsers do. */
export function startLoad() {
  const child = kept(fork(join(import.meta.dirname, 'load.ts')))
  return {
    measure: (load: Load): Promise<Measured> => asked(child, load),
    stop: () => stop(child),
  }
}

export type LoadProcess = ReturnType<typeof startLoad>

export function asked<Answer extends object>(
  child: ChildProcess,
  question: object,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('a process of the measurement ended'))
    child.once('exit', gone)
    child.once('message', (answer: Answer & { failure?: string }) => {
      child.off('exit', gone)
      if (answer.failure) reject(new Error(answer.failure))
      else resolve(answer)
    })
    child.send(question)
  })
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

/** Whatever still runs, when the measurement ends early. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...children].map(stop))
}

function kept(child: ChildProcess): ChildProcess {
  children.add(child)
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
