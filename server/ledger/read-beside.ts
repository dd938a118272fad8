import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LedgerFile } from '#domain/ledger/sheet.ts'
import { Refusal, type RefusalCode } from '#domain/refusals.ts'

type Answer = { file: LedgerFile } | { refusal: { code: RefusalCode; details: object } }

/** `readLedgerFile` in a thread of its own; the same refusals. 1 GB of memory is the thread's limit. */
export function readBeside(bytes: Buffer, fileName: string): Promise<LedgerFile> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(import.meta.dirname, 'reading-thread.ts'), {
      workerData: { bytes, fileName },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    thread.once('message', (answer: Answer) => {
      if ('file' in answer) resolve(answer.file)
      else reject(new Refusal(answer.refusal.code, { ...answer.refusal.details }))
    })
    thread.once('error', failure => {
      const { code } = failure as NodeJS.ErrnoException
      if (code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(failure)
      else reject(new Refusal('ledgerFileDamaged', { fileName }))
    })
  })
}

/**
 * The same for a table that is wanted whole. Refuses `ledgerFormulasEmpty` as well, where a visible
 * sheet holds formulas without a saved result.
 */
export async function readComputedBeside(bytes: Buffer, fileName: string): Promise<LedgerFile> {
  const file = await readBeside(bytes, fileName)
  const cells = file.sheets.filter(sheet => !sheet.hidden).flatMap(sheet => sheet.rows.flat())
  const formulas = cells.filter(cell => cell.uncomputed).length
  if (formulas > 0) throw new Refusal('ledgerFormulasEmpty', { fileName, formulas })
  return file
}
