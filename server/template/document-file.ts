import type { Fields } from '#domain/document/fields.ts'
import { type DocumentKind, documents } from '#domain/document/kinds.ts'
import type { Context } from '#server/context.ts'
import { readSettings } from '#server/settings/read.ts'
import { findTemplateInUse } from './queries.ts'

export interface DocumentFile {
  fileName: string
  bytes: Buffer
}

export interface DocumentAsked {
  kind: DocumentKind
  /** For whom it speaks; null for the county. */
  bureauId: number | null
  /** Tells two documents of a kind apart by their file names. */
  about: string
}

/**
 * A document filled from the template in use in its bureau, else in our layout; both from the same
 * fields.
 */
export async function documentFile(
  context: Context,
  { kind, bureauId, about }: DocumentAsked,
  fields: Fields,
): Promise<DocumentFile> {
  const template = await findTemplateInUse(context.sql, kind, bureauId)
  const name = `${documents[kind].zh}-${about}`.replace(/[\\/:*?"<>|\s]/g, '').slice(0, 100)
  const bytes = template
    ? await filled(await context.files.read(template.sha256), fields)
    : await ownLayout(context, kind, fields)
  return { fileName: `${name}.docx`, bytes }
}

/** Our layout of the fields. The library is 20 MB that a server without documents never needs. */
export async function ownLayout(
  { sql }: Context,
  kind: DocumentKind,
  fields: Fields,
): Promise<Buffer> {
  const { latinFont } = await readSettings(sql)
  const { paperDocx } = await import('#server/document/paper-docx.ts')
  return paperDocx(documents[kind].layout(fields), latinFont)
}

async function filled(template: Buffer, fields: Fields): Promise<Buffer> {
  const { fillTemplate } = await import('#server/document/template-docx.ts')
  return fillTemplate(template, fields)
}
