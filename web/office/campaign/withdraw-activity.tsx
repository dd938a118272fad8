import { withdrawActivityInput } from '#domain/campaign/inputs.ts'
import type { ActivityView } from '#domain/campaign/views.ts'
import { withdrawActivity } from '#web/api/campaigns.ts'
import { useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { ReasonButton } from '#web/ui/reason-button.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { tell } from '#web/ui/told.tsx'

/** What was done; struck through where it was recorded wrongly, with who withdrew it, when and why. */
export function ActivitySubject({ activity }: { activity: ActivityView }) {
  const t = useText(campaignText)
  const { timeZone } = useSession()
  const { subject, withdrawnAt, withdrawnBy, withdrawnReason } = activity
  if (withdrawnAt === null) return subject
  const when = zonedMomentText(withdrawnAt, timeZone)
  return (
    <>
      <s>{subject}</s> <StatusTag tone="quiet">{t('withdrawn')}</StatusTag>
      <div className="quiet">
        {t('withdrawnBy', { name: withdrawnBy ?? '', when, reason: withdrawnReason ?? '' })}
      </div>
    </>
  )
}

export function WithdrawActivity({ activity }: { activity: ActivityView }) {
  const t = useText(campaignText)
  if (!activity.acts.includes('withdraw')) return null
  return (
    <div className="papers">
      <ReasonButton
        size="small"
        type="text"
        act={t('withdrawActivity')}
        aria-label={t('withdrawNamed', { subject: activity.subject })}
        question={t('withdrawQuestion')}
        schema={withdrawActivityInput}
        reasonLabel={t('withdrawReason')}
        consequences={
          <>
            <p>{activity.subject}</p>
            <p>{t('withdrawConsequences')}</p>
          </>
        }
        submit={input => withdrawActivity(activity.id, input)}
        onDone={() => tell(t('withdrawn'))}
      />
    </div>
  )
}
