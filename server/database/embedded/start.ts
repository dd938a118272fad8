import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartRefusal } from '#server/start-refusal.ts'
import { addressOf } from './cluster.ts'
import { lockFolder, type Use } from './lock.ts'
import { openCluster } from './open-cluster.ts'
import { launchOnFreePort } from './server-process.ts'
import { supervise } from './supervise.ts'

export interface Embedded {
  /** The user in it owns the cluster. It stays the same when PostgreSQL is restarted. */
  url: string
  /** PostgreSQL ended by itself and could not be brought back: the server should exit with this. */
  failed: Promise<StartRefusal>
  stop(): Promise<void>
}

interface Options {
  /** Gives up safety against power cuts for speed. */
  forTests?: boolean
  use?: Use
  /** Runs once the folder is this process's own. */
  onLocked?: () => void
}

/**
 * Starts the PostgreSQL of a data folder, making it the first time, and keeps it running.
 * Refuses (StartRefusal) `alreadyRunning`, `commandRunning`, `folderNotWritable`, `diskFull`, `otherVersion`,
 * `noAccount`, `noProgram`, `notStarted`; each message is fit for the terminal.
 */
export async function startEmbedded(
  folder: string,
  say: (line: string) => void = () => {},
  { forTests = false, use = 'server', onLocked }: Options = {},
): Promise<Embedded> {
  const place = resolve(folder)
  let unlock = () => {}
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    unlock = lockFolder(place, use)
    onLocked?.()
    const cluster = await openCluster(place, forTests, say)
    const { port, child } = await launchOnFreePort(cluster, say)
    const { failed, stop } = supervise(cluster, port, child, say, unlock)
    return { url: addressOf(cluster, port), failed, stop }
  } catch (error) {
    unlock()
    throw explained(error as NodeJS.ErrnoException, place)
  }
}

function explained(error: NodeJS.ErrnoException, folder: string) {
  if (error.code === 'ENOSPC') return new StartRefusal('diskFull', { folder, free: 0, needed: 100 })
  const about = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP']
  // Node says ENOENT when it cannot make a folder on a read-only disk.
  if (error.syscall !== 'mkdir' && !about.includes(error.code ?? '')) return error
  return new StartRefusal('folderNotWritable', { folder, reason: error.message })
}
