import type { CampaignView } from '#domain/campaign/views.ts'
import { endRoundInput } from '#domain/self-check/inputs.ts'
import { endRound } from '#web/api/self-checks.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { ReasonButton } from '#web/ui/reason-button.tsx'
import { tell } from '#web/ui/told.tsx'

interface EndRoundProps {
  campaign: CampaignView
  round: number
  /** How many sheets nobody has signed. */
  open: number
}

/** For who keeps the campaign, where sheets will not be signed any more. */
export function EndRound({ campaign, round, open }: EndRoundProps) {
  const t = useText(selfCheckText)
  return (
    <ReasonButton
      act={t('endRound')}
      question={t('endRoundQuestion', { n: round })}
      schema={endRoundInput}
      reasonLabel={t('endRoundReason')}
      consequences={<p>{t('endRoundConsequences', { n: open })}</p>}
      submit={input => endRound(campaign.id, input)}
      onDone={() => tell(t('roundEnded'))}
    />
  )
}
