import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { tellSignedIn } from '#web/api/sign-in-again.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { PlainFrame } from './plain-frame.tsx'

/** Where the window ends that signed in beside a page whose session had ended. */
export function SignedInScreen() {
  const t = useText(accessText)
  useEffect(() => {
    tellSignedIn()
    // A browser lets a page close itself only while nothing lies before it in its history.
    window.close()
  }, [])
  return (
    <PlainFrame>
      <Page title={t('signedIn')}>
        <div className="short-form stack">
          <p>{t('signedInHelp')}</p>
          <Link to="/">{t('toDeskHere')}</Link>
        </div>
      </Page>
    </PlainFrame>
  )
}
