import { useQuery } from '@tanstack/react-query'
import { itemCountQuery } from '#web/api/items.ts'
import { countText, listText } from '#web/text/format.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { useFilterWords } from './filter-words.ts'
import type { LedgerFilter } from './ledger-search.ts'

/** 市容股 逾期 12 项: the filter in words and how many items it finds. */
export function LedgerCount({ filter, shown }: { filter: LedgerFilter; shown: number }) {
  const t = useText(itemListText)
  const { data } = useQuery(itemCountQuery(filter))
  const parts = useFilterWords(filter).map(part => part.words)
  const language = useLanguage()
  if (!data) return t('counting')
  const number = t(data.more ? 'countMore' : 'count', { n: countNumber(data.count) })
  const words = language === 'zh' ? parts.join(' ') : listText(parts, language)
  return (
    <span>
      {words && `${words}${language === 'zh' ? ' ' : ': '}`}
      <strong>{number}</strong>
      {(data.more || shown < data.count) && (
        <span className="only-printed"> {t('printedRows', { n: countText(shown) })}</span>
      )}
    </span>
  )
}

/** One item has its own form in English, so a small number stays a number. */
function countNumber(count: number): string | number {
  return count < 1000 ? count : countText(count)
}
