import { Link } from '@tanstack/react-router'
import { useSession } from '#web/api/session.ts'
import { roleText } from '#web/text/codes.ts'
import { labelledText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'

/** For somebody signed in whose posts open no part of the office yet, or who holds none. */
export function NoScreens() {
  const t = useText(shellText)
  const role = useText(roleText)
  const language = useLanguage()
  const { person } = useSession()
  const roles = person.roles.map(one => role(one))
  const held = roles.length > 0 ? listText(roles, language) : t('none')
  return (
    <Page title={person.name} narrow>
      <p>{labelledText(t('yourRoles'), held, language)}</p>
      <p>{t(roles.length > 0 ? 'noScreensForRole' : 'noScreens')}</p>
      <Link to="/password">{t('changePassword')}</Link>
    </Page>
  )
}
