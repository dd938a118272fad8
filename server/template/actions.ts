import { sampleFields, tagFields, textField } from '#domain/document/fields.ts'
import { type DocumentKind, documentKinds, documents } from '#domain/document/kinds.ts'
import { bureausOf, type Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { TemplateView } from '#domain/template/views.ts'
import type { Context } from '#server/context.ts'
import { findIssuer } from '#server/people/queries.ts'
import { recordSecurity } from '#server/security/record.ts'
import { type DocumentFile, documentFile, ownLayout } from './document-file.ts'
import {
  findTemplate,
  findTemplateInUse,
  insertTemplate,
  insertTemplateUse,
  listTemplateUses,
} from './queries.ts'
import { checkTemplate } from './read-template.ts'

/** Each kind of document with its fields, what is in use and every change of the own template. */
export async function viewTemplates({ sql, person }: Context): Promise<TemplateView[]> {
  const bureauId = keptBureau(person)
  const [bureau, uses] = await Promise.all([
    findIssuer(sql, bureauId),
    listTemplateUses(sql, bureauId),
  ])
  return Promise.all(documentKinds.map(viewOf))

  async function viewOf(kind: DocumentKind): Promise<TemplateView> {
    const { fields } = documents[kind]
    const samples = sampleFields(fields)
    const [template, countys] = await Promise.all([
      findTemplateInUse(sql, kind, bureauId),
      bureauId === null ? undefined : findTemplateInUse(sql, kind, null),
    ])
    return {
      ...{ kind, bureau, otherwise: countys ? 'county' : 'default' },
      inUse: template
        ? {
            ...{ templateId: template.id, fileName: template.fileName },
            of: template.bureauId === bureauId ? 'own' : 'county',
          }
        : { of: 'default', templateId: null, fileName: null },
      fields: fields.map(({ name, list, required }) => ({
        ...{ name, list: list ?? false, required: required ?? false },
        sample: textField(samples, name),
      })),
      uses: uses.filter(use => use.kind === kind),
    }
  }
}

/** Checks a template, keeps it as a version and takes it into use in the bureau of the clerk. */
export async function uploadTemplate(
  context: Context,
  kind: DocumentKind,
  file: { bytes: Buffer; fileName: string },
): Promise<{ id: number }> {
  await checkTemplate(kind, file)
  const sha256 = await context.files.keep(file.bytes)
  const { fileName } = file
  return context.transaction(async tx => {
    const kept = keptBy(context)
    const id = await insertTemplate(tx, { kind, sha256, fileName, ...kept })
    await insertTemplateUse(tx, { kind, templateId: id, ...kept })
    await recordSecurity(tx, context, { kind: 'templateKept', subject: { template: kind, id } })
    return { id }
  })
}

/** Takes an earlier template of the bureau into use again, or none of its own. Refuses `notFound`. */
export function useTemplate(context: Context, kind: DocumentKind, templateId: number | null) {
  return context.transaction(async tx => {
    const kept = keptBy(context)
    const template = templateId === null ? undefined : await findTemplate(tx, templateId)
    const isOwn = template?.kind === kind && template.bureauId === kept.bureauId
    if (templateId !== null && !isOwn) throw new Refusal('notFound')
    await insertTemplateUse(tx, { kind, templateId, ...kept })
    const subject = { template: kind, ...(templateId !== null && { id: templateId }) }
    await recordSecurity(tx, context, { kind: 'templateUsed', subject })
    return { id: templateId }
  })
}

/** Our layout with the fields' names in the place of their values: where a bureau begins. */
export async function defaultTemplate(context: Context, kind: DocumentKind): Promise<DocumentFile> {
  const { fields, zh } = documents[kind]
  return {
    fileName: `${zh}-默认模板.docx`,
    bytes: await ownLayout(context, kind, tagFields(fields)),
  }
}

/** A template of the bureau or the county, as it was uploaded. Refuses `notFound`. */
export async function templateFile(context: Context, id: number): Promise<DocumentFile> {
  const template = await findTemplate(context.sql, id)
  const readable = [null, keptBureau(context.person)]
  if (!template || !readable.includes(template.bureauId)) throw new Refusal('notFound')
  const { sha256, fileName } = template
  return { fileName, bytes: await context.files.read(sha256) }
}

/** The document in the template in use, filled with sample data. */
export async function sampleFile(context: Context, kind: DocumentKind): Promise<DocumentFile> {
  const { fields } = documents[kind]
  const asked = { kind, bureauId: keptBureau(context.person), about: '样例' }
  return documentFile(context, asked, sampleFields(fields))
}

/** Whose templates a clerk keeps: those of the office; null for the county's. */
function keptBureau(person: Person): number | null {
  return bureausOf(person, 'clerk')[0] ?? null
}

function keptBy({ person, moment: at }: Context) {
  return { bureauId: keptBureau(person), by: person.id, byName: person.name, at }
}
