import type { ItemView } from '#domain/rectification/views.ts'
import { useSession } from '#web/api/session.ts'
import { dayText, listText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

type Limited = Pick<ItemView, 'deadline' | 'longTerm' | 'immediate'>

/** The date and, apart from it, whether it is to last. */
export function Limit({ item }: { item: Limited }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today } = useSession()
  const parts = [
    item.immediate && t('immediate'),
    item.deadline && dayText(item.deadline, language, today),
    item.longTerm && t('longTerm'),
  ].filter(part => typeof part === 'string')
  if (parts.length === 0) return <span className="quiet">{t('notSet')}</span>
  return listText(parts, language)
}
