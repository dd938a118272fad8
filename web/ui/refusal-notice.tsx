import { Button } from 'antd'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import './notice.css'

/** Why something was not done, in words, read aloud when it appears; nothing when nothing failed. */
export function RefusalNotice({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const t = useText()
  const language = useLanguage()
  if (!failure) return null
  return (
    <div className="notice notice-failure" role="alert">
      <span>{failureText(failure, language)}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
