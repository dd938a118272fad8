import { isHeld } from '#domain/people/posts.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { listText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

/** Why a new cycle cannot go on with the people and units of the last one; empty when it can. */
export function useWhoLeft() {
  const t = useText(itemText)
  const language = useLanguage()
  const { people, personName } = usePeople()
  const { units, unitName } = useUnits()
  const { today } = useSession()
  /** As the event of the new cycle keeps it. */
  function wordsOf({ left, closedUnits }: Record<string, unknown>): string {
    const persons = ((left ?? []) as number[]).map(id => t('hasLeft', { name: personName(id) }))
    const closed = (closedUnits ?? []) as number[]
    const words = [...persons, ...closed.map(id => t('isClosed', { name: unitName(id) }))]
    return listText(words, language)
  }
  /** As it stands now, for a cycle that begins with these measures. */
  function whoLeft(item: ItemView, measures: ItemView['measures']): string {
    const named = [item.leaderId, item.handlerId, ...measures.map(one => one.handlerId)]
    const gone = people.filter(
      ({ leftOn, posts }) => leftOn !== null || !posts.some(post => isHeld(post, today)),
    )
    const closed = units.filter(({ closedOn }) => closedOn !== null)
    return wordsOf({
      left: gone.map(({ id }) => id).filter(id => named.includes(id)),
      closedUnits: closed
        .map(({ id }) => id)
        .filter(id => [item.leadUnitId, ...item.coUnitIds].includes(id)),
    })
  }
  return { wordsOf, whoLeft }
}
