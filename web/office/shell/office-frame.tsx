import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { sessionQuery } from '#web/api/session.ts'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { Told } from '#web/ui/told.tsx'
import { SignInDialog } from '../access/sign-in-dialog.tsx'
import { BurdenBox } from './burden-box.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { NoScreens } from './no-screens.tsx'
import { firstPlace } from './places.ts'
import { Rail } from './rail.tsx'
import { Top } from './top.tsx'
import './office-frame.css'

/** What stands around every screen of a signed-in person. */
export function OfficeFrame() {
  const t = useText(shellText)
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const mustChange = session?.mustChangePassword
  useEffect(() => {
    if (mustChange) void navigate({ to: '/password' })
  }, [mustChange, navigate])
  // Signing out empties the cache a moment before the next page is there.
  if (!session) return null
  return (
    <div className="office">
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      <Top onKeyboard={() => setHelp(true)} />
      <Rail />
      <main id="content" tabIndex={-1}>
        {firstPlace(session.rights) ? <Outlet /> : <NoScreens />}
        <BurdenBox />
      </main>
      <SignInDialog session={session} />
      <KeyboardHelp open={help} onOpen={setHelp} />
      <Told />
    </div>
  )
}
