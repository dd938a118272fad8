import { chineseDate } from '#domain/document/chinese-date.ts'
import { circularOf } from '#domain/document/circular.ts'
import { isOwnOffice } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Facts } from '#domain/report/facts.ts'
import { aspectKey } from '#domain/report/figure-definitions.ts'
import type { Context } from '#server/context.ts'
import { findSpokenFor } from '#server/people/bureau-queries.ts'
import { findIssuer } from '#server/people/queries.ts'
import { countFacts } from '#server/report/facts-queries.ts'
import { type DocumentFile, documentFile } from '#server/template/document-file.ts'
import { listUnitCounts } from './circular-queries.ts'
import { findCampaign } from './queries.ts'

/**
 * 问题整改情况通报 of a campaign today, with the figures a report would have. It counts all of a
 * bureau, so it is for its offices. Refuses `notFound`, and `notYourPart` to who reads only sections.
 */
export async function circularFile(context: Context, campaignId: number): Promise<DocumentFile> {
  const { sql, person, today: atDate } = context
  const campaign = await findCampaign(sql, person, campaignId)
  if (!campaign) throw new Refusal('notFound')
  const bureauId = await findSpokenFor(sql, person)
  if (!isOwnOffice(person, bureauId)) throw new Refusal('notYourPart', { part: 'clerk' })
  const scope = { campaignId, bureauId, atDate, today: atDate }
  const facts = await countFacts(sql, scope)
  const rate = facts.figures['rates.closed']
  const fields = circularOf({
    bureau: await findIssuer(sql, bureauId),
    ofCounty: bureauId === null,
    campaign: campaign.name,
    atDate: chineseDate(atDate),
    counts: countsOf(facts),
    closedRate: rate?.value === null ? null : (rate?.text ?? null),
    aspects: facts.aspects.map(({ id, name }) => ({
      name,
      total: figureValue(facts, aspectKey(id)),
    })),
    units: await listUnitCounts(sql, scope),
  })
  return documentFile(context, { kind: 'circular', bureauId, about: campaign.name }, fields)
}

function countsOf(facts: Facts) {
  const value = (key: string) => figureValue(facts, key)
  return {
    total: value('items.total'),
    closed: value('items.closed'),
    open: value('items.open'),
    awaiting: value('items.awaitingReview') + value('items.awaitingVerification'),
    overdue: value('items.overdue'),
    rebound: value('items.rebound'),
    measures: value('measures.total'),
    measuresDone: value('measures.done'),
  }
}

function figureValue(facts: Facts, key: string): number {
  return facts.figures[key]?.value ?? 0
}
