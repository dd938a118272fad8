import { lightOf } from '#domain/rectification/light.ts'
import { useSession } from '#web/api/session.ts'
import { timeLeftText } from '#web/text/deadline.ts'
import { useLanguage } from '#web/text/language.ts'
import { Light } from '#web/ui/light.tsx'

interface TimeLeftProps {
  item: Parameters<typeof timeLeftText>[0]
  /** The day on which the light is taken; today unless given. */
  on?: string
}

/** The light of an item and how long there is; the days late are the word of a red one. */
export function TimeLeft({ item, on }: TimeLeftProps) {
  const language = useLanguage()
  const session = useSession()
  const today = on ?? session.today
  const left = timeLeftText(item, today, language)
  const light = lightOf(item, today)
  if (left === '') return null
  if (item.suspended) return <Light light="suspended" word={left} />
  const saysAll = light === 'grey' || light === 'red'
  return saysAll ? <Light light={light} word={left} /> : <Light light={light} note={left} />
}
