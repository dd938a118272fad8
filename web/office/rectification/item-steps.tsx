import type { ItemView } from '#domain/rectification/views.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedDay } from '#web/text/zoned-moment.ts'
import { type StepTaken, stepsTaken, stepWords } from './steps.ts'

/** The ribbon: each step with its date and name, and where the item stands. */
export function ItemSteps({ item }: { item: ItemView }) {
  const t = useText(itemText)
  return (
    <ol className="item-steps" aria-label={t('steps')}>
      {stepsTaken(item).map(step => (
        <Step key={step.status} step={step} />
      ))}
    </ol>
  )
}

function Step({ step }: { step: StepTaken }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today, timeZone } = useSession()
  const { event, isNow, skipped } = step
  const state = isNow ? 'now' : event ? 'taken' : skipped ? 'skipped' : 'ahead'
  const shape = { now: '●', taken: '✓', skipped: '–', ahead: '○' }[state]
  return (
    <li className={`item-step item-step-${state}`} aria-current={isNow ? 'step' : undefined}>
      <span className="item-step-name">
        <span aria-hidden="true">{shape} </span>
        {t(stepWords[step.status])}
      </span>
      <span className="item-step-who">
        {event && (
          <>
            {dayText(zonedDay(event.at, timeZone), language, today)} {event.byName}
          </>
        )}
        {skipped && t('stepSkipped')}
      </span>
    </li>
  )
}
