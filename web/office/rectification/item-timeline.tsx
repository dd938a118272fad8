import { useMemo } from 'react'
import type { ItemView } from '#domain/rectification/views.ts'
import { useSession } from '#web/api/session.ts'
import { bracketText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { itemEventText } from '#web/text/item-events.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Section } from '#web/ui/page.tsx'
import { changesOf } from './changes-of.ts'
import { EventDetails } from './event-details.tsx'

/** Everything that was done, by whom and when, newest first. */
export function ItemTimeline({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  return (
    <Section
      title={
        <>
          {t('timeline')}
          <span className="quiet item-order">{bracketText(t('timelineOrder'), language)}</span>
        </>
      }
    >
      <EventList item={item} events={item.events} />
    </Section>
  )
}

interface EventListProps {
  item: ItemView
  /** The whole log, or what came since some moment. */
  events: ItemView['events']
}

export function EventList({ item, events }: EventListProps) {
  const t = useText(itemText)
  const did = useText(itemEventText)
  const { timeZone } = useSession()
  const changes = useMemo(() => changesOf(item.events), [item.events])
  return (
    <ol className="timeline">
      {[...events].reverse().map(event => (
        <li key={event.seq}>
          <div className="timeline-line">
            <time dateTime={event.at} className="quiet">
              {zonedMomentText(event.at, timeZone)}
            </time>
            <span>
              <strong>{event.byName || t('system')}</strong>{' '}
              {wordsFor(event) ? did(wordsFor(event)!) : event.action}
            </span>
          </div>
          <EventDetails item={item} event={event} changes={changes.get(event.seq) ?? []} />
        </li>
      ))}
    </ol>
  )
}

type Did = keyof typeof itemEventText

function wordsFor({ action, seq }: ItemView['events'][number]): Did | undefined {
  const key = action === 'registerClaim' && seq > 1 ? 'claimOfDraft' : action
  return key in itemEventText ? (key as Did) : undefined
}
