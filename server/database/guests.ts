import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processIdentity } from './embedded/processes.ts'

/** Commands that use the database another process started: a file each, named by process number. */
const folderOf = (dataFolder: string) => join(dataFolder, 'guests')

/** Says that this process uses the database; answers how to say that it no longer does. */
export function enterAsGuest(dataFolder: string): () => void {
  const file = join(folderOf(dataFolder), String(process.pid))
  mkdirSync(folderOf(dataFolder), { recursive: true })
  writeFileSync(file, processIdentity(process.pid) ?? '', { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** Whether anybody else still uses it; those who were killed do not. */
export function hasGuests(dataFolder: string): boolean {
  return namesIn(folderOf(dataFolder)).some(name => {
    const file = join(folderOf(dataFolder), name)
    const identity = processIdentity(Number(name))
    if (identity !== undefined && identity === readOrNothing(file)) return true
    if (identity === undefined) rmSync(file, { force: true })
    return false
  })
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
