import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { roleText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedDay } from '#web/text/zoned-moment.ts'
import { type StepTaken, stepsTaken, stepWords } from './steps.ts'
import './item-steps.css'

/** The ribbon: each step with its date and name, and who is waited for. */
export function ItemSteps({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const steps = stepsTaken(item)
  const noticed = steps.some(step => step.status === 'inPublicity')
  return (
    <ol className="item-steps" aria-label={t('steps')}>
      {steps.map(step => (
        <Step key={step.status} step={step} item={item} noticed={noticed} />
      ))}
    </ol>
  )
}

const shapes = { taken: '✓', skipped: '–', next: '●', ahead: '○' }

interface StepProps {
  step: StepTaken
  item: ItemView
  /** The item goes by way of a public notice. */
  noticed: boolean
}

function Step({ step, item, noticed }: StepProps) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today, timeZone } = useSession()
  const { event, state, status } = step
  return (
    <li
      className={`item-step item-step-${state}`}
      aria-current={state === 'next' ? 'step' : undefined}
    >
      <span className="item-step-name">
        <span aria-hidden="true">{shapes[state]} </span>
        {t(noticed && status === 'closed' ? 'stepClosedAfterNotice' : stepWords[status])}
      </span>
      <span className="item-step-who">
        {event &&
          state !== 'next' &&
          `${dayText(zonedDay(event.at, timeZone), language, today)} ${event.byName}`}
        {state === 'skipped' && t('stepSkipped')}
        {state === 'next' && <WaitedFor status={status} item={item} />}
      </span>
    </li>
  )
}

/** Whose step it is: by name where the item names somebody, by their part otherwise. */
function WaitedFor({ status, item }: { status: StepTaken['status']; item: ItemView }) {
  const t = useText(itemText)
  const role = useText(roleText)
  const { personName } = usePeople()
  const handler = personName(item.handlerId) || role('handler')
  const names = {
    draft: '',
    assigned: role('clerk'),
    inProgress: handler,
    awaitingReview: handler,
    awaitingVerification: personName(item.leaderId) || role('leader'),
    inPublicity: role('verifier'),
    closed: role(item.status === 'inPublicity' ? 'clerk' : 'verifier'),
  }
  return t('stepWaits', { name: names[status] })
}
