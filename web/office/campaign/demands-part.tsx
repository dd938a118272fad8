import { demandsText } from '#domain/campaign/demands.ts'
import type { DemandsChange } from '#domain/campaign/views.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'

/** Who changed what close-out asks, when, from what to what. */
export function DemandsPart({ changes }: { changes: readonly DemandsChange[] }) {
  const t = useText(campaignText)
  const language = useLanguage()
  const momentText = useMomentText()
  return (
    <Section title={t('demandsChanges')}>
      <p className="quiet">{t('demandsNote')}</p>
      {changes.length === 0 && <p className="quiet">{t('demandsNeverChanged')}</p>}
      <ul>
        {changes.map(({ id, at, byName, before, after }) => (
          <li key={id}>
            {t('demandsFromTo', {
              before: demandsText(before, language),
              after: demandsText(after, language),
            })}
            <div className="quiet">{t('demandsBy', { name: byName, when: momentText(at) })}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
