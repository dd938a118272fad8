import { useMomentText } from '#web/api/use-moment-text.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import type { SaveState } from './saver.ts'

/** Where the text stands, in words; read aloud only when something went wrong. */
export function SaveWords({ state }: { state: SaveState }) {
  const t = useText(reportText)
  const momentText = useMomentText()
  if (state.kind === 'saved') {
    return <span className="quiet">{t('saved', { when: momentText(state.at).slice(11) })}</span>
  }
  if (state.kind === 'typing' || state.kind === 'saving') {
    return <span className="quiet">{t(state.kind)}</span>
  }
  return (
    <span className="save-failed" role="alert">
      {state.kind === 'kept' && t(state.retries ? 'kept' : 'notSaved')}
    </span>
  )
}
