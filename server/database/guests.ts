import {
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { processIdentity } from './embedded/processes.ts'

/** Commands that use the database another process started: a file each, named by process number. */
const folderOf = (dataFolder: string) => join(dataFolder, 'guests')

/**
 * Says that this process uses the database; answers how to say that it no longer does. What root
 * makes belongs to whoever has the data folder, whose commands come and go there as well.
 */
export function enterAsGuest(dataFolder: string): () => void {
  const folder = folderOf(dataFolder)
  const file = join(folder, String(process.pid))
  mkdirSync(folder, { recursive: true })
  remove(file)
  // Made anew, so that root follows no link that lies there.
  writeFileSync(file, processIdentity(process.pid) ?? '', { mode: 0o600, flag: 'wx' })
  giveToOwner(dataFolder, folder, file)
  return () => remove(file)
}

/** Whether anybody else still uses it; those who were killed do not. */
export function hasGuests(dataFolder: string): boolean {
  return namesIn(folderOf(dataFolder)).some(name => {
    const file = join(folderOf(dataFolder), name)
    const identity = processIdentity(Number(name))
    if (identity !== undefined && identity === readOrNothing(file)) return true
    if (identity === undefined) remove(file)
    return false
  })
}

function giveToOwner(dataFolder: string, ...paths: string[]): void {
  if (process.geteuid?.() !== 0) return
  const { uid, gid } = statSync(dataFolder)
  for (const path of paths) lchownSync(path, uid, gid)
}

/** One that stays is no guest once its process has ended. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

export function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
