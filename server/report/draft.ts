import { daySchema } from '#domain/calendar/dates.ts'
import type { Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { paragraphsOf, type ReportDocument } from '#domain/report/document.ts'
import { draftReport } from '#domain/report/draft.ts'
import { listedInText } from '#domain/report/draft-input.ts'
import { type Drafted, draftedFrom } from '#domain/report/drafted.ts'
import type { Facts } from '#domain/report/facts.ts'
import { deadlineKey } from '#domain/report/figure-definitions.ts'
import { activityKinds, type ReportActivity } from '#domain/report/records.ts'
import {
  findCampaign,
  listActivities,
  listChannels,
  listNextSteps,
} from '#server/campaign/queries.ts'
import type { Runner } from '#server/database/sql.ts'
import { findIssuer } from '#server/people/queries.ts'
import { countSheets, describeItems, findHead, listDraftItems } from './draft-queries.ts'
import { countFacts } from './facts-queries.ts'
import type { ReportScope } from './scope-queries.ts'

/** A fresh text from the records. What the records lack becomes a place to be filled in. */
export async function draftFromRecords(
  sql: Runner,
  person: Person,
  scope: ReportScope,
): Promise<{ document: ReportDocument; drafted: Drafted }> {
  const { bureauId, atDate } = scope
  const [campaign, bureau, facts, items, about, held, channels, nextSteps, sheets, head] =
    await Promise.all([
      findCampaign(sql, person, scope.campaignId),
      findIssuer(sql, bureauId),
      countFacts(sql, scope),
      listDraftItems(sql, scope, listedInText),
      describeItems(sql, scope),
      listActivities(sql, scope, atDate),
      listChannels(sql, bureauId),
      listNextSteps(sql, scope),
      countSheets(sql, scope.campaignId),
      findHead(sql, bureauId, atDate),
    ])
  if (!campaign) throw new Refusal('notFound')
  const all = held.map(one => ({ ...one, participants: one.participants.length }))
  const document = draftReport({
    bureau: bureau ?? '',
    addressee: campaign.addressee || '【主送机关】',
    campaign: {
      name: campaign.name,
      basis: campaign.basis,
      period: { from: campaign.startsOn, to: campaign.endsOn },
      catalogue: campaign.catalogue.name,
    },
    facts,
    items,
    about,
    activities: all.filter(isWork),
    trainings: all.filter(one => one.kind === 'training'),
    channels,
    nextSteps,
    sheets,
    head,
  })
  return { document, drafted: draftedFrom(document, facts) }
}

/** The figures of a report as the records are now, with the deadlines its text speaks of. */
export function factsFor(
  sql: Runner,
  scope: ReportScope & { document: ReportDocument },
): Promise<Facts> {
  return countFacts(sql, scope, datesIn(scope.document))
}

function isWork<One extends { kind: string }>(one: One): one is One & ReportActivity {
  return (activityKinds as readonly string[]).includes(one.kind)
}

function datesIn(document: ReportDocument): string[] {
  const prefix = deadlineKey('')
  const keys = paragraphsOf(document).flatMap(({ runs }) =>
    runs.flatMap(run => ('figure' in run && run.figure.startsWith(prefix) ? [run.figure] : [])),
  )
  const dates = new Set(keys.map(key => key.slice(prefix.length)))
  return [...dates].filter(date => daySchema.safeParse(date).success)
}
