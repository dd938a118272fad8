import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { get } from '#web/api/client.ts'
import { renewSession } from '#web/api/session.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { PlainFrame } from './plain-frame.tsx'
import { type SampleAccount, SampleAccounts } from './sample-accounts.tsx'
import { SetUpForm } from './set-up-form.tsx'

const route = getRouteApi('/set-up')

/** Once in the life of a bureau: its name, its first administrator, sample or empty. */
export function SetUpScreen() {
  const t = useText(accessText)
  const navigate = useNavigate()
  const { token } = route.useSearch()
  const [accounts, setAccounts] = useState<SampleAccount[]>()
  const setUp = useQuery({
    queryKey: ['set-up'],
    queryFn: () => get<{ needed: boolean }>('/api/set-up'),
    refetchOnWindowFocus: false,
  })
  async function goOn() {
    await renewSession()
    await navigate({ to: '/' })
  }
  return (
    <PlainFrame>
      <Page title={accounts ? t('accountsOnce') : t('setUp')}>
        {accounts ? (
          <SampleAccounts accounts={accounts} onGoOn={goOn} />
        ) : (
          <Answered query={setUp}>
            {({ needed }) => {
              if (!needed) return <DoneAlready />
              if (!token) return <Notice>{t('linkMissing')}</Notice>
              const made = (given: SampleAccount[]) =>
                given.length > 0 ? setAccounts(given) : void goOn()
              return <SetUpForm token={token} onMade={made} />
            }}
          </Answered>
        )}
      </Page>
    </PlainFrame>
  )
}

function DoneAlready() {
  const t = useText(accessText)
  return <Notice actions={<Link to="/sign-in">{t('signIn')}</Link>}>{t('setUpDone')}</Notice>
}
