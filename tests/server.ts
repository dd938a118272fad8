import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  /** `http://127.0.0.1:…` */
  address: string
  /** The one-time link of the set-up page, while the bureau has none. */
  setUpLink: string
  dataFolder: string
  stop(): Promise<void>
}

/** The whole product as a user starts it, in a fresh data folder, on a free port. */
export async function startServer(
  environment: Record<string, string> = {},
): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shigai-journey-'))
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...environment, SHIGAI_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { address, setUpLink } = await readAddress(child)
  return {
    address,
    setUpLink,
    dataFolder,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function readAddress(child: ChildProcess): Promise<{ address: string; setUpLink: string }> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.on('exit', code => reject(new Error(`the server ended with ${code}: ${printed}`)))
    child.stdout!.on('data', chunk => {
      printed += chunk
      const setUpLink = /http\S+set-up\?token=\S+/.exec(printed)?.[0]
      if (setUpLink) resolve({ address: new URL(setUpLink).origin, setUpLink })
    })
  })
}
