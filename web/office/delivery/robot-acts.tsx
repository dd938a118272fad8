import { Button } from 'antd'
import { useState } from 'react'
import type { RobotView } from '#domain/delivery/robots.ts'
import { removeRobot, switchRobot, testRobot } from '#web/api/robots.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { robotsText } from '#web/text/robots.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { tell } from '#web/ui/told.tsx'

/** What may be done with one robot; only removing it asks first. */
export function RobotActs({ robot, onChange }: { robot: RobotView; onChange: () => void }) {
  const t = useText(robotsText)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const { id, name, enabled } = robot
  async function act(work: () => Promise<void>, done: string) {
    setBusy(true)
    try {
      await work()
      tell(done)
    } catch (failure) {
      tell(failureText(failure, language))
    } finally {
      setBusy(false)
    }
  }
  async function remove() {
    await removeRobot(id)
    tell(t('removed'))
  }
  const turn = () => act(() => switchRobot(id, !enabled), t(enabled ? 'switchedOff' : 'switchedOn'))
  const called = (word: string) => `${word} ${name}`
  return (
    <div className="row">
      {enabled && (
        <Button
          size="small"
          disabled={busy}
          aria-label={called(t('test'))}
          onClick={() => act(() => testRobot(id), t('tested'))}
        >
          {t('test')}
        </Button>
      )}
      <Button
        size="small"
        disabled={busy}
        aria-label={called(t(enabled ? 'switchOff' : 'switchOn'))}
        onClick={turn}
      >
        {t(enabled ? 'switchOff' : 'switchOn')}
      </Button>
      <Button size="small" aria-label={called(t('change'))} onClick={onChange}>
        {t('change')}
      </Button>
      <ConfirmButton
        size="small"
        aria-label={called(t('remove'))}
        question={t('removeQuestion', { name })}
        consequences={<p>{t('removeConsequences')}</p>}
        onConfirm={remove}
      >
        {t('remove')}
      </ConfirmButton>
    </div>
  )
}
