import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  /** `http://127.0.0.1:…` */
  address: string
  /** The one-time link of the set-up page, while the bureau has none. */
  setUpLink: string
  dataFolder: string
  /** Ends it and removes its data folder. */
  stop(): Promise<void>
  /** `kill -9`: the process gets no chance to end anything; the data folder stays. */
  kill(): Promise<void>
}

const ending = join(import.meta.dirname, 'end-with-parent.ts')

/** The whole product as a user starts it, on a free port, in a fresh data folder or in one of before. */
export async function startServer(
  environment: Record<string, string> = {},
  before?: Pick<RunningServer, 'dataFolder'>,
): Promise<RunningServer> {
  const dataFolder = before?.dataFolder ?? mkdtempSync(join(tmpdir(), 'shigai-journey-'))
  const child = spawn(process.execPath, ['--import', ending, 'server/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...environment, SHIGAI_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const { address, setUpLink } = await readAddress(child, before !== undefined)
  // A test file that fails before it can stop its server ends all the same, and the server with it.
  keepsRunning(child, false)
  return {
    address,
    setUpLink,
    dataFolder,
    async stop() {
      await endedBy(child, 'SIGTERM')
      rmSync(dataFolder, { recursive: true, force: true })
    },
    kill: () => endedBy(child, 'SIGKILL'),
  }
}

async function endedBy(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  keepsRunning(child, true)
  child.kill(signal)
  await ended
}

/** Whether this process waits for the child. */
function keepsRunning(child: ChildProcess, waits: boolean): void {
  for (const held of [child, child.stdin as Socket, child.stdout as Socket])
    waits ? held.ref() : held.unref()
}

function readAddress(
  child: ChildProcess,
  isSetUp: boolean,
): Promise<{ address: string; setUpLink: string }> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.on('exit', code => reject(new Error(`the server ended with ${code}: ${printed}`)))
    child.stdout!.on('data', chunk => {
      printed += chunk
      const setUpLink = /http\S+set-up\?token=\S+/.exec(printed)?.[0]
      const line = /Shigai (http\S+)\n/.exec(printed)?.[1]
      const link = setUpLink ?? (isSetUp ? line : undefined)
      if (link) resolve({ address: new URL(link).origin, setUpLink: setUpLink ?? '' })
    })
  })
}
