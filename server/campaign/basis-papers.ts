import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { mediaTypeOf } from '#server/files/media-type.ts'
import { requireOffice } from '#server/people/standing.ts'
import { insertBasisPaper } from './basis-queries.ts'
import { findCampaign } from './queries.ts'

/**
 * Attaches the document itself to a line of the basis; the same kinds of file as evidence. Refuses
 * `notFound` also for a line that the campaign does not have.
 */
export async function attachBasisPaper(
  context: Context,
  campaignId: number,
  { bytes, fileName, title }: { bytes: Buffer; fileName: string; title: string },
) {
  const { person, moment } = context
  const campaign = await findCampaign(context.sql, person, campaignId)
  if (!campaign) throw new Refusal('notFound')
  requireOffice(person, campaign.bureauId)
  if (!campaign.basis.includes(title)) throw new Refusal('notFound')
  const mediaType = await mediaTypeOf(bytes, fileName)
  return context.transaction(async tx => {
    const sha256 = await context.files.keep(bytes)
    const paper = { campaignId, title, sha256, fileName, mediaType }
    const uploaded = { uploadedBy: person.id, uploadedAt: moment }
    return { id: await insertBasisPaper(tx, { ...paper, ...uploaded }) }
  })
}
