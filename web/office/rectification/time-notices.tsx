import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'

/** That the date is not the first one of this cycle. */
export function ExtendedTag({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  if (!item.originalDeadline) return null
  return <StatusTag>{t('extended', { day: dayText(item.originalDeadline, language) })}</StatusTag>
}

/** What is asked for about the time of an item and waits for the leader. */
export function TimeNotices({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { personName } = usePeople()
  if (!item.pendingExtension) return null
  const { askedBy, to, reason } = item.pendingExtension
  const words = { name: personName(askedBy), leader: personName(item.leaderId), reason }
  return <Notice>{t('extensionAsked', { ...words, day: dayText(to, language) })}</Notice>
}
