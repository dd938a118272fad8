import type { MinutesInput } from '#domain/campaign/inputs.ts'
import { chineseDate } from '#domain/document/chinese-date.ts'
import { minutesOf } from '#domain/document/minutes.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { findIssuer } from '#server/people/queries.ts'
import { requireOffice } from '#server/people/standing.ts'
import { type DocumentFile, documentFile } from '#server/template/document-file.ts'
import { findActivity, lockActivity, updateMinutes } from './activity-queries.ts'
import { requireCounted } from './withdraw-activity.ts'

/**
 * Keeps the text of the minutes beside the facts of the meeting. Refuses `notFound`, `notAMeeting`,
 * `activityWithdrawn`, and `minutesChanged` when somebody has written since the writer read them.
 */
export function writeMinutes(context: Context, activityId: number, input: MinutesInput) {
  const { person, moment } = context
  return context.transaction(async tx => {
    const meeting = await lockActivity(tx, person, activityId)
    requireMeeting(meeting)
    requireOffice(person, meeting.bureauId)
    requireCounted(meeting)
    const { seenAt, ...written } = input
    const before = meeting.minutes
    if (before && before.at !== seenAt) throw new Refusal('minutesChanged', { by: before.byName })
    const minutes = { ...written, byId: person.id, byName: person.name, at: moment.toISOString() }
    await updateMinutes(tx, activityId, minutes)
    return { id: activityId, at: minutes.at }
  })
}

/**
 * 会议纪要: the facts as recorded, the text as people wrote it. Refuses `notFound`, `notAMeeting` and
 * `activityWithdrawn`.
 */
export async function minutesFile(context: Context, activityId: number): Promise<DocumentFile> {
  const meeting = await findActivity(context.sql, context.person, activityId)
  requireMeeting(meeting)
  requireCounted(meeting)
  const { campaign, bureauId, subject, participants, minutes } = meeting
  const fields = minutesOf({
    bureau: await findIssuer(context.sql, bureauId),
    ...{ campaign, subject, participants },
    heldOn: chineseDate(meeting.heldOn),
    number: minutes?.number ?? '',
    place: minutes?.place ?? '',
    chair: minutes?.chair ?? '',
    text: (minutes?.text ?? '').split(/\n+/).filter(line => line.trim() !== ''),
  })
  return documentFile(context, { kind: 'minutes', bureauId, about: subject }, fields)
}

function requireMeeting<Meeting extends { kind: string }>(
  meeting: Meeting | undefined,
): asserts meeting is Meeting {
  if (!meeting) throw new Refusal('notFound')
  if (meeting.kind !== 'meeting') throw new Refusal('notAMeeting')
}
