import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { orderStatusNames } from '#domain/supervision/names.ts'
import { orderPageSize } from '#domain/supervision/views.ts'
import { download } from '#web/api/client.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useRight } from '#web/api/session.ts'
import { type OrderSearch, ordersQuery } from '#web/api/supervision.ts'
import { bracketText, countText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { tell } from '#web/ui/told.tsx'
import { useOrderColumns } from './order-columns.tsx'
import { OrderFilters } from './order-filters.tsx'
import './supervision.css'

const route = getRouteApi('/frame/supervision')

/** What was asked of whom, by when, and what came of it. */
export function OrdersScreen() {
  const t = useText(supervisionText)
  const search = route.useSearch()
  const navigate = useNavigate()
  const query = useQuery(ordersQuery(search))
  const columns = useOrderColumns()
  const isNarrowed = Object.keys(search).some(key => key !== 'sort' && key !== 'page')
  const go = (next: OrderSearch) => void navigate({ to: '/supervision', search: next })
  return (
    <Page title={t('title')} note={t('note')}>
      <DataTable
        name="supervision"
        ownExport
        caption={t('title')}
        columns={columns}
        rows={query.data?.rows}
        rowKey={row => row.id}
        onOpen={row => void navigate({ to: '/supervision/$id', params: { id: row.id } })}
        filters={
          <OrderFilters
            search={search}
            onChange={next => go({ ...search, page: undefined, ...next })}
          />
        }
        count={query.data && <Count search={search} count={query.data.count} />}
        tools={<ExportButton search={search} />}
        empty={
          isNarrowed ? (
            <Empty title={t('noMatch')}>
              <Button onClick={() => go({})}>{t('clearFilters')}</Button>
            </Empty>
          ) : (
            <Empty title={t('nothing')}>
              <p>{t('nothingHelp')}</p>
            </Empty>
          )
        }
        failure={query.error ?? undefined}
        onRetry={() => void query.refetch()}
      />
      {query.data && (
        <Pager
          page={search.page ?? 1}
          count={query.data.count}
          onGo={page => go({ ...search, page })}
        />
      )}
    </Page>
  )
}

/** The count with the filter in words: 法制股 待签收 3 份督办单. */
function Count({ search, count }: { search: OrderSearch; count: number }) {
  const t = useText(supervisionText)
  const language = useLanguage()
  const { unitName } = useUnits()
  const words = [
    search.unitId && unitName(search.unitId),
    search.light && t(search.light),
    ...(search.state ?? []).map(status => orderStatusNames[status][language]),
    search.q && `“${search.q}”`,
  ].filter(Boolean) as string[]
  const bracketed = words.length > 0 ? bracketText(listText(words, language), language) : ''
  const filter = language === 'zh' ? words.map(word => `${word} `).join('') : bracketed
  return <span>{t('count', { filter, n: countText(count) })}</span>
}

function ExportButton({ search }: { search: OrderSearch }) {
  const t = useText(supervisionText)
  const language = useLanguage()
  const mayExport = useRight('supervision.export')
  const [busy, setBusy] = useState(false)
  if (!mayExport) return null
  async function save() {
    setBusy(true)
    try {
      await download('/api/supervision/export', search)
    } catch (failure) {
      tell(failureText(failure, language))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={save} loading={busy}>
      {t(busy ? 'exporting' : 'export')}
    </Button>
  )
}

function Pager(props: { page: number; count: number; onGo: (page: number) => void }) {
  const { page, count, onGo } = props
  const t = useText(supervisionText)
  const pages = Math.ceil(count / orderPageSize)
  if (pages <= 1) return null
  return (
    <div className="row not-printed">
      <Button disabled={page <= 1} onClick={() => onGo(page - 1)}>
        {t('before')}
      </Button>
      <span>{t('pageOf', { page, pages })}</span>
      <Button disabled={page >= pages} onClick={() => onGo(page + 1)}>
        {t('after')}
      </Button>
    </div>
  )
}
