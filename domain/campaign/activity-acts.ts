/** What the office that recorded an activity may still do with it. */
export const activityActs = ['writeMinutes', 'attachPaper', 'withdraw'] as const
export type ActivityAct = (typeof activityActs)[number]

/** Nothing is added to what was withdrawn, and only a meeting has minutes. */
export function actsOn(activity: { kind: string; withdrawnAt: string | null }): ActivityAct[] {
  if (activity.withdrawnAt !== null) return []
  return activityActs.filter(act => act !== 'writeMinutes' || activity.kind === 'meeting')
}
