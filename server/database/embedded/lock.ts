import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '#server/start-refusal.ts'
import { processIdentity } from './processes.ts'

/** What a data folder is taken for: the office, or one command of the command line. */
export type Use = 'server' | 'command'

interface Holder {
  pid: number
  use?: Use
  identity: string | undefined
}

/**
 * One server a data folder. Returns the release; refuses `alreadyRunning`, or
 * `commandRunning` where a command has it, which ends by itself.
 * A lock whose holder no longer runs is taken over, also when its number was given to another process.
 */
export function lockFolder(folder: string, use: Use = 'server'): () => void {
  const file = join(folder, 'lock.json')
  const own = JSON.stringify({ pid: process.pid, use, identity: processIdentity(process.pid) })
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(file, own)) return () => release(file, own)
    const found = read(file)
    const holder = parse(found)
    if (holder) {
      const code = holder.use === 'command' ? 'commandRunning' : 'alreadyRunning'
      throw new StartRefusal(code, { folder, pid: holder.pid })
    }
    discard(file, found)
  }
  throw new StartRefusal('folderNotWritable', { folder, reason: file })
}

function create(file: string, content: string) {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Another start may be between creating the file and filling it: look again before judging.
function read(file: string) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const content = readOrEmpty(file)
    if (content) return content
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  }
  return ''
}

function parse(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Holder
    const identity = processIdentity(holder.pid)
    return identity !== undefined && identity === holder.identity ? holder : undefined
  } catch {
    return undefined
  }
}

// Two starts may judge the same lock stale; the slower one must not remove the faster one's.
function discard(file: string, judged: string) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = readOrEmpty(aside)
  if (moved !== judged) create(file, moved)
  rmSync(aside, { force: true })
}

function release(file: string, own: string) {
  if (readOrEmpty(file) === own) rmSync(file, { force: true })
}

function readOrEmpty(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
