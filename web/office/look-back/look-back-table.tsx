import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { download } from '#web/api/client.ts'
import { lookBackCountQuery, lookBacksQuery } from '#web/api/look-backs.ts'
import { useRight } from '#web/api/session.ts'
import { countText } from '#web/text/format.ts'
import { lookBackListText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { Empty } from '#web/ui/state.tsx'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'
import { LookBackFilters } from './look-back-filters.tsx'
import type { LookBackSearch } from './look-back-search.ts'
import { useLookBackColumns } from './use-look-back-columns.tsx'

const route = getRouteApi('/frame/look-backs')

export function LookBackTable() {
  const t = useText(lookBackListText)
  const search = route.useSearch()
  const navigate = useNavigate()
  const mayExport = useRight('item.export')
  const { order, ...filter } = search
  const query = useInfiniteQuery(lookBacksQuery(search))
  const columns = useLookBackColumns()
  const change = (next: Partial<LookBackSearch>) =>
    void navigate({ to: '/look-backs', search: { ...search, ...next }, resetScroll: false })
  return (
    <DataTable
      name="look-backs"
      ownExport
      caption={t('list')}
      columns={columns}
      {...paged(query)}
      rowKey={row => row.id}
      count={<Count filter={filter} />}
      filters={<LookBackFilters search={search} onChange={change} />}
      tools={
        mayExport && <SaveFileButton save={() => download('/api/look-backs/export', filter)} />
      }
      onOpen={({ matterId }) => void navigate({ to: '/items/$id', params: { id: matterId } })}
      order={{ key: 'dueOn', descending: order === 'latest' }}
      onOrder={chosen => change({ order: chosen?.descending ? 'latest' : undefined })}
      sortedElsewhere
      empty={
        Object.values(filter).some(value => value !== undefined) ? (
          <Empty title={t('noMatch')} />
        ) : (
          <Empty title={t('none')}>
            <p>{t('noneHelp')}</p>
          </Empty>
        )
      }
    />
  )
}

function Count({ filter }: { filter: LookBackSearch }) {
  const t = useText(lookBackListText)
  const { data } = useQuery(lookBackCountQuery(filter))
  if (!data) return null
  const n = data.count < 1000 ? data.count : countText(data.count)
  return <strong>{t(data.more ? 'countMore' : 'count', { n })}</strong>
}
