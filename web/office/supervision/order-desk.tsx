import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OrderDesk as Desk } from '#domain/supervision/views.ts'
import { useSession } from '#web/api/session.ts'
import { orderDeskQuery } from '#web/api/supervision.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { OrderLight } from './order-light.tsx'

type Group = Desk['groups'][number]

/** What waits for this person about supervision, after the items of the desk. */
export function OrderDesk() {
  const { data } = useQuery(orderDeskQuery)
  return data?.groups.map(group => <OrderGroup key={group.action} group={group} />)
}

function OrderGroup({ group }: { group: Group }) {
  const t = useText(supervisionText)
  return (
    <section className="section desk-group">
      <div className="page-line">
        <h2>{t(`desk${group.action}`)}</h2>
        <span className="quiet">{t('showAll', { n: group.count })}</span>
      </div>
      <ul className="desk-rows">
        {group.rows.map(row => (
          <OrderDeskRow key={row.id} action={group.action} row={row} />
        ))}
      </ul>
    </section>
  )
}

function OrderDeskRow({ action, row }: { action: Group['action']; row: Group['rows'][number] }) {
  const t = useText(supervisionText)
  const language = useLanguage()
  const { today } = useSession()
  const about = action === 'issue' ? '/items/$id' : '/supervision/$id'
  return (
    <li className="desk-row">
      <div className="desk-when">
        <OrderLight order={{ ...row, status: 'issued' }} />
      </div>
      <div className="desk-what">
        <Link to={about} params={{ id: row.id }}>
          {row.demand}
        </Link>
        <div className="quiet desk-why">
          <span>{row.number}</span>
          <span>{dayText(row.deadline, language, today)}</span>
          {action !== 'issue' && <span>{row.problem}</span>}
        </div>
      </div>
      <div className="row desk-acts">
        <Link to={about} params={{ id: row.id }} className="button-link">
          {t('deskOpen')}
        </Link>
      </div>
    </li>
  )
}
