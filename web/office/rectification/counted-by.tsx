import type { ItemView } from '#domain/rectification/views.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

/** By which frozen rule and calendar a deadline was counted, and why it may still be provisional. */
export function CountedBy({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { verifiedThrough } = useSession()
  return (
    <>
      <Counted item={item} />
      {item.provisional && (
        <div className="quiet">
          {t('provisionalWhy', { day: dayText(verifiedThrough, language) })}
        </div>
      )}
    </>
  )
}

function Counted({ item: { limit, rule } }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  if (!limit || !rule || (limit.unit !== 'workingDays' && limit.unit !== 'naturalDays')) return null
  const unit = t(limit.unit)
  const more = limit.extension > 0 ? t('granted', { n: limit.extension, unit }) : ''
  const words = t('countedBy', {
    ...{ day: dayText(limit.startsOn, language), length: rule.length, unit, more },
    ...{ rule: limit.ruleId, version: limit.ruleVersion, calendar: limit.calendarVersion },
  })
  return (
    <div className="quiet">
      {rule.trigger[language] || rule.trigger.zh}
      <br />
      {words}
    </div>
  )
}
