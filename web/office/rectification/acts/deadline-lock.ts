import { movesDeadline } from '#domain/rectification/guards.ts'
import type { Item } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'

/** Why the deadline cannot be edited any more, in words; nothing while it can. By the domain's rule. */
export function useDeadlineLock(item: ItemView): string | undefined {
  const { person, today } = useSession()
  const language = useLanguage()
  const another = item.deadline === null ? today : null
  const reason = movesDeadline({
    matter: item as unknown as Item,
    person: { ...person, reach: [] },
    today,
    input: { deadline: another },
  })
  return (
    reason && refusalText(new Refusal(reason.code, { deadline: item.deadline ?? '–' }), language)
  )
}
