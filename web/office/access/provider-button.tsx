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

interface ProviderButtonProps {
  next: string
  /** In a window of its own, so that what is typed on this page stays. */
  beside?: boolean
}

/** The way in through the bureau's identity provider, in the words the bureau gave it. */
export function ProviderButton({ next, beside = false }: ProviderButtonProps) {
  const t = useText(accessText)
  const { data } = useQuery(providerQuery)
  if (!data?.button) return null
  return (
    <div className="stack">
      <p className="quiet">{t('orProvider')}</p>
      <Button
        block
        href={addressOf('/api/session/oidc/start', { next })}
        target={beside ? '_blank' : undefined}
      >
        {data.button}
      </Button>
      {beside && <p className="quiet">{t('providerBeside')}</p>}
    </div>
  )
}
