import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { SecurityFilter } from '#domain/security/views.ts'
import { download } from '#web/api/client.ts'
import { securityCountQuery, securityLogQuery } from '#web/api/security-log.ts'
import { securityLogText } from '#web/text/security-log.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { Empty } from '#web/ui/state.tsx'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'
import { SecurityFilters } from './security-filters.tsx'
import { useSecurityColumns } from './use-security-columns.tsx'

const route = getRouteApi('/frame/settings/security-log')

/** Who signed in, took files out or changed rights; for the audit administrator. */
export function SecurityLogScreen() {
  const t = useText(securityLogText)
  const search = route.useSearch()
  const navigate = useNavigate()
  const query = useInfiniteQuery(securityLogQuery(search))
  const columns = useSecurityColumns()
  const change = (next: SecurityFilter) =>
    void navigate({
      to: '/settings/security-log',
      search: { ...search, ...next },
      resetScroll: false,
    })
  return (
    <Page title={t('title')} note={t('note')}>
      <DataTable
        name="security-log"
        ownExport
        caption={t('title')}
        columns={columns}
        {...paged(query)}
        rowKey={row => row.seq}
        count={<Count filter={search} />}
        filters={<SecurityFilters search={search} onChange={change} />}
        tools={<SaveFileButton save={() => download('/api/security-log/export', search)} />}
        sortedElsewhere
        empty={
          <Empty title={t('none')}>
            <p>{t('noneHelp')}</p>
          </Empty>
        }
      />
    </Page>
  )
}

function Count({ filter }: { filter: SecurityFilter }) {
  const t = useText(securityLogText)
  const { data } = useQuery(securityCountQuery(filter))
  return data ? <strong>{t('count', { n: data.count })}</strong> : null
}
