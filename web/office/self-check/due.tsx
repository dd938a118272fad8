import { daysBetween } from '#domain/calendar/days.ts'
import type { SelfCheckRow } from '#domain/self-check/views.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { Light } from '#web/ui/light.tsx'

/** A sheet is due soon in the last three days. */
const soonDays = 3

/** How long there is to sign: a light and the days left. */
export function SheetDue({ sheet }: { sheet: Pick<SelfCheckRow, 'dueOn'> }) {
  const t = useText(selfCheckText)
  const { today } = useSession()
  const n = daysBetween(today, sheet.dueOn)
  const light = n < 0 ? 'red' : n <= soonDays ? 'yellow' : 'green'
  const left = n === 0 ? t('dueToday') : t(n < 0 ? 'daysLate' : 'daysLeft', { n: Math.abs(n) })
  // The days late say all.
  return n < 0 ? <Light light={light} word={left} /> : <Light light={light} note={left} />
}

/** The day to sign by, in words. */
export function SheetDueOn({ sheet }: { sheet: Pick<SelfCheckRow, 'dueOn'> }) {
  const t = useText(selfCheckText)
  const language = useLanguage()
  const { today } = useSession()
  return t('dueOn', { day: dayText(sheet.dueOn, language, today) })
}
