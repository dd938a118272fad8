import { Button } from 'antd'
import { download } from '#web/api/client.ts'
import { useRight } from '#web/api/session.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { filterOf, type LedgerSearch } from './ledger-search.ts'
import { SavedFilters } from './saved-filters.tsx'

/** Saved filters, paper, and a workbook of exactly what the filter finds. */
export function LedgerTools({ search }: { search: LedgerSearch }) {
  const t = useText(itemListText)
  const mayExport = useRight('item.export')
  const { sort, list = 'problems' } = search
  return (
    <>
      <SavedFilters search={search} />
      <Button onClick={() => window.print()}>{t('print')}</Button>
      {mayExport && (
        <SaveFileButton
          save={() => download('/api/items/export', { ...filterOf(search), sort, list })}
        />
      )}
    </>
  )
}
