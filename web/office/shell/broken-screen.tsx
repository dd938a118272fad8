import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { Refusal } from '#domain/refusals.ts'
import { Unexpected, Unreachable } from '#web/api/failures.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'

/** In the place of a screen that failed: what happened, once more, or back to the desk. */
export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  const t = useText()
  const router = useRouter()
  const { reset: askAgain } = useQueryErrorResetBoundary()
  const known = [Refusal, Unreachable, Unexpected].some(kind => error instanceof kind)
  async function retry() {
    askAgain()
    await router.invalidate()
    reset()
  }
  return (
    <Page title={t('screenBroken')}>
      {known ? <RefusalNotice failure={error} /> : <p>{t('screenBrokenHelp')}</p>}
      <div className="row">
        <Button onClick={retry}>{t('retry')}</Button>
        <Button onClick={() => location.reload()}>{t('reload')}</Button>
        <Link to="/">{t('toDesk')}</Link>
      </div>
    </Page>
  )
}
