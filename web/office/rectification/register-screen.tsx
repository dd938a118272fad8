import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Skeleton } from '#web/ui/state.tsx'

export function RegisterScreen() {
  const t = useText(shellText)
  return (
    <Page title={t('ledger')}>
      <Skeleton />
    </Page>
  )
}
