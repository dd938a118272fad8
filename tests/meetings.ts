import { recordActivity } from '#server/campaign/actions.ts'
import { writeMinutes } from '#server/campaign/minutes.ts'
import { as, type Bureau, type TestHouse } from './house.ts'

/** A meeting of the bureau's leaders with the number of its minutes, as a collective decision names it. */
export async function recordMeeting(
  house: TestHouse,
  { clerk, campaignId }: Bureau,
  { number, on }: { number: string; on: string },
): Promise<{ id: number }> {
  const context = await as(house, clerk)
  const held = { kind: 'meeting' as const, heldOn: on, subject: '研究销号', participantIds: [] }
  const meeting = await recordActivity(context, campaignId, held)
  const written = { place: '三楼会议室', chair: '', text: '', seenAt: null }
  await writeMinutes(context, meeting.id, { ...written, number })
  return meeting
}
