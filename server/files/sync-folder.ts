import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A new name in a folder lasts through a power cut only once the folder itself is flushed. */
export async function syncFolderOf(path: string): Promise<void> {
  // Windows has no such thing: a folder cannot be opened there.
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
