import { isDeepStrictEqual } from 'node:util'
import { demandsOf } from '#domain/campaign/demands.ts'
import type { ActivityInput, CampaignInput, CatalogueInput } from '#domain/campaign/inputs.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { mediaTypeOf } from '#server/files/media-type.ts'
import { requireOffice } from '#server/people/standing.ts'
import { recordSecurity } from '#server/security/record.ts'
import {
  findActivity,
  insertPaper,
  insertRecordedActivity,
  updateChannels,
  updateNextSteps,
} from './activity-queries.ts'
import { insertWholeCatalogue } from './catalogue-queries.ts'
import { insertDemandsChange } from './demands-queries.ts'
import { requireCampaign } from './in-reach.ts'
import {
  findCampaign,
  insertCampaign,
  isCatalogueUsed,
  updateCampaign,
  updatePhases,
} from './queries.ts'
import { requireCounted } from './withdraw-activity.ts'

/** Plans a campaign with its phases. Refuses `alreadyExists` for a name in use. */
export function planCampaign(context: Context, input: CampaignInput) {
  return context.transaction(async tx => {
    const id = await insertCampaign(tx, { ...input, bureauId: homeBureau(context.person) })
    await updatePhases(tx, id, input.phases)
    return { id }
  })
}

/** Changes a campaign. Once items or findings are filed the catalogue stays, as they keep its aspects. */
export function changeCampaign(context: Context, id: number, input: CampaignInput) {
  return context.transaction(async tx => {
    const before = await findCampaign(tx, context.person, id)
    if (!before) throw new Refusal('notFound')
    requireOffice(context.person, before.bureauId)
    if (before.catalogue.id !== input.catalogueId && (await isCatalogueUsed(tx, id))) {
      throw new Refusal('catalogueInUse')
    }
    await updateCampaign(tx, id, input)
    await updatePhases(tx, id, input.phases)
    const demands = { before: demandsOf(before), after: demandsOf(input) }
    const changed = !isDeepStrictEqual(demands.before, demands.after)
    const { name: byName } = context.person
    if (changed) await insertDemandsChange(tx, id, { ...demands, byName, at: context.moment })
    const subject = { campaign: input.name, ...(changed && { demands }) }
    await recordSecurity(tx, context, { kind: 'campaignChanged', subject })
    return { id }
  })
}

/** Takes in a catalogue as a new version; an old one is never edited. */
export function addCatalogue(context: Context, input: CatalogueInput) {
  return context.transaction(async tx => ({ id: await insertWholeCatalogue(tx, input) }))
}

/** Records what was done, with who took part; nobody's time on screen. Refuses a day to come. */
export function recordActivity(context: Context, campaignId: number, input: ActivityInput) {
  if (input.heldOn > context.today) throw new Refusal('dayInFuture', { day: input.heldOn })
  return context.transaction(async tx => {
    const { person, moment } = context
    await requireCampaign(tx, person, campaignId)
    const recorded = {
      bureauId: homeBureau(person),
      recordedBy: person.id,
      recordedAt: moment,
    }
    return { id: await insertRecordedActivity(tx, campaignId, { ...input, ...recorded }) }
  })
}

/** Attaches a paper to an activity; the same kinds of file as evidence. */
export async function attachPaper(
  context: Context,
  activityId: number,
  file: { bytes: Buffer; fileName: string },
) {
  const activity = await findActivity(context.sql, context.person, activityId)
  if (!activity) throw new Refusal('notFound')
  requireOffice(context.person, activity.bureauId)
  requireCounted(activity)
  const mediaType = await mediaTypeOf(file.bytes, file.fileName)
  return context.transaction(async tx => {
    const sha256 = await context.files.keep(file.bytes)
    const { fileName } = file
    const uploaded = { uploadedBy: context.person.id, uploadedAt: context.moment }
    return { id: await insertPaper(tx, { activityId, sha256, fileName, mediaType, ...uploaded }) }
  })
}

export function setNextSteps(
  context: Context,
  campaignId: number,
  steps: readonly { heading: string; text: string }[],
) {
  return context.transaction(async tx => {
    const { person } = context
    await requireCampaign(tx, person, campaignId)
    await updateNextSteps(tx, { campaignId, bureauId: homeBureau(person) }, steps)
    return { id: campaignId }
  })
}

export function setChannels(
  context: Context,
  channels: readonly { name: string; contact: string }[],
) {
  return context.transaction(async tx => {
    await updateChannels(tx, homeBureau(context.person), channels)
    return { count: channels.length }
  })
}
