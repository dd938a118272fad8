import { lightRules, lightUntil, subjectOf } from '#domain/calendar/light.ts'
import type { OrderRow } from '#domain/supervision/views.ts'
import { useLightTerms } from '#web/api/calendar.ts'
import { useSession } from '#web/api/session.ts'
import { timeLeftText } from '#web/text/deadline.ts'
import { useLanguage } from '#web/text/language.ts'
import { Light } from '#web/ui/light.tsx'

/** The light of an open order and how long there is to answer; nothing once it is closed. */
export function OrderLight({
  order,
}: {
  order: Pick<OrderRow, 'status' | 'deadline' | 'suspended'>
}) {
  const language = useLanguage()
  const { today } = useSession()
  const terms = useLightTerms('supervisionOrder')
  if (!terms || order.status === 'closed') return null
  const light = lightUntil(subjectOf(order), today, terms.soonUntil)
  const left = timeLeftText({ ...order, longTerm: false, immediate: false }, today, language)
  const rule = lightRules(terms)[light][language]
  return light === 'red' ? (
    <Light light={light} word={left} rule={rule} />
  ) : (
    <Light light={light} note={left} rule={rule} />
  )
}
