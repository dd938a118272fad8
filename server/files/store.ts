import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolderOf } from './sync-folder.ts'

/** Files kept once by content under the data folder: `files/ab/abcdef…`, named by SHA-256. */
export interface FileStore {
  /**
   * Answers the SHA-256 in hex after the bytes are safely on disk; fails as a whole otherwise. A copy
   * that the disk has damaged since is replaced (M5).
   */
  keep(bytes: Buffer): Promise<string>
  read(sha256: string): Promise<Buffer>
  stream(sha256: string): ReadStream
  /**
   * Takes a file and what was derived from it from the disk; answers false for one that was kept
   * anew since then, whose line may still be on its way. One that is not there is gone already.
   */
  remove(sha256: string, untouchedSince: Date): Promise<boolean>
  /** The SHA-256 of every file kept, in order. */
  list(): AsyncIterable<string>
  /** A derived file (a thumbnail) beside its original; `make` runs when it is not there yet. */
  derived(
    sha256: string,
    name: string,
    make: (original: Buffer) => Promise<Buffer>,
  ): Promise<Buffer>
}

export function fileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      if (await isSound(path, sha256, bytes.length)) await touch(path)
      else {
        await removeBeside(path, name => !name.endsWith('.part'))
        await writeSafely(path, bytes)
      }
      return sha256
    },
    read: sha256 => readFile(pathOf(sha256)),
    stream: sha256 => createReadStream(pathOf(sha256)),
    async remove(sha256, untouchedSince) {
      const path = pathOf(sha256)
      const found = await stat(path).catch(missing)
      if (found && found.mtime > untouchedSince) return false
      await rm(path, { force: true })
      await removeBeside(path)
      await syncFolderOf(path).catch(missing)
      return true
    },
    list: () => namesIn(folder),
    async derived(sha256, name, make) {
      const path = `${pathOf(sha256)}.${name}`
      if (await exists(path)) return readFile(path)
      const bytes = await make(await readFile(pathOf(sha256)))
      await writeSafely(path, bytes)
      return bytes
    },
  }
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  for (const part of await namesOf(folder)) {
    for (const name of await namesOf(join(folder, part))) {
      if (/^[0-9a-f]{64}$/.test(name)) yield name
    }
  }
}

/** A folder is made with its first file. */
async function namesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return []
    throw failure
  })
  return names.sort()
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function missing(failure: NodeJS.ErrnoException): undefined {
  if (failure.code !== 'ENOENT') throw failure
}

/** Whether the bytes on the disk are still those of the name; false when there are none. */
async function isSound(path: string, sha256: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(missing)
  if (found?.size !== size) return false
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex') === sha256
}

/** What was made from a file does not outlive it, nor its damage. */
async function removeBeside(path: string, which = (_name: string) => true): Promise<void> {
  const beside = (await namesOf(dirname(path))).filter(name =>
    name.startsWith(`${basename(path)}.`),
  )
  for (const name of beside.filter(which)) await rm(join(dirname(path), name), { force: true })
}

/** Kept once more, though the bytes are there already. */
async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Written beside, flushed, then renamed: a reader sees all of the file or none. */
async function writeSafely(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${randomUUID()}.part`
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    await syncFolderOf(path)
  } catch (failure) {
    await rm(beside, { force: true })
    throw failure
  }
}
