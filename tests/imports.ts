import { previewInput, runImportInput } from '#domain/ledger/views.ts'
import { keepLedgerFile, previewImport, runImport } from '#server/ledger/actions.ts'
import { as, type Bureau, type TestHouse } from './house.ts'

export const ledgerHeader = '序号,存在问题,整改措施,责任领导,责任人,责任股室,整改时限,完成情况,备注'

/** A text table with the header of a ledger. */
export function csvOf(...rows: string[]): Buffer {
  return Buffer.from([ledgerHeader, ...rows].join('\n'))
}

/** What a clerk does with files: keep, look, import. */
export function importsOf(house: TestHouse, bureau: Bureau) {
  const { campaignId } = bureau
  const keep = async (bytes: Buffer, fileName = '台账.csv') =>
    (await keepLedgerFile(await as(house, bureau.clerk), { bytes, fileName })).id
  const preview = async (id: number, choices: object = {}) =>
    previewImport(await as(house, bureau.clerk), id, previewInput.parse({ campaignId, ...choices }))
  const run = async (id: number, choices: object = {}) =>
    runImport(await as(house, bureau.clerk), id, runImportInput.parse({ campaignId, ...choices }))
  const importFile = async (bytes: Buffer, fileName?: string) => run(await keep(bytes, fileName))
  return { keep, preview, run, import: importFile }
}
