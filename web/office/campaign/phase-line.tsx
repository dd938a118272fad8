import type { CampaignView } from '#domain/campaign/views.ts'
import { useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { usePeriodText } from './campaign-state.tsx'
import { placeIn, whenIs, wholeOf } from './period.ts'

/** The phases to scale, today marked; under it each phase in words. */
export function PhaseLine({ campaign }: { campaign: CampaignView }) {
  const t = useText(campaignText)
  const language = useLanguage()
  const periodText = usePeriodText()
  const { today } = useSession()
  const { phases } = campaign
  if (phases.length === 0) return null
  const whole = wholeOf([campaign, ...phases])
  const todayAt = placeIn(whole, { startsOn: today, endsOn: today })
  const words = { past: t('phasePast'), current: t('phaseCurrent'), ahead: t('phaseAhead') }
  const isWithin = whenIs(whole, today) === 'current'
  return (
    <section aria-label={t('phases')} className="phases">
      {isWithin && (
        <div className="phases-today">
          <span className={todayAt.left > 50 ? 'phases-before' : ''} style={at(todayAt.left)}>
            {t('today', { day: dayText(today, language, today) })}
          </span>
        </div>
      )}
      <div className="phases-bar" aria-hidden="true">
        {phases.map(phase => {
          const { left, width } = placeIn(whole, phase)
          const className = `phases-${whenIs(phase, today)}`
          return (
            <span
              key={phase.id}
              className={className}
              style={{ ...at(left), width: `${width}%` }}
            />
          )
        })}
        {isWithin && <span className="phases-mark" style={at(todayAt.left)} />}
      </div>
      <ol>
        {phases.map(phase => {
          const when = whenIs(phase, today)
          return (
            <li key={phase.id} className={`phases-${when}`}>
              <strong>{phase.name}</strong>
              <span className="quiet">
                {periodText(phase)} · {words[when]}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function at(left: number) {
  return { insetInlineStart: `${left}%` }
}
