import { lightRules, lightUntil, subjectOf } from '#domain/calendar/light.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { useLightTerms } from '#web/api/calendar.ts'
import { useSession } from '#web/api/session.ts'
import { commonText } from '#web/text/common.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

/** Why the light is what it is, in words; nothing for what is closed. */
export function LightRule({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const name = useText(commonText)
  const language = useLanguage()
  const { today } = useSession()
  const terms = useLightTerms('item')
  if (!terms || item.status === 'closed') return null
  const light = lightUntil(subjectOf(item), today, terms.soonUntil)
  return (
    <div className="quiet">
      {t('lightRule', { light: name(light), rule: lightRules(terms)[light][language] })}
    </div>
  )
}
