import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Refusal } from '#domain/refusals.ts'
import { get } from '#web/api/client.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { PlainFrame } from './plain-frame.tsx'
import { ProviderButton } from './provider-button.tsx'
import { SignInForm } from './sign-in-form.tsx'

const route = getRouteApi('/sign-in')

export function SignInScreen() {
  const t = useText(accessText)
  const router = useRouter()
  const { next = '/', refused } = route.useSearch()
  const setUp = useQuery({
    queryKey: ['set-up'],
    queryFn: () => get<{ needed: boolean }>('/api/set-up'),
  })
  return (
    <PlainFrame>
      <Page title={t('signIn')}>
        <div className="short-form stack">
          {setUp.data?.needed && <Notice>{t('notSetUp')}</Notice>}
          <RefusalNotice failure={setUp.error} onRetry={() => void setUp.refetch()} />
          <RefusalNotice failure={refused && new Refusal(refused)} />
          <SignInForm onSignedIn={() => router.history.push(`/office${next}`)} />
          <ProviderButton next={next} />
          <p className="quiet">{t('forgotten')}</p>
        </div>
      </Page>
    </PlainFrame>
  )
}
