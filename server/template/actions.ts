import { sampleFields, tagFields, textField } from '#domain/document/fields.ts'
import { type DocumentKind, documentKinds, documents } from '#domain/document/kinds.ts'
import { Refusal } from '#domain/refusals.ts'
import type { TemplateView } from '#domain/template/views.ts'
import type { Context } from '#server/context.ts'
import { recordSecurity } from '#server/security/record.ts'
import { type DocumentFile, filled, ownLayout } from './document-file.ts'
import {
  findTemplate,
  findTemplateInUse,
  insertTemplate,
  insertTemplateUse,
  listTemplateUses,
} from './queries.ts'
import { checkTemplate } from './read-template.ts'

/** Each kind of document with its fields and every change of its template. */
export async function viewTemplates({ sql }: Context): Promise<TemplateView[]> {
  const uses = await listTemplateUses(sql)
  return documentKinds.map(kind => {
    const { fields } = documents[kind]
    const samples = sampleFields(fields)
    return {
      kind,
      fields: fields.map(({ name, list, required }) => ({
        ...{ name, list: list ?? false, required: required ?? false },
        sample: textField(samples, name),
      })),
      uses: uses.filter(use => use.kind === kind),
    }
  })
}

/** Checks a template, keeps it as a version and takes it into use. */
export async function uploadTemplate(
  context: Context,
  kind: DocumentKind,
  file: { bytes: Buffer; fileName: string },
): Promise<{ id: number }> {
  await checkTemplate(kind, file)
  const sha256 = await context.files.keep(file.bytes)
  const { fileName } = file
  return context.transaction(async tx => {
    const who = { by: context.person.id, byName: context.person.name, at: context.moment }
    const id = await insertTemplate(tx, { kind, sha256, fileName, ...who })
    await insertTemplateUse(tx, { kind, templateId: id, ...who })
    await recordSecurity(tx, context, { kind: 'templateKept', subject: { template: kind, id } })
    return { id }
  })
}

/** Takes an earlier template, or our own layout, into use again. Refuses `notFound`. */
export function useTemplate(context: Context, kind: DocumentKind, templateId: number | null) {
  return context.transaction(async tx => {
    if (templateId !== null && (await findTemplate(tx, templateId))?.kind !== kind) {
      throw new Refusal('notFound')
    }
    const who = { by: context.person.id, byName: context.person.name, at: context.moment }
    await insertTemplateUse(tx, { kind, templateId, ...who })
    const subject = { template: kind, ...(templateId !== null && { id: templateId }) }
    await recordSecurity(tx, context, { kind: 'templateUsed', subject })
    return { id: templateId }
  })
}

/** Our layout with the fields' names in the place of their values: where a bureau begins. */
export async function defaultTemplate(kind: DocumentKind): Promise<DocumentFile> {
  const { fields, zh } = documents[kind]
  return { fileName: `${zh}-默认模板.docx`, bytes: await ownLayout(kind, tagFields(fields)) }
}

/** The template as it was uploaded. Refuses `notFound`. */
export async function templateFile(context: Context, id: number): Promise<DocumentFile> {
  const { sha256, fileName } = await requireTemplate(context, id)
  return { fileName, bytes: await context.files.read(sha256) }
}

/** The document in the template in use, filled with sample data. */
export async function sampleFile(context: Context, kind: DocumentKind): Promise<DocumentFile> {
  const { fields, zh } = documents[kind]
  const template = await findTemplateInUse(context.sql, kind)
  const samples = sampleFields(fields)
  const bytes = template
    ? await filled(await context.files.read(template.sha256), samples)
    : await ownLayout(kind, samples)
  return { fileName: `${zh}-样例.docx`, bytes }
}

async function requireTemplate({ sql }: Context, id: number) {
  const template = await findTemplate(sql, id)
  if (!template) throw new Refusal('notFound')
  return template
}
