import { catalogueFromTable } from '#domain/campaign/catalogue-table.ts'
import type { CatalogueRead } from '#domain/campaign/views.ts'
import { readComputedBeside } from '#server/ledger/read-beside.ts'

/** The first sheet or table of a file as a catalogue; nothing is kept. Refuses as the ledger import. */
export async function readCatalogueFile(bytes: Buffer, fileName: string): Promise<CatalogueRead> {
  const { sheets } = await readComputedBeside(bytes, fileName)
  const sheet = sheets.find(one => !one.hidden) ?? sheets[0]!
  return catalogueFromTable(sheet.rows.map(row => row.map(cell => cell.text)))
}
