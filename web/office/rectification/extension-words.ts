import type { ItemView } from '#domain/rectification/views.ts'
import { dayText, listText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { measureNumber } from './measure-number.ts'

/** The days that a request for an extension asks for: of the item, and of the measures it names. */
export function useAskedDays(item: ItemView): string {
  const t = useText(itemText)
  const language = useLanguage()
  if (!item.pendingExtension) return ''
  const { to, measures = [] } = item.pendingExtension
  const ofMeasures = measures.map(({ id, deadline }) =>
    t('measureUntil', { n: measureNumber(item, id), day: dayText(deadline, language) }),
  )
  const ofItem = to ? [t('itemUntil', { day: dayText(to, language) })] : []
  return listText([...ofItem, ...ofMeasures], language)
}
