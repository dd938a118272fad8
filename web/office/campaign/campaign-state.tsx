import type { CampaignView } from '#domain/campaign/views.ts'
import { useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { type Period, whenIs } from './period.ts'

/** Not started, running or ended, and in which phase. */
export function CampaignState({ campaign }: { campaign: CampaignView }) {
  const t = useText(campaignText)
  const { today } = useSession()
  const when = whenIs(campaign, today)
  const words = { ahead: t('toCome'), current: t('running'), past: t('over') }
  const phase = campaign.phases.find(one => whenIs(one, today) === 'current')
  return (
    <span>
      <StatusTag tone={when === 'current' ? 'open' : 'quiet'}>{words[when]}</StatusTag>{' '}
      {when === 'current' && phase && t('phaseNow', { phase: phase.name })}
    </span>
  )
}

/** 2026年1月1日至12月31日 in words of the language. */
export function usePeriodText(): (period: Period) => string {
  const t = useText(campaignText)
  const language = useLanguage()
  return ({ startsOn, endsOn }) =>
    t('fromTo', {
      from: dayText(startsOn, language),
      to: dayText(endsOn, language, language === 'zh' ? startsOn : ''),
    })
}
