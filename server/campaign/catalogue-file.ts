import { catalogueFromTable } from '#domain/campaign/catalogue-table.ts'
import type { CatalogueRead } from '#domain/campaign/views.ts'
import { readLedgerFile } from '#server/ledger/files/read-ledger-file.ts'

/** The first sheet or table of a file as a catalogue; nothing is kept. Refuses as the ledger import. */
export function readCatalogueFile(bytes: Buffer, fileName: string): CatalogueRead {
  const { sheets } = readLedgerFile(bytes, fileName)
  const sheet = sheets.find(one => !one.hidden) ?? sheets[0]!
  return catalogueFromTable(sheet.rows.map(row => row.map(cell => cell.text)))
}
