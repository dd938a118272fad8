import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { signOut, useSession } from '#web/api/session.ts'
import { chooseLanguage, useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { DropPanel } from '#web/ui/drop-panel.tsx'
import { tell } from '#web/ui/told.tsx'
import { Find } from './find.tsx'
import { Notices } from './notices.tsx'
import { ThemeChoices } from './theme-choices.tsx'

/** Bureau, find, notices, language, appearance and the person. */
export function Top({ onKeyboard }: { onKeyboard: () => void }) {
  const { bureau, rights } = useSession()
  const t = useText(shellText)
  return (
    <header className="top not-printed">
      <Link to="/" className="top-bureau">
        {bureau || t('product')}
      </Link>
      {rights.includes('item.read') && <Find />}
      <div className="top-tools">
        <Notices />
        <LanguageButton />
        <PersonMenu onKeyboard={onKeyboard} />
      </div>
    </header>
  )
}

export function LanguageButton() {
  const t = useText(shellText)
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" lang={other} onClick={() => chooseLanguage(other)}>
      {t('otherLanguage')}
    </Button>
  )
}

function PersonMenu({ onKeyboard }: { onKeyboard: () => void }) {
  const t = useText(shellText)
  const language = useLanguage()
  const navigate = useNavigate()
  const { person } = useSession()
  async function leave() {
    try {
      await signOut()
      await navigate({ to: '/sign-in' })
    } catch (failure) {
      tell(failureText(failure, language))
    }
  }
  return (
    <DropPanel plain label={person.name}>
      {close => (
        <>
          <ThemeChoices />
          <button
            type="button"
            className="plain-button drop-choice"
            onClick={() => {
              close()
              onKeyboard()
            }}
          >
            {t('keyboard')}
          </button>
          <Link to="/mail-address" className="drop-choice">
            {t('mailAddress')}
          </Link>
          <Link to="/password" className="drop-choice">
            {t('changePassword')}
          </Link>
          <button type="button" className="plain-button drop-choice" onClick={leave}>
            {t('signOut')}
          </button>
        </>
      )}
    </DropPanel>
  )
}
