import type { House } from '#server/context.ts'
import { listWaitingFiles, updateTombstoneFile } from './queries.ts'

const hour = 3_600_000

/**
 * Takes the bytes of removed files from the disk. A file that something else kept is the same as
 * stays; one that was brought again within the hour waits, because its new line may not be written yet.
 */
export async function removeFiles(house: House): Promise<void> {
  const untouchedSince = new Date(house.now().getTime() - hour)
  for (const { id, sha256, kept } of await listWaitingFiles(house.sql)) {
    if (kept) await updateTombstoneFile(house.sql, id, 'shared')
    else if (await house.files.remove(sha256, untouchedSince)) {
      await updateTombstoneFile(house.sql, id, 'gone')
    }
  }
}
