import type { VersionView } from '#domain/calendar/views.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { calendarText } from '#web/text/calendar.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'

/** Every version, the newest first, with what it was made from word for word. */
export function VersionsPart({ versions }: { versions: readonly VersionView[] }) {
  const t = useText(calendarText)
  const momentText = useMomentText()
  const language = useLanguage()
  return (
    <Section title={t('versions')}>
      <ul className="calendar-versions">
        {versions.map(({ version, verifiedThrough, by, at, source }) => (
          <li key={version}>
            <strong>{t('versionNo', { n: version })}</strong>{' '}
            {t('through', { day: dayText(verifiedThrough, language) })}
            <div className="quiet">
              {by && at ? t('madeBy', { by, when: momentText(at) }) : t('builtIn')}
            </div>
            {source && (
              <details>
                <summary>{t('source')}</summary>
                <p className="calendar-source">{source}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
