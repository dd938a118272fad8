import { useQuery } from '@tanstack/react-query'
import { type SettingKey, settings } from '#domain/settings/settings.ts'
import { settingChangesQuery } from '#web/api/settings.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { useLanguage } from '#web/text/language.ts'
import { settingsText } from '#web/text/settings.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { shownValue } from './setting-values.ts'

/** Who changed it, when, from what to what and why; the newest first. */
export function SettingHistory({ of }: { of: SettingKey }) {
  const t = useText(settingsText)
  const momentText = useMomentText()
  const language = useLanguage()
  const changes = useQuery(settingChangesQuery(of))
  const value = (one: unknown) => shownValue(settings[of], one, language)
  return (
    <Section title={t('history')}>
      <Answered query={changes} lines={3}>
        {list => (
          <ul className="setting-changes">
            {list.length === 0 && <li className="quiet">{t('neverChanged')}</li>}
            {list.map(({ revision, before, after, reason, by, at }) => (
              <li key={revision}>
                <div>{t('fromTo', { before: value(before), after: value(after) })}</div>
                <div>{reason}</div>
                <div className="quiet">{t('changedBy', { by, when: momentText(at) })}</div>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Section>
  )
}
