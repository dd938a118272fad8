import type { SheetsVerdict } from '#domain/self-check/views.ts'
import { overOneMoment } from '#server/database/one-moment.ts'
import { rowsOf } from '#server/database/pages.ts'
import type { Runner, Sql } from '#server/database/sql.ts'
import { sameBytes } from '#server/log/bytes.ts'
import { sealOf } from './seal.ts'
import { findSheetName, listSignedAfter, type SignedSheet } from './seal-queries.ts'

const page = 500

/** As `checkSheets`, over one moment, so that it may run while the office works. */
export function verifySheets(sql: Sql): Promise<SheetsVerdict> {
  return overOneMoment(sql, checkSheets)
}

/**
 * Computes the seal of every signed sheet anew and names the first that does not fit, in the order of
 * their numbers. What was signed before there were seals is counted by itself.
 */
export async function checkSheets(sql: Runner): Promise<SheetsVerdict> {
  const verdict: SheetsVerdict = { sealed: 0, unsealed: 0, broken: null }
  const sheets = rowsOf<SignedSheet>(page, last =>
    listSignedAfter(sql, last?.content.id ?? 0, page),
  )
  for await (const sheet of sheets) {
    const { id, round } = sheet.content
    if (sheet.seal.length === 0) verdict.unsealed++
    else if (isWhole(sheet)) verdict.sealed++
    else return { ...verdict, broken: { id, round, ...(await findSheetName(sql, id)) } }
  }
  return verdict
}

function isWhole({ content, seal }: SignedSheet): boolean {
  return sameBytes(seal, sealOf(content))
}
