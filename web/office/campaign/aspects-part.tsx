import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AspectCount, CampaignView } from '#domain/campaign/views.ts'
import { aspectCountsQuery } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { KindLine } from '../rectification/kind-line.tsx'

/** The catalogue, and under each aspect how many items there are; every number opens them. */
export function AspectsPart({ campaign }: { campaign: CampaignView }) {
  const t = useText(campaignText)
  const { data, error, refetch } = useQuery(aspectCountsQuery(campaign.id))
  const countOf = (aspectId: number | null) => data?.find(one => one.aspectId === aspectId)
  const without = countOf(null)
  const kinds = campaign.aspects.reduce((sum, aspect) => sum + aspect.kinds.length, 0)
  return (
    <Section
      title={t('aspectsTitle')}
      actions={
        <span className="quiet">
          {t('catalogueSize', { aspects: campaign.aspects.length, kinds })}
        </span>
      }
    >
      <RefusalNotice failure={error} onRetry={() => void refetch()} />
      <ul className="aspects">
        {campaign.aspects.map((aspect, at) => (
          <li key={aspect.id} className="aspects-line">
            <details>
              <summary>
                {at + 1}. {aspect.name}{' '}
                <span className="quiet">{t('kindsOf', { n: aspect.kinds.length })}</span>
              </summary>
              <ul>
                {aspect.kinds.map(kind => (
                  <li key={kind.id}>
                    <KindLine kind={kind} />
                  </li>
                ))}
              </ul>
            </details>
            {data && (
              <Counts
                name={aspect.name}
                count={countOf(aspect.id)}
                search={{ campaignId: campaign.id, aspectId: aspect.id }}
              />
            )}
          </li>
        ))}
        {without && (
          <li className="aspects-line">
            <span>{t('noAspect')}</span>
            <Counts
              name={t('noAspect')}
              count={without}
              search={{ campaignId: campaign.id, noAspect: true }}
            />
          </li>
        )}
        {data && (
          <li className="aspects-line">
            <strong>{t('allItems')}</strong>
            <Counts name={campaign.name} count={sum(data)} search={{ campaignId: campaign.id }} />
          </li>
        )}
      </ul>
    </Section>
  )
}

interface CountsProps {
  name: string
  count: Omit<AspectCount, 'aspectId'> | undefined
  search: { campaignId: number; aspectId?: number; noAspect?: boolean }
}

function Counts({ name, count, search }: CountsProps) {
  const t = useText(campaignText)
  if (!count || count.items === 0) return <span className="quiet">{t('noItems')}</span>
  const { items, closed } = count
  return (
    <span className="row">
      <Link to="/ledger" search={search} aria-label={t('itemsOf', { aspect: name, n: items })}>
        {t('items', { n: items })}
      </Link>
      <Link
        to="/ledger"
        search={{ ...search, closed: true }}
        aria-label={t('closedOf', { aspect: name, n: closed })}
      >
        {t('closedItems', { n: closed })}
      </Link>
    </span>
  )
}

function sum(counts: readonly AspectCount[]): { items: number; closed: number } {
  return counts.reduce(
    (all, one) => ({ items: all.items + one.items, closed: all.closed + one.closed }),
    { items: 0, closed: 0 },
  )
}
