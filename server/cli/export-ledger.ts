import { basename, extname } from 'node:path'
import { itemListQuery } from '#domain/rectification/views.ts'
import type { House } from '#server/context.ts'
import { writeWhole } from '#server/files/write-whole.ts'
import { writeLedger } from '#server/rectification/export.ts'
import { recordSecurity } from '#server/security/record.ts'
import { actAs } from './actor.ts'
import { campaignIn, optional, UsageError } from './usage.ts'

/** Writes the ledger the clerk sees, a row a measure, as a workbook (.xlsx only). A failed write leaves no file. */
export async function exportLedgerCommand(
  house: House,
  [file]: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  if (!file) throw new UsageError('缺少文件名 · the file name is missing')
  if (extname(file).toLowerCase() !== '.xlsx') {
    throw new UsageError(
      `台账只能导出为 .xlsx 工作簿，请改文件名 · the ledger is written as a workbook, name it .xlsx: ${file}`,
    )
  }
  const context = await actAs(house, 'clerk', optional(flags, 'as'))
  const query = itemListQuery.parse({ campaignId: campaignIn(flags) })
  await writeWhole(file, stream => writeLedger(context, query, stream))
  const subject = { file: basename(file) }
  await context.transaction(tx => recordSecurity(tx, context, { kind: 'listExported', subject }))
  process.stdout.write(`已导出 · exported: ${file}\n`)
}
