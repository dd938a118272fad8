import type { ActivityInput } from '#domain/campaign/inputs.ts'
import type { ActivityView } from '#domain/campaign/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export async function listActivityViews(sql: Runner, campaignId: number): Promise<ActivityView[]> {
  return sql<ActivityView[]>`
    select a.id, a.kind, a.held_on, a.subject, a.participants, a.minutes,
      coalesce((select json_agg(json_build_object('id', p.id, 'fileName', p.file_name)
        order by p.id) from activity_paper p where p.activity_id = a.id), '[]') as papers
    from activity a where a.campaign_id = ${campaignId} order by a.held_on desc, a.id desc`
}

/** Participants are persons; their names are kept as they were on the day. */
export async function insertRecordedActivity(
  tx: Transaction,
  campaignId: number,
  activity: ActivityInput & { recordedBy: number; recordedAt: Date },
): Promise<number> {
  const ids = activity.participantIds
  const [row] = await tx<{ id: number }[]>`
    insert into activity (campaign_id, kind, held_on, subject, participant_ids, participants,
      recorded_by, recorded_at)
    select ${campaignId}, ${activity.kind}, ${activity.heldOn}, ${activity.subject},
      array(select id from person where id = any(${ids}::integer[]) order by id),
      array(select name from person where id = any(${ids}::integer[]) order by id),
      ${activity.recordedBy}, ${activity.recordedAt}
    returning id`
  return row!.id
}

export async function hasActivity(sql: Runner, id: number): Promise<boolean> {
  const rows = await sql`select 1 from activity where id = ${id}`
  return rows.length > 0
}

export interface Paper {
  activityId: number
  sha256: string
  fileName: string
  mediaType: string
  uploadedBy: number
  uploadedAt: Date
}

export async function insertPaper(tx: Transaction, paper: Paper): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into activity_paper (activity_id, sha256, file_name, media_type, uploaded_by, uploaded_at)
    values (${paper.activityId}, ${paper.sha256}, ${paper.fileName}, ${paper.mediaType},
      ${paper.uploadedBy}, ${paper.uploadedAt}) returning id`
  return row!.id
}

export async function findPaper(
  sql: Runner,
  id: number,
): Promise<Pick<Paper, 'sha256' | 'fileName' | 'mediaType'> | undefined> {
  const [row] = await sql<Pick<Paper, 'sha256' | 'fileName' | 'mediaType'>[]>`
    select sha256, file_name, media_type from activity_paper where id = ${id}`
  return row
}

export async function updateNextSteps(
  tx: Transaction,
  campaignId: number,
  steps: readonly { heading: string; text: string }[],
): Promise<void> {
  await tx`delete from next_step where campaign_id = ${campaignId}`
  for (const [position, step] of steps.entries()) {
    await tx`insert into next_step (campaign_id, position, heading, text)
      values (${campaignId}, ${position + 1}, ${step.heading}, ${step.text})`
  }
}

export async function updateChannels(
  tx: Transaction,
  channels: readonly { name: string; contact: string }[],
): Promise<void> {
  await tx`delete from channel`
  for (const channel of channels) {
    await tx`insert into channel (name, contact) values (${channel.name}, ${channel.contact})`
  }
}
