import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarChange } from '#domain/calendar/inputs.ts'
import { lights } from '#domain/calendar/light.ts'
import type { PreviewView } from '#domain/calendar/views.ts'
import { importCalendar } from '#web/api/calendar.ts'
import { calendarText } from '#web/text/calendar.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'
import '../rectification/acts/choices.css'

interface ImportPreviewProps {
  change: CalendarChange
  preview: PreviewView
  onBack: () => void
  onDone: () => void
}

/** What an import changes, whom it concerns, and what has to be compared with the notice before. */
export function ImportPreview({ change, preview, onBack, onDone }: ImportPreviewProps) {
  const t = useText(calendarText)
  const [confirmed, setConfirmed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const isDoubtful = preview.doubts.length > 0
  async function carryOut() {
    setBusy(true)
    try {
      const { baseVersion } = preview
      const input = { change, baseVersion, doubtsConfirmed: confirmed }
      const { version, recomputed } = await importCalendar(input)
      tell(t('imported', { version, n: recomputed }))
      onDone()
    } catch (refused) {
      setFailure(refused)
      setBusy(false)
    }
  }
  const { year } = preview
  return (
    <div className="calendar-preview">
      <h3>{year ? t('previewOf', { year }) : t('previewAny')}</h3>
      <Difference preview={preview} />
      {isDoubtful && <Doubts preview={preview} />}
      {isDoubtful && (
        <label className="check">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={event => setConfirmed(event.target.checked)}
          />
          {t('doubtsConfirmed')}
        </label>
      )}
      <RefusalNotice failure={failure} />
      <div className="row">
        <Button
          type="primary"
          loading={busy}
          disabled={isDoubtful && !confirmed}
          onClick={carryOut}
        >
          {t('doImport')}
        </Button>
        <Button onClick={onBack}>{t('again')}</Button>
      </div>
    </div>
  )
}

function Difference({ preview }: { preview: PreviewView }) {
  const t = useText(calendarText)
  const language = useLanguage()
  const { becomesOff, becomesWork, verifiedThrough } = preview.difference
  const days = (list: string[]) =>
    listText(
      list.map(day => dayText(day, language)),
      language,
    )
  const through = {
    before: dayText(verifiedThrough.before, language),
    after: dayText(verifiedThrough.after, language),
  }
  return (
    <dl className="facts">
      <Line name={t('entered')}>{t('fromTo', through)}</Line>
      {becomesOff.length > 0 && (
        <Line name={t('becomesOff', { n: becomesOff.length })}>{days(becomesOff)}</Line>
      )}
      {becomesWork.length > 0 && (
        <Line name={t('becomesWork', { n: becomesWork.length })}>{days(becomesWork)}</Line>
      )}
      <Line name={t('effects')}>
        <Effects effects={preview.effects} />
      </Line>
      {preview.advice.length > 0 && <Line name={t('advice')}>{preview.advice.join('；')}</Line>}
    </dl>
  )
}

function Effects({ effects }: Pick<PreviewView, 'effects'>) {
  const t = useText(calendarText)
  const counted = (['becomeCertain', 'recounted', 'dueOnDaysOff'] as const)
    .filter(name => effects[name] > 0)
    .map(name => t(name, { n: effects[name] }))
  const lit = lights
    .filter(light => effects.lights[light] > 0)
    .map(light => t('lightsChange', { n: effects.lights[light], light: t(light) }))
  const all = [...counted, ...lit]
  if (all.length === 0) return t('noEffects')
  return all.map(words => <div key={words}>{words}</div>)
}

function Doubts({ preview }: { preview: PreviewView }) {
  const t = useText(calendarText)
  const language = useLanguage()
  return (
    <div className="notice" role="alert">
      <div>
        <strong>▲ {t('doubts')}</strong>
        <ul>
          {preview.doubts.map(({ code, text, items }) => (
            <li key={code}>
              {text[language]}
              {items.length > 0 && ` (${items.join(', ')})`}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
