import { getRouteApi, Link, Navigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '#web/api/session.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { secondFactorText } from '#web/text/second-factor.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { PlainFrame } from './plain-frame.tsx'
import { SecondFactor } from './second-factor.tsx'

const route = getRouteApi('/second-factor')

export function SecondFactorScreen() {
  const t = useText(secondFactorText)
  const language = useLanguage()
  const router = useRouter()
  const { next = '/' } = route.useSearch()
  const { person, secondFactor } = useSession()
  // Kept while the codes are shown: by then the session waits for nothing any more.
  const [step] = useState(secondFactor)
  const [showsCodes, setShowsCodes] = useState(false)
  if (!step) return <Navigate to="/" />
  const title = step === 'code' ? t('title') : t(showsCodes ? 'codesTitle' : 'enrolTitle')
  return (
    <PlainFrame>
      <Page
        title={title}
        note={person.name + bracketText(person.account, language)}
        back={!showsCodes && <Link to="/sign-in">{t('otherAccount')}</Link>}
      >
        <div className={step === 'code' ? 'short-form stack' : 'second-factor'}>
          <SecondFactor
            step={step}
            onProven={() => router.history.push(`/office${next}`)}
            onCodes={() => setShowsCodes(true)}
          />
        </div>
      </Page>
    </PlainFrame>
  )
}
