import type { Attachment } from '#domain/document/official.ts'
import type { Facts } from '#domain/report/facts.ts'
import { ledgerAttachment, ledgerTable, ledgerTitle } from '#domain/report/ledger.ts'
import type { Runner } from '#server/database/sql.ts'
import { listLedgerItems } from './draft-queries.ts'
import type { ReportLedger } from './queries.ts'
import type { ReportScope } from './scope-queries.ts'

/** As many items as a printed ledger still serves; the whole one is attached when it is asked for. */
export const ledgerLimits = { usual: 500, whole: 5000 } as const

/** The rows of the ledger that go with a report. */
export async function ledgerRows(
  sql: Runner,
  scope: ReportScope,
  facts: Facts,
  whole: boolean,
): Promise<ReportLedger> {
  const limit = whole ? ledgerLimits.whole : ledgerLimits.usual
  const items = await listLedgerItems(sql, scope, limit)
  const { content } = ledgerAttachment(items, facts.aspects)
  const rows = 'table' in content ? content.table.rows : []
  return { rows, total: facts.figures['items.total']?.value ?? 0 }
}

/** The attachment as it is printed; its title says when it holds a part only. Empty for no items. */
export function attachmentsOf({ rows, total }: ReportLedger): Attachment[] {
  if (rows.length === 0) return []
  const part = rows.length < total ? `（共${total}个问题，附前${rows.length}个）` : ''
  const content = { table: ledgerTable(rows) }
  return [{ title: ledgerTitle + part, orientation: 'landscape', content }]
}
