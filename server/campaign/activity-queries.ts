import type { ActivityInput } from '#domain/campaign/inputs.ts'
import type { ActivityView, MinutesView } from '#domain/campaign/views.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'
import type { OfBureau } from './queries.ts'

type ListedActivity = Omit<ActivityView, 'acts'> & { bureauId: number | null }

export async function listActivityViews(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<ListedActivity[]> {
  return sql<ListedActivity[]>`
    select a.id, a.bureau_id, a.kind, a.held_on, a.subject, a.participants, a.minutes - 'byId' as minutes,
      coalesce((select json_agg(json_build_object('id', p.id, 'fileName', p.file_name)
        order by p.id) from activity_paper p where p.activity_id = a.id), '[]') as papers,
      a.withdrawn_at::text as withdrawn_at, w.name as withdrawn_by, a.withdrawn_reason
    from activity a left join person w on w.id = a.withdrawn_by
    where a.campaign_id = ${campaignId} and ${belongsInReach(sql, person, sql`a.bureau_id`)}
    order by a.held_on desc, a.id desc`
}

/**
 * Participants are persons; their names are kept as they were on the day, and their order as it was
 * entered, for minutes name the head before the staff.
 */
export async function insertRecordedActivity(
  tx: Transaction,
  campaignId: number,
  activity: ActivityInput & { bureauId: number | null; recordedBy: number; recordedAt: Date },
): Promise<number> {
  const ids = tx`${activity.participantIds}::integer[]`
  const entered = tx`from person where id = any(${ids}) order by array_position(${ids}, id)`
  const [row] = await tx<{ id: number }[]>`
    insert into activity (campaign_id, bureau_id, kind, held_on, subject, participant_ids,
      participants, recorded_by, recorded_at)
    select ${campaignId}, ${activity.bureauId}::integer, ${activity.kind}, ${activity.heldOn}, ${activity.subject},
      array(select id ${entered}), array(select name ${entered}),
      ${activity.recordedBy}, ${activity.recordedAt}
    returning id`
  return row!.id
}

export interface RecordedActivity {
  /** Which bureau recorded it. */
  bureauId: number | null
  campaign: string
  kind: string
  heldOn: string
  subject: string
  participants: string[]
  minutes: MinutesView | null
  withdrawn: boolean
}

/** An activity, if this person may see it. */
export async function findActivity(
  sql: Runner,
  person: Person,
  id: number,
): Promise<RecordedActivity | undefined> {
  const [row] = await sql<RecordedActivity[]>`
    select a.bureau_id, c.name as campaign, a.kind, a.held_on, a.subject, a.participants, a.minutes,
      a.withdrawn_at is not null as withdrawn
    from activity a join campaign c on c.id = a.campaign_id
    where a.id = ${id} and ${belongsInReach(sql, person, sql`a.bureau_id`)}`
  return row
}

export async function lockActivity(
  tx: Transaction,
  person: Person,
  id: number,
): Promise<RecordedActivity | undefined> {
  await tx`select 1 from activity where id = ${id} for update`
  return findActivity(tx, person, id)
}

export async function updateActivityWithdrawn(
  tx: Transaction,
  id: number,
  withdrawn: { at: Date; by: number; reason: string },
): Promise<void> {
  await tx`update activity set withdrawn_at = ${withdrawn.at}, withdrawn_by = ${withdrawn.by},
    withdrawn_reason = ${withdrawn.reason} where id = ${id}`
}

export async function updateMinutes(
  tx: Transaction,
  id: number,
  minutes: MinutesView & { byId: number },
): Promise<void> {
  await tx`update activity set minutes = ${tx.json(minutes as never)} where id = ${id}`
}

/**
 * Meetings with a number of minutes that may decide about an item: those of its bureau, whichever
 * campaign they were recorded with, and the county's on its campaign.
 */
export async function listMinuted(
  sql: Runner,
  { campaignId, bureauId }: OfBureau,
): Promise<{ number: string; on: string }[]> {
  return sql<{ number: string; on: string }[]>`
    select minutes ->> 'number' as number, held_on as on from activity
    where kind = 'meeting' and withdrawn_at is null and minutes ->> 'number' <> ''
      and (bureau_id is not distinct from ${bureauId}::integer
        or (bureau_id is null and campaign_id = ${campaignId}))`
}

export interface Paper {
  activityId: number
  sha256: string
  fileName: string
  mediaType: string
  uploadedBy: number
  uploadedAt: Date
}

/** The bytes of a paper and how they are sent. */
type FoundPaper = Pick<Paper, 'sha256' | 'fileName' | 'mediaType'>

export async function insertPaper(tx: Transaction, paper: Paper): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into activity_paper (activity_id, sha256, file_name, media_type, uploaded_by, uploaded_at)
    values (${paper.activityId}, ${paper.sha256}, ${paper.fileName}, ${paper.mediaType},
      ${paper.uploadedBy}, ${paper.uploadedAt}) returning id`
  return row!.id
}

/** A paper of an activity, or of a campaign's basis, in reach. */
export async function findPaper(
  sql: Runner,
  person: Person,
  about: 'activity' | 'basis',
  id: number,
): Promise<FoundPaper | undefined> {
  const papers =
    about === 'activity'
      ? sql`activity_paper p join activity o on o.id = p.activity_id`
      : sql`basis_paper p join campaign o on o.id = p.campaign_id`
  const [row] = await sql<FoundPaper[]>`
    select p.sha256, p.file_name, p.media_type from ${papers}
    where p.id = ${id} and ${belongsInReach(sql, person, sql`o.bureau_id`)}`
  return row
}

export async function updateNextSteps(
  tx: Transaction,
  { campaignId, bureauId }: OfBureau,
  steps: readonly { heading: string; text: string }[],
): Promise<void> {
  await tx`delete from next_step
    where campaign_id = ${campaignId} and bureau_id is not distinct from ${bureauId}`
  for (const [position, step] of steps.entries()) {
    await tx`insert into next_step (campaign_id, bureau_id, position, heading, text)
      values (${campaignId}, ${bureauId}, ${position + 1}, ${step.heading}, ${step.text})`
  }
}

export async function updateChannels(
  tx: Transaction,
  bureauId: number | null,
  channels: readonly { name: string; contact: string }[],
): Promise<void> {
  await tx`delete from channel where bureau_id is not distinct from ${bureauId}`
  for (const channel of channels) {
    await tx`insert into channel (bureau_id, name, contact)
      values (${bureauId}, ${channel.name}, ${channel.contact})`
  }
}
