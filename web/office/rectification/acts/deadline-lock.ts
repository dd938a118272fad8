import { datesAreFixed } from '#domain/rectification/guards.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'

/** Why dates cannot be edited any more, in words; nothing while they can. By the domain's rule. */
export function useDeadlineLock(item: ItemView): string | undefined {
  const language = useLanguage()
  if (!datesAreFixed(item)) return
  const deadline = item.deadline ?? '–'
  return refusalText(new Refusal('deadlineNeedsExtension', { deadline }), language)
}
