import { closeOutFormOf } from '#domain/document/close-out-form.ts'
import { closeOutFacts } from '#domain/rectification/close-out-facts.ts'
import { type Context, dayOf } from '#server/context.ts'
import { type DocumentFile, documentFile } from '#server/template/document-file.ts'
import { findItemNames } from './names-queries.ts'
import { viewItem } from './view.ts'

/** 销号申请表 of one item as it stands; what nobody has signed yet is left open. Refuses `notFound`. */
export async function closeOutFormFile(context: Context, id: number): Promise<DocumentFile> {
  const item = await viewItem(context, id)
  const names = await findItemNames(context.sql, id)
  const facts = closeOutFacts(item, names, moment => dayOf(new Date(moment), context.timeZone))
  return documentFile(
    context,
    { kind: 'closeOutForm', bureauId: names.bureauId, about: item.number },
    closeOutFormOf(facts),
  )
}
