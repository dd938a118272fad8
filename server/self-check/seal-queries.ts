import type { Runner } from '#server/database/sql.ts'
import type { FindingContent, SheetContent } from './seal.ts'

export interface SignedSheet {
  content: SheetContent
  /** Empty where the sheet was signed before there were seals. */
  seal: Uint8Array
}

/** A sheet with everything written on it, as it stands now. */
export async function findSheetContent(sql: Runner, id: number): Promise<SheetContent> {
  const sheets = await sql<SheetColumns[]>`select ${sheetColumns(sql)} from self_check s
    where s.id = ${id}`
  const [content] = await withFindings(sql, sheets)
  return content!
}

/** Signed sheets a page at a time, in the order of their numbers. */
export async function listSignedAfter(
  sql: Runner,
  after: number,
  limit: number,
): Promise<SignedSheet[]> {
  const rows = await sql<(SheetColumns & { seal: Uint8Array })[]>`
    select ${sheetColumns(sql)}, s.seal from self_check s
    where s.signed_at is not null and s.id > ${after} order by s.id limit ${limit}`
  const contents = await withFindings(
    sql,
    rows.map(({ seal: _seal, ...sheet }) => sheet),
  )
  return contents.map((content, at) => ({ content, seal: rows[at]!.seal }))
}

/** Which sheet it is, in words: its campaign, and the unit or the leader. */
export async function findSheetName(
  sql: Runner,
  id: number,
): Promise<{ campaign: string; holder: string }> {
  const [row] = await sql<{ campaign: string; holder: string }[]>`
    select c.name as campaign, coalesce(u.name, p.name) as holder
    from self_check s join campaign c on c.id = s.campaign_id
      left join unit u on u.id = s.unit_id left join person p on p.id = s.person_id
    where s.id = ${id}`
  return row!
}

type SheetColumns = Omit<SheetContent, 'findings'>

const sheetColumns = (sql: Runner) => sql`s.id, s.campaign_id, s.round, s.unit_id, s.person_id,
  s.held_before, s.opened_on, s.due_on, s.statement, s.signed_by, s.signed_name, s.signed_at`

async function withFindings(sql: Runner, sheets: readonly SheetColumns[]): Promise<SheetContent[]> {
  const ids = sheets.map(({ id }) => id)
  const found = await sql<(FindingContent & { selfCheckId: number })[]>`
    select id, self_check_id, aspect_id, kind_id, manifestation, found_by, found_at, withdrawn_at,
      withdrawn_by, withdrawn_reason
    from finding where self_check_id = any(${ids}::integer[]) order by id`
  const bySheet = Map.groupBy(found, ({ selfCheckId }) => selfCheckId)
  return sheets.map(sheet => ({ ...sheet, findings: (bySheet.get(sheet.id) ?? []).map(own) }))
}

function own({
  selfCheckId: _sheet,
  ...finding
}: FindingContent & { selfCheckId: number }): FindingContent {
  return finding
}
