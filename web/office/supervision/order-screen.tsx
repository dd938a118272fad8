import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { OrderView } from '#domain/supervision/views.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { orderQuery } from '#web/api/supervision.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { orderDoneText, supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Page, Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { Fact } from '../rectification/item-facts.tsx'
import { ProvisionalMark } from '../rectification/provisional-mark.tsx'
import { OrderActs } from './order-acts.tsx'
import { OrderLight } from './order-light.tsx'
import { OrderState } from './order-state.tsx'
import './supervision.css'

const route = getRouteApi('/frame/supervision/$id')

/** What was asked, where it stands, what was answered, and what I may do with it. */
export function OrderScreen() {
  const t = useText(supervisionText)
  const { id } = route.useParams()
  const query = useQuery(orderQuery(id))
  return (
    <Page
      title={query.data?.demand ?? t('order')}
      tabTitle={query.data && `${query.data.number} ${query.data.demand}`}
      back={<Link to="/supervision">{t('back')}</Link>}
      actions={
        query.data && (
          <Button href={`/api/supervision/${id}/letter`} download>
            {t('letter')}
          </Button>
        )
      }
      narrow
    >
      <Answered query={query} lines={10}>
        {order => (
          <>
            <div className="row order-head">
              <span>{order.number}</span>
              <OrderState order={order} />
              <OrderLight order={order} />
            </div>
            <OrderActs key={order.revision} order={order} />
            <OrderFacts order={order} />
            <OrderLog order={order} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function OrderFacts({ order }: { order: OrderView }) {
  const t = useText(supervisionText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { unitName } = useUnits()
  const day = (value: string) => dayText(value, language)
  const addressed = [personName(order.handlerId), personName(order.leaderId)].filter(Boolean)
  return (
    <Section title={t('order')}>
      <dl className="facts">
        <Fact name={t('item')}>
          <Link to="/items/$id" params={{ id: order.aboutId }}>
            {order.itemNumber} {order.problem}
          </Link>
        </Fact>
        <Fact name={t('demand')}>{order.demand}</Fact>
        {order.reason && <Fact name={t('reason')}>{order.reason}</Fact>}
        {order.leadUnitId !== null && <Fact name={t('unit')}>{unitName(order.leadUnitId)}</Fact>}
        <Fact name={t('addressed')}>{listText(addressed, language)}</Fact>
        <Fact name={t('deadline')}>
          {day(order.deadline)} {order.provisional && <ProvisionalMark />}
        </Fact>
        <Fact name={t('issuedBy')}>
          {personName(order.issuedBy)} {day(order.issuedOn)}
        </Fact>
        <Fact name={t('answer')}>
          {order.answeredOn ? (
            <>
              <div className="order-answer">{order.answer}</div>
              <div className="quiet">
                {personName(order.answeredBy)} {day(order.answeredOn)}
              </div>
            </>
          ) : (
            <span className="quiet">{t('noAnswer')}</span>
          )}
        </Fact>
        {order.closedOn && <Fact name={t('closedOn')}>{day(order.closedOn)}</Fact>}
      </dl>
    </Section>
  )
}

/** Everything that was done, newest first. */
function OrderLog({ order }: { order: OrderView }) {
  const t = useText(supervisionText)
  const name = useText(orderDoneText)
  const language = useLanguage()
  const { timeZone } = useSession()
  const day = (value: unknown) => dayText(String(value), language)
  return (
    <Section title={t('log')}>
      <ol className="timeline">
        {[...order.events].reverse().map(event => (
          <li key={event.seq}>
            <div className="timeline-line">
              <time dateTime={event.at} className="quiet">
                {zonedMomentText(event.at, timeZone)}
              </time>
              <span>
                <strong>{event.byName || t('system')}</strong>{' '}
                {name(event.action as keyof typeof orderDoneText)}
              </span>
            </div>
            {event.action === 'moveOn' && (
              <p>
                {t('movedOn', {
                  before: day(event.data.deadlineBefore),
                  day: day(event.data.deadline),
                })}
              </p>
            )}
            {wordsOf(event.data) && <p className="order-answer">{wordsOf(event.data)}</p>}
            {typeof event.data.itemId === 'number' && (
              <Link to="/items/$id" params={{ id: event.data.itemId }}>
                {t('item')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What was said with an act. */
function wordsOf(data: Record<string, unknown>): string {
  const { answer, opinion, reason, problem, demand } = data
  return String(answer ?? opinion ?? problem ?? demand ?? reason ?? '')
}
