import { PassThrough, type Writable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { ItemListQuery } from '#domain/rectification/views.ts'
import type { Context } from '#server/context.ts'
import { asAttachment } from './evidence-files.ts'
import { streamLedger } from './ledger-queries.ts'
import { ledgerColumns, ledgerRow } from './ledger-rows.ts'
import { withLight } from './list-queries.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Exactly the items of the list with its filter, a row a measure, as a workbook. */
export function exportItems(context: Context, query: ItemListQuery, reply: FastifyReply) {
  const stream = new PassThrough()
  asAttachment(reply, `整改台账-${context.today}.xlsx`, xlsxType)
  writeLedger(context, query, stream).catch(failure => stream.destroy(failure))
  return reply.send(stream)
}

export async function writeLedger(context: Context, query: ItemListQuery, stream: Writable) {
  // 40 MB that an office which exports nothing never needs.
  const { writeLedgerXlsx } = await import('#server/document/ledger-xlsx.ts')
  const filter = await withLight(context.sql, query, context.today)
  const rows = streamLedger(context.sql, context.person, filter, context.today)
  await writeLedgerXlsx(
    { title: '问题整改台账', columns: ledgerColumns, rows: mapRows(rows) },
    stream,
  )
}

async function* mapRows(batches: AsyncIterable<Parameters<typeof ledgerRow>[0][]>) {
  for await (const batch of batches) for (const row of batch) yield ledgerRow(row)
}
