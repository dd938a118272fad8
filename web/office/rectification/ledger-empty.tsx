import { Link } from '@tanstack/react-router'
import { useRight } from '#web/api/session.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { Empty } from '#web/ui/state.tsx'
import type { LedgerFilter } from './ledger-search.ts'

export function LedgerEmpty({ filter }: { filter: LedgerFilter }) {
  const t = useText(itemListText)
  const mayRegister = useRight('item.register')
  if (Object.keys(filter).length > 0) {
    return (
      <Empty title={t('nothingFound')}>
        <Link to="/ledger" search={before => ({ list: before.list, sort: before.sort })}>
          {t('clearFilters')}
        </Link>
      </Empty>
    )
  }
  return (
    <Empty title={t('empty')}>
      <p>{t(mayRegister ? 'emptyHelp' : 'emptyForOthers')}</p>
      {mayRegister && (
        <p className="row">
          <Link to="/ledger/import">{t('importLedger')}</Link>
          <Link to="/items/new">{t('register')}</Link>
        </p>
      )}
    </Empty>
  )
}
