import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ItemSupervision as Supervision } from '#domain/supervision/views.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { itemSupervisionQuery } from '#web/api/supervision.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reminderStepText, supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedDay } from '#web/text/zoned-moment.ts'
import { Section } from '#web/ui/page.tsx'
import { IssueForm } from './issue-form.tsx'
import { OrderLight } from './order-light.tsx'
import { OrderState } from './order-state.tsx'
import './supervision.css'

/** The orders about an item, who was reminded of its deadline, and a new order where one is possible. */
export function ItemSupervision({ itemId }: { itemId: number }) {
  const t = useText(supervisionText)
  const { data } = useQuery(itemSupervisionQuery(itemId))
  const mayIssue = useRight('supervision.issue')
  const [open, setOpen] = useState(false)
  const issues = mayIssue && data && !data.refused
  if (!data || (!issues && data.orders.length === 0 && data.reminders.length === 0)) return null
  return (
    <Section
      title={t('orders')}
      actions={
        issues &&
        !open && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('issueAct')}
          </Button>
        )
      }
    >
      {open && <IssueForm itemId={itemId} onDone={() => setOpen(false)} />}
      {data.orders.length === 0 && !open && <p className="quiet">{t('noOrders')}</p>}
      <OrderLines orders={data.orders} />
      <Reminders reminders={data.reminders} />
    </Section>
  )
}

function OrderLines({ orders }: Pick<Supervision, 'orders'>) {
  return orders.map(order => (
    <div className="order-line" key={order.id}>
      <Link to="/supervision/$id" params={{ id: order.id }}>
        {order.number} {order.demand}
      </Link>
      <OrderState order={order} />
      <OrderLight order={order} />
    </div>
  ))
}

function Reminders({ reminders }: Pick<Supervision, 'reminders'>) {
  const t = useText(supervisionText)
  const step = useText(reminderStepText)
  const language = useLanguage()
  const { timeZone } = useSession()
  if (reminders.length === 0) return null
  return (
    <ul className="quiet order-reminders">
      {reminders.map(reminder => (
        <li key={reminder.step}>
          {t('reminded', {
            when: dayText(zonedDay(reminder.at, timeZone), language),
            step: step(reminder.step),
            names: listText(reminder.told, language),
          })}
        </li>
      ))}
    </ul>
  )
}
