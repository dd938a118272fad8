import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { ledgerLists } from '#domain/rectification/lists.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import type { LedgerSearch } from './ledger-search.ts'
import { LedgerTable } from './ledger-table.tsx'
import './ledger.css'

const route = getRouteApi('/frame/ledger')

const ItemDrawer = lazy(async () => ({
  default: (await import('./item-drawer.tsx')).ItemDrawer,
}))

/** How many, whose, how late. All that is chosen here stands in the address. */
export function LedgerScreen() {
  const t = useText(itemListText)
  const language = useLanguage()
  const { bureau, today } = useSession()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { item, list = 'problems' } = search
  const change = useCallback(
    (next: Partial<LedgerSearch>) =>
      void navigate({
        to: '/ledger',
        search: before => ({ ...before, ...next }),
        resetScroll: false,
        replace: 'q' in next,
      }),
    [navigate],
  )
  const close = useCallback(() => change({ item: undefined }), [change])
  return (
    <div className="wide-on-paper">
      <Page title={t('title')} actions={<Acts />}>
        <p className="only-printed">
          {t('printedHead', { list: t(list), bureau, day: dayText(today, language) })}
        </p>
        <nav className="tabs not-printed" aria-label={t('lists')}>
          {ledgerLists.map(one => (
            <Link
              key={one}
              to="/ledger"
              search={{ ...search, list: one === 'problems' ? undefined : one }}
              className={one === list ? 'tab tab-chosen' : 'tab'}
              aria-current={one === list ? 'page' : undefined}
              activeProps={{}}
            >
              {t(one)}
            </Link>
          ))}
        </nav>
        <LedgerTable key={list} list={list} search={search} onChange={change} />
        {item !== undefined && (
          <Suspense>
            <ItemDrawer id={item} onClose={close} />
          </Suspense>
        )}
      </Page>
    </div>
  )
}

function Acts() {
  const t = useText(itemListText)
  const mayRegister = useRight('item.register')
  const mayImport = useRight('item.import')
  return (
    <>
      {mayImport && (
        <Link to="/ledger/import" className="button-link">
          {t('importLedger')}
        </Link>
      )}
      {mayRegister && (
        <Link to="/items/new" className="button-link button-link-chief">
          {t('register')}
        </Link>
      )}
    </>
  )
}
