import type { DocumentKind } from '#domain/document/kinds.ts'
import type { TemplateUse } from '#domain/template/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface StoredTemplate {
  id: number
  kind: DocumentKind
  sha256: string
  fileName: string
}

/** The bureau's own template for a kind; none while our layout is in use. */
export async function findTemplateInUse(
  sql: Runner,
  kind: DocumentKind,
): Promise<StoredTemplate | undefined> {
  const [row] = await sql<StoredTemplate[]>`
    select t.id, t.kind, t.sha256, t.file_name from document_template t
    where t.id = (select template_id from document_template_use where kind = ${kind}
      order by id desc limit 1)`
  return row
}

export async function findTemplate(sql: Runner, id: number): Promise<StoredTemplate | undefined> {
  const [row] = await sql<StoredTemplate[]>`
    select id, kind, sha256, file_name from document_template where id = ${id}`
  return row
}

/** Every change of a template, newest first, with the template that was chosen by it. */
export async function listTemplateUses(sql: Runner): Promise<TemplateUse[]> {
  return sql<TemplateUse[]>`
    select u.id, u.kind, u.template_id, t.file_name, u.by_name, u.at,
      (u.id = (select min(id) from document_template_use where template_id = t.id)) is true
        as uploaded
    from document_template_use u left join document_template t on t.id = u.template_id
    order by u.id desc`
}

export async function insertTemplate(
  tx: Transaction,
  template: Omit<StoredTemplate, 'id'> & { by: number; byName: string; at: Date },
): Promise<number> {
  const { kind, sha256, fileName, by, byName, at } = template
  const [row] = await tx<{ id: number }[]>`
    insert into document_template (kind, sha256, file_name, uploaded_by, uploaded_name, uploaded_at)
    values (${kind}, ${sha256}, ${fileName}, ${by}, ${byName}, ${at}) returning id`
  return row!.id
}

export async function insertTemplateUse(
  tx: Transaction,
  use: { kind: DocumentKind; templateId: number | null; by: number; byName: string; at: Date },
): Promise<void> {
  await tx`insert into document_template_use (kind, template_id, by_id, by_name, at)
    values (${use.kind}, ${use.templateId}, ${use.by}, ${use.byName}, ${use.at})`
}
