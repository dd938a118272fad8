import type { DocumentKind } from '#domain/document/kinds.ts'
import type { TemplateUse } from '#domain/template/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface StoredTemplate {
  id: number
  kind: DocumentKind
  sha256: string
  fileName: string
  /** Whose it is; null for the county's. */
  bureauId: number | null
}

type Kept = { by: number; byName: string; at: Date }

/**
 * What documents of a bureau are filled from: its own template for a kind, else the county's; none
 * while our layout is in use.
 */
export async function findTemplateInUse(
  sql: Runner,
  kind: DocumentKind,
  bureauId: number | null,
): Promise<StoredTemplate | undefined> {
  const [row] = await sql<StoredTemplate[]>`
    select t.id, t.kind, t.sha256, t.file_name, t.bureau_id
    from (select distinct on (bureau_id) bureau_id, template_id from document_template_use
      where kind = ${kind} and (bureau_id = ${bureauId} or bureau_id is null)
      order by bureau_id, id desc) newest join document_template t on t.id = newest.template_id
    order by newest.bureau_id nulls last limit 1`
  return row
}

export async function findTemplate(sql: Runner, id: number): Promise<StoredTemplate | undefined> {
  const [row] = await sql<StoredTemplate[]>`
    select id, kind, sha256, file_name, bureau_id from document_template where id = ${id}`
  return row
}

/** Every change of a bureau's own templates, newest first, with the template that was chosen by it. */
export async function listTemplateUses(
  sql: Runner,
  bureauId: number | null,
): Promise<TemplateUse[]> {
  return sql<TemplateUse[]>`
    select u.id, u.kind, u.template_id, t.file_name, u.by_name, u.at,
      (u.id = (select min(id) from document_template_use where template_id = t.id)) is true
        as uploaded
    from document_template_use u left join document_template t on t.id = u.template_id
    where u.bureau_id is not distinct from ${bureauId}
    order by u.id desc`
}

export async function insertTemplate(
  tx: Transaction,
  template: Omit<StoredTemplate, 'id'> & Kept,
): Promise<number> {
  const { kind, sha256, fileName, bureauId, by, byName, at } = template
  const [row] = await tx<{ id: number }[]>`
    insert into document_template
      (kind, sha256, file_name, bureau_id, uploaded_by, uploaded_name, uploaded_at)
    values (${kind}, ${sha256}, ${fileName}, ${bureauId}, ${by}, ${byName}, ${at}) returning id`
  return row!.id
}

export async function insertTemplateUse(
  tx: Transaction,
  use: { kind: DocumentKind; bureauId: number | null; templateId: number | null } & Kept,
): Promise<void> {
  const { kind, bureauId, templateId, by, byName, at } = use
  await tx`insert into document_template_use (kind, bureau_id, template_id, by_id, by_name, at)
    values (${kind}, ${bureauId}, ${templateId}, ${by}, ${byName}, ${at})`
}
