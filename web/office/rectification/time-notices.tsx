import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { useAskedDays } from './extension-words.ts'

/** That the date is not the first one of this cycle. */
export function ExtendedTag({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  if (!item.originalDeadline) return null
  return <StatusTag>{t('extended', { day: dayText(item.originalDeadline, language) })}</StatusTag>
}

/** What is asked for about the time of an item and waits for the leader, and that no time runs. */
export function TimeNotices({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { pendingExtension, pendingSuspension } = item
  const askedDays = useAskedDays(item)
  const leader = personName(item.leaderId)
  const suspension = item.suspensions.find(one => one.to === null)
  return (
    <>
      {suspension && (
        <Notice>
          {t('suspendedSince', {
            from: dayText(suspension.from, language),
            reason: suspension.reason,
            name: personName(suspension.approvedBy),
          })}
        </Notice>
      )}
      {pendingExtension && (
        <Notice>
          {t('extensionAsked', {
            leader,
            name: personName(pendingExtension.askedBy),
            days: askedDays,
            reason: pendingExtension.reason,
          })}
        </Notice>
      )}
      {pendingSuspension && (
        <Notice>
          {t('suspensionAsked', {
            leader,
            name: personName(pendingSuspension.askedBy),
            reason: pendingSuspension.reason,
          })}
        </Notice>
      )}
    </>
  )
}
