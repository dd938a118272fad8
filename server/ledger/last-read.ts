import type { LedgerFile } from '#domain/ledger/sheet.ts'
import type { FileStore } from '#server/files/store.ts'
import { readBeside } from './read-beside.ts'

/** Five minutes: long enough to look at a preview, short enough to give the memory back. */
const keptFor = 5 * 60_000

let last: { sha256: string; fileName: string; file: LedgerFile; timer: NodeJS.Timeout } | undefined

/**
 * The sheets of a file kept with an import. Upload, preview and import of one file follow one
 * another, so the file read last stays in memory for five minutes; any other is read again.
 */
export async function readKeptFile(
  files: FileStore,
  { sha256, fileName }: { sha256: string; fileName: string },
): Promise<LedgerFile> {
  if (last?.sha256 === sha256 && last.fileName === fileName) return last.file
  return remember(sha256, fileName, await readBeside(await files.read(sha256), fileName))
}

export function remember(sha256: string, fileName: string, file: LedgerFile): LedgerFile {
  clearTimeout(last?.timer)
  const timer = setTimeout(() => {
    last = undefined
  }, keptFor).unref()
  last = { sha256, fileName, file, timer }
  return file
}
