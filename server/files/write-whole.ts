import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { syncFolderOf } from './sync-folder.ts'

/**
 * Writes a file that is there whole or not at all: beside, for nobody else to read, flushed, then
 * renamed. `fill` ends the stream it is given.
 */
export async function writeWhole<Answer>(
  path: string,
  fill: (stream: Writable) => Promise<Answer>,
): Promise<Answer> {
  const beside = `${path}.${randomUUID()}.part`
  const stream = createWriteStream(beside, { flags: 'wx', mode: 0o600 })
  try {
    const [answer] = await Promise.all([fill(stream), finished(stream)])
    const file = await open(beside, 'r+')
    await file.sync().finally(() => file.close())
    await rename(beside, path)
    await syncFolderOf(path)
    return answer
  } catch (failure) {
    stream.destroy()
    await rm(beside, { force: true })
    throw failure
  }
}
