import type { WithdrawActivityInput } from '#domain/campaign/inputs.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { requireOffice } from '#server/people/standing.ts'
import { recordSecurity } from '#server/security/record.ts'
import { lockActivity, updateActivityWithdrawn } from './activity-queries.ts'

/**
 * Takes a wrong activity out of every figure to come; it stays in the list, and reports that are
 * signed stay as they are. Refuses `notFound`, `otherBureau` and `activityWithdrawn`.
 */
export function withdrawActivity(context: Context, id: number, input: WithdrawActivityInput) {
  return context.transaction(async tx => {
    const { person, moment: at } = context
    const activity = await lockActivity(tx, person, id)
    if (!activity) throw new Refusal('notFound')
    requireOffice(person, activity.bureauId)
    requireCounted(activity)
    await updateActivityWithdrawn(tx, id, { at, by: person.id, reason: input.reason })
    const subject = { campaign: activity.campaign, id }
    await recordSecurity(tx, context, { kind: 'activityWithdrawn', subject })
    return { id }
  })
}

/** Nothing is added to what was withdrawn. Refuses `activityWithdrawn`. */
export function requireCounted({ withdrawn }: { withdrawn: boolean }): void {
  if (withdrawn) throw new Refusal('activityWithdrawn')
}
