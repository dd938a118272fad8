import { lightRules, lightUntil, subjectOf } from '#domain/calendar/light.ts'
import { useLightTerms } from '#web/api/calendar.ts'
import { useSession } from '#web/api/session.ts'
import { timeLeftText } from '#web/text/deadline.ts'
import { useLanguage } from '#web/text/language.ts'
import { Light } from '#web/ui/light.tsx'

interface TimeLeftProps {
  item: Parameters<typeof timeLeftText>[0]
  /** The day on which the light is taken; today unless given. */
  on?: string
}

/**
 * The light of an item and how long there is; the days late are the word of a red one. The rule
 * behind the light shows on pointing at it.
 */
export function TimeLeft({ item, on }: TimeLeftProps) {
  const language = useLanguage()
  const session = useSession()
  const terms = useLightTerms('item', on)
  const today = on ?? session.today
  const left = timeLeftText(item, today, language)
  if (left === '' || !terms) return null
  const light = lightUntil(subjectOf(item), today, terms.soonUntil)
  const rule = lightRules(terms)[light][language]
  if (item.suspended) return <Light light="suspended" word={left} rule={rule} />
  const saysAll = light === 'grey' || light === 'red'
  return saysAll ? (
    <Light light={light} word={left} rule={rule} />
  ) : (
    <Light light={light} note={left} rule={rule} />
  )
}
