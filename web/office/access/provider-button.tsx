import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { OidcView } from '#domain/oidc/sign-in.ts'
import { addressOf, get } from '#web/api/client.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'

const providerQuery = {
  queryKey: ['oidc'],
  queryFn: () => get<OidcView>('/api/session/oidc'),
  staleTime: Number.POSITIVE_INFINITY,
}

/** The way in through the bureau's identity provider, in the words the bureau gave it. */
export function ProviderButton({ next }: { next: string }) {
  const t = useText(accessText)
  const { data } = useQuery(providerQuery)
  if (!data?.button) return null
  return (
    <div className="stack">
      <p className="quiet">{t('orProvider')}</p>
      <Button block href={addressOf('/api/session/oidc/start', { next })}>
        {data.button}
      </Button>
    </div>
  )
}
