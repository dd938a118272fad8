import { Button } from 'antd'
import type { RosterAnswer, RosterPlanView } from '#domain/roster/views.ts'
import { isRefusal } from '#web/api/failures.ts'
import { importRoster, previewRoster } from '#web/api/roster.ts'
import { useUpload } from '#web/api/use-upload.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { rosterText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { RosterRows } from './roster-rows.tsx'
import type { Opened } from './roster-screen.tsx'

interface RosterPreviewProps {
  opened: Opened
  /** What would happen now, where people or units have changed since. */
  onPlan: (opened: Opened) => void
  onDone: (answer: RosterAnswer) => void
  onOther: () => void
}

export function RosterPreview({ opened, onPlan, onDone, onOther }: RosterPreviewProps) {
  const t = useText(rosterText)
  const { file, plan } = opened
  const run = useUpload(importRoster)
  const again = useUpload(previewRoster)
  const busy = run.send.isPending || again.send.isPending
  const moved = isRefusal(run.failure, 'rosterMoved')
  function start() {
    run.send.mutate({ file, digest: plan.digest }, { onSuccess: onDone })
  }
  function lookAgain() {
    again.send.mutate(file, {
      onSuccess: now => {
        run.send.reset()
        onPlan({ file, plan: now })
      },
    })
  }
  return (
    <>
      <div className="row roster-file">
        <strong>{plan.file}</strong>
        <Button size="small" onClick={onOther} disabled={busy}>
          {t('otherFile')}
        </Button>
      </div>
      <Section title={t('rows')}>
        <RosterRows plan={plan} />
      </Section>
      <NewUnits units={plan.newUnits} />
      <NotRead plan={plan} />
      <div className="roster-run">
        <RefusalNotice failure={run.failure} onRetry={moved ? undefined : start} />
        <RefusalNotice failure={again.failure} onRetry={lookAgain} />
        {run.send.isPending ? (
          <Progress label={t('running')} />
        ) : moved ? (
          <Button type="primary" onClick={lookAgain} loading={again.send.isPending}>
            {t('lookAgain')}
          </Button>
        ) : (
          <Run plan={plan} onRun={start} />
        )}
      </div>
    </>
  )
}

/** What pressing the button will write, in words. */
function Run({ plan, onRun }: { plan: RosterPlanView; onRun: () => void }) {
  const t = useText(rosterText)
  const language = useLanguage()
  const { counts, rows } = plan
  const n = counts.create + counts.change
  const waiting = rows.filter(row => row.reasons.some(({ code }) => code === 'willWait')).length
  const accounts = rows.filter(row => row.brings.includes('account')).length
  const words = [
    t('runHelp', counts),
    waiting > 0 && t('waits', { n: waiting }),
    accounts > 0 && t('opens', { n: accounts }),
  ]
  return (
    <>
      <p>{words.filter(Boolean).join(language === 'zh' ? '' : ' ')}</p>
      <Button type="primary" size="large" disabled={n === 0} onClick={onRun}>
        {n === 0 ? t('nothingToRun') : t('run', { n })}
      </Button>
    </>
  )
}

function NewUnits({ units }: { units: readonly string[] }) {
  const t = useText(rosterText)
  if (units.length === 0) return null
  return (
    <Section title={t('newUnits', { n: units.length })}>
      <ul className="roster-lines">
        {units.map(unit => (
          <li key={unit}>{unit}</li>
        ))}
      </ul>
    </Section>
  )
}

/** What the file holds besides; nobody has to wonder where a column went. */
function NotRead({ plan: { unused, otherSheets, skipped } }: { plan: RosterPlanView }) {
  const t = useText(rosterText)
  const language = useLanguage()
  if (unused.length + otherSheets.length + skipped.length === 0) return null
  return (
    <Section title={t('notRead')}>
      <ul className="roster-lines">
        {unused.length > 0 && <li>{t('unused', { columns: listText(unused, language) })}</li>}
        {otherSheets.length > 0 && (
          <li>{t('otherSheets', { sheets: listText(otherSheets, language) })}</li>
        )}
        {skipped.map(line => (
          <li key={`${line.sheet} ${line.row}`}>{t('skipped', line)}</li>
        ))}
      </ul>
    </Section>
  )
}
