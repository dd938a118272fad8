import { Button } from 'antd'
import { useState } from 'react'
import { download } from '#web/api/client.ts'
import { useRight } from '#web/api/session.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { tell } from '#web/ui/told.tsx'
import { filterOf, type LedgerSearch } from './ledger-search.ts'
import { SavedFilters } from './saved-filters.tsx'

/** Saved filters, paper, and a workbook of exactly what the filter finds. */
export function LedgerTools({ search }: { search: LedgerSearch }) {
  const t = useText(itemListText)
  const mayExport = useRight('item.export')
  return (
    <>
      <SavedFilters search={search} />
      <Button onClick={() => window.print()}>{t('print')}</Button>
      {mayExport && <ExportButton search={search} />}
    </>
  )
}

function ExportButton({ search }: { search: LedgerSearch }) {
  const t = useText(itemListText)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    try {
      const { sort, list = 'problems' } = search
      await download('/api/items/export', { ...filterOf(search), sort, list })
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
