import { useSession } from '#web/api/session.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'

/** Says beside a deadline that its day has passed already: allowed, but seldom meant. */
export function PastDay({ day }: { day: string | null | undefined }) {
  const t = useText(itemActsText)
  const { today } = useSession()
  if (!day || day >= today) return null
  return <div className="field-warning">▲ {t('dayPassed')}</div>
}
