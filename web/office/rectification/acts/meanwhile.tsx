import type { ItemView } from '#domain/rectification/views.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { EventList } from '../item-timeline.tsx'
import './act-form.css'

/** What others did while this form was being filled in. */
export function Meanwhile({ item, since }: { item: ItemView; since: ItemView['events'] }) {
  const t = useText(itemActsText)
  if (since.length === 0) return null
  return (
    <div className="notice meanwhile">
      <p>{t('meanwhile')}</p>
      <EventList item={item} events={since} />
    </div>
  )
}
