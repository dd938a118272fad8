import { Button } from 'antd'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { useFilterWords } from './filter-words.ts'
import type { LedgerFilter, LedgerSearch } from './ledger-search.ts'

interface FilterChipsProps {
  filter: LedgerFilter
  onChange: (next: Partial<LedgerSearch>) => void
}

/** Every filter in force, in words, each to be taken away; also those no field of the form is for. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const t = useText(itemListText)
  const parts = useFilterWords(filter)
  if (parts.length === 0) return null
  const nothing = Object.fromEntries(parts.map(part => [part.name, undefined]))
  return (
    <div className="chips">
      {parts.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-label={t('removeFilter', { what: words })}
          onClick={() => onChange({ [name]: undefined })}
        >
          {words} <span aria-hidden="true">×</span>
        </button>
      ))}
      <Button type="text" size="small" onClick={() => onChange(nothing)}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}
