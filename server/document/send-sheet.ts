import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { asAttachment } from '#server/rectification/evidence-files.ts'
import type { LedgerSheet } from './ledger-xlsx.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Answers with a workbook of the sheet, a row at a time. */
export function sendSheet(reply: FastifyReply, name: string, sheet: LedgerSheet): FastifyReply {
  const stream = new PassThrough()
  asAttachment(reply, name, xlsxType)
  // 40 MB that an office which exports nothing never needs.
  import('./ledger-xlsx.ts')
    .then(({ writeLedgerXlsx }) => writeLedgerXlsx(sheet, stream))
    .catch(failure => stream.destroy(failure))
  return reply.send(stream)
}
