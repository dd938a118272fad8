import { Link } from '@tanstack/react-router'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'

export function NoSuchPage() {
  const t = useText()
  return (
    <Page title={t('noSuchPage')}>
      <p>{t('noSuchPageHelp')}</p>
      <Link to="/">{t('toDesk')}</Link>
    </Page>
  )
}
