import { type LedgerReading, readLedger } from '#domain/ledger/reading.ts'
import type { LedgerFile } from '#domain/ledger/sheet.ts'
import type { ReadingOptions } from '#domain/ledger/tables.ts'
import type { FileStore } from '#server/files/store.ts'
import { giveBackMemory } from '#server/memory.ts'
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
  const timer = setTimeout(() => forget(file), keptFor).unref()
  last = { sha256, fileName, file, timer }
  return file
}

/** What was read is imported, or nobody came back for it. */
export function forget(file: LedgerFile): void {
  if (last?.file !== file) return
  clearTimeout(last.timer)
  last = undefined
  // After the answer is sent.
  setTimeout(giveBackMemory, 1000).unref()
}

const readings = new WeakMap<LedgerFile, { asked: string; reading: LedgerReading }>()

/** `readLedger`, once for the preview and the import that follows it with the same columns. */
export function readingOf(file: LedgerFile, options: ReadingOptions): LedgerReading {
  const hidden = options.includeHidden && file.sheets.some(sheet => sheet.hidden)
  const asked = JSON.stringify([options.mapping, hidden, options.today])
  const last = readings.get(file)
  if (last?.asked === asked) return last.reading
  const reading = readLedger(file, options)
  readings.set(file, { asked, reading })
  return reading
}
