import { lightRules, lights } from '#domain/calendar/light.ts'
import { useLightTerms } from '#web/api/calendar.ts'
import { commonText } from '#web/text/common.ts'
import { labelledText } from '#web/text/format.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Light } from '#web/ui/light.tsx'

/** What each light of a list means, in words. */
export function LightLegend({ on }: { on?: string }) {
  const t = useText(itemListText)
  const name = useText(commonText)
  const language = useLanguage()
  const terms = useLightTerms('item', on)
  if (!terms) return null
  const rules = lightRules(terms)
  return (
    <ul className="light-legend quiet" aria-label={t('legend')}>
      {lights.map(light => (
        <li key={light}>
          <Light light={light} word={labelledText(name(light), rules[light][language], language)} />
        </li>
      ))}
    </ul>
  )
}
