import type { Writable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { type LedgerList, listNames } from '#domain/rectification/lists.ts'
import type { ItemListQuery } from '#domain/rectification/views.ts'
import type { Context } from '#server/context.ts'
import type { LedgerSheet } from '#server/document/ledger-xlsx.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { sheetRows } from '#server/document/sheet-rows.ts'
import { columnsOf, rowsOf } from './ledger-lists.ts'
import { type LedgerRecord, streamLedger } from './ledger-queries.ts'
import { ledgerColumns, ledgerRow } from './ledger-rows.ts'
import { withLight } from './list-queries.ts'

/**
 * Exactly the items of the list with its filter as a workbook: one of the three lists, or a row a
 * measure with every column.
 */
export async function exportItems(context: Context, query: ItemListQuery, reply: FastifyReply) {
  const name = query.list ? listNames[query.list] : '整改台账'
  return sendSheet(reply, `${name}-${context.today}.xlsx`, await ledgerSheet(context, query))
}

/** The same into a file. */
export async function writeLedger(context: Context, query: ItemListQuery, stream: Writable) {
  // 40 MB that an office which exports nothing never needs.
  const { writeLedgerXlsx } = await import('#server/document/ledger-xlsx.ts')
  await writeLedgerXlsx(await ledgerSheet(context, query), stream)
}

async function ledgerSheet(context: Context, query: ItemListQuery): Promise<LedgerSheet> {
  const { sql, person, today } = context
  const records = streamLedger(sql, person, await withLight(sql, query, today), today)
  const { list } = query
  return list
    ? { title: `问题整改${listNames[list]}`, columns: columnsOf(list), rows: listed(list, records) }
    : { title: '问题整改台账', columns: ledgerColumns, rows: sheetRows(records, ledgerRow) }
}

async function* listed(list: LedgerList, batches: AsyncIterable<LedgerRecord[]>) {
  let place = 0
  for await (const measures of itemsIn(batches)) {
    place++
    yield* rowsOf(list, { place, item: measures[0]!, measures })
  }
}

/** The rows of each item, which follow one another, taken together. */
async function* itemsIn(batches: AsyncIterable<LedgerRecord[]>) {
  let rows: LedgerRecord[] = []
  for await (const batch of batches) {
    for (const row of batch) {
      if (rows.length > 0 && rows[0]!.number !== row.number) {
        yield rows
        rows = []
      }
      rows.push(row)
    }
  }
  if (rows.length > 0) yield rows
}
