import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DrawRow } from '#domain/look-back/views.ts'
import { download } from '#web/api/client.ts'
import { useCampaigns } from '#web/api/items.ts'
import { drawsQuery } from '#web/api/look-backs.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { lookBackListText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Section } from '#web/ui/page.tsx'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { Empty } from '#web/ui/state.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'

/** Every draw with its seed, so that anybody can draw it again. */
export function DrawsPart() {
  const t = useText(lookBackListText)
  const query = useInfiniteQuery(drawsQuery)
  const columns = useDrawColumns()
  return (
    <Section title={t('draws')}>
      <p className="quiet">{t('drawsNote')}</p>
      <DataTable
        name="look-back-draws"
        caption={t('draws')}
        columns={columns}
        {...paged(query)}
        rowKey={draw => draw.id}
        empty={<Empty title={t('noDraws')} />}
      />
    </Section>
  )
}

function useDrawColumns(): Column<DrawRow>[] {
  const t = useText(lookBackListText)
  const language = useLanguage()
  const { timeZone, today } = useSession()
  const scopeWords = useScopeWords()
  return [
    {
      key: 'id',
      title: t('drawNumber'),
      width: 84,
      sort: draw => draw.id,
      render: draw => (
        <Link to="/look-backs" search={{ drawId: draw.id }}>
          {t('drawNo', { n: draw.id })}
        </Link>
      ),
    },
    { key: 'scope', title: t('scope'), main: true, render: scopeWords },
    {
      key: 'sample',
      title: t('sample'),
      width: 88,
      align: 'end',
      render: draw => t('sampleOf', { size: draw.size, population: draw.population }),
    },
    {
      key: 'seed',
      title: t('seed'),
      width: 240,
      render: draw => (
        <>
          {draw.seed}
          {draw.serverPart && (
            <div className="quiet">{t('serverPart', { n: draw.serverPart.length })}</div>
          )}
        </>
      ),
    },
    {
      key: 'drawnBy',
      title: t('drawnBy'),
      width: 168,
      render: draw =>
        t('byAt', { name: draw.drawnBy, when: zonedMomentText(draw.drawnAt, timeZone) }),
    },
    {
      key: 'dueOn',
      title: t('drawDueOn'),
      width: 108,
      sort: draw => draw.dueOn,
      render: draw => dayText(draw.dueOn, language, today),
    },
    {
      key: 'progress',
      title: t('progress'),
      width: 92,
      align: 'end',
      render: draw => t('progressOf', { done: draw.done, rebounds: draw.rebounds }),
    },
    {
      key: 'lots',
      title: t('allLots'),
      width: 110,
      render: draw => (
        <SaveFileButton
          label={t('export')}
          save={() => download(`/api/look-back-draws/${draw.id}/export`)}
        />
      ),
    },
  ]
}

function useScopeWords() {
  const t = useText(lookBackListText)
  const language = useLanguage()
  const { unitName } = useUnits()
  const { campaignName } = useCampaigns()
  return ({ campaignId, unitId, closedFrom, closedTo }: DrawRow) => {
    const from = closedFrom && dayText(closedFrom, language)
    const to = closedTo && dayText(closedTo, language)
    const closed = from ? (to ? 'closedBetween' : 'closedSince') : to ? 'closedUntil' : undefined
    const parts = [
      campaignId && campaignName(campaignId),
      unitId && unitName(unitId),
      closed && t(closed, { from: from ?? '', to: to ?? '' }),
    ].filter(part => typeof part === 'string')
    return parts.length > 0 ? listText(parts, language) : t('scopeAll')
  }
}
