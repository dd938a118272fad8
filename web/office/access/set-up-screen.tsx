import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '#domain/refusals.ts'
import { get } from '#web/api/client.ts'
import { renewSession } from '#web/api/session.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
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
    queryKey: ['set-up', token],
    queryFn: () => get<{ needed: boolean; linkHolds: boolean }>('/api/set-up', { token }),
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
            {({ needed, linkHolds }) => {
              if (!needed) return <DoneAlready />
              if (!token) return <Notice>{t('linkMissing')}</Notice>
              if (!linkHolds) return <RefusalNotice failure={new Refusal('setUpLinkWrong')} />
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
