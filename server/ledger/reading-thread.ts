import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#domain/refusals.ts'
import { readLedgerFile } from './files/read-ledger-file.ts'

/** Runs beside the server, so that a large workbook does not hold up the office. */
const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string }
try {
  parentPort!.postMessage({ file: readLedgerFile(Buffer.from(bytes), fileName) })
} catch (failure) {
  if (!(failure instanceof Refusal)) throw failure
  parentPort!.postMessage({ refusal: { code: failure.code, details: failure.details } })
}
