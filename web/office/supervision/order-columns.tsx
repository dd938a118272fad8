import { Link } from '@tanstack/react-router'
import type { OrderRow } from '#domain/supervision/views.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import type { Column } from '#web/ui/table/columns.ts'
import { ProvisionalMark } from '../rectification/provisional-mark.tsx'
import { OrderLight } from './order-light.tsx'
import { OrderState } from './order-state.tsx'

export function useOrderColumns(): Column<OrderRow>[] {
  const t = useText(supervisionText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { unitName } = useUnits()
  const day = (value: string | null) => value && dayText(value, language)
  return [
    { key: 'number', title: t('number'), width: 120, render: row => row.number },
    {
      key: 'demand',
      title: t('demand'),
      main: true,
      render: row => (
        <Link to="/supervision/$id" params={{ id: row.id }}>
          {row.demand}
        </Link>
      ),
    },
    {
      key: 'item',
      title: t('item'),
      width: 240,
      render: row => (
        <Link to="/items/$id" params={{ id: row.aboutId }}>
          {row.itemNumber} {row.problem}
        </Link>
      ),
    },
    {
      key: 'unit',
      title: t('unit'),
      width: 110,
      render: row => row.leadUnitId !== null && unitName(row.leadUnitId),
    },
    {
      key: 'addressed',
      title: t('addressed'),
      width: 130,
      render: row =>
        listText([personName(row.handlerId), personName(row.leaderId)].filter(Boolean), language),
    },
    { key: 'status', title: t('status'), width: 120, render: row => <OrderState order={row} /> },
    {
      key: 'deadline',
      title: t('deadline'),
      width: 150,
      render: row => (
        <span>
          <OrderLight order={row} /> <span className="quiet name">{day(row.deadline)}</span>
          {row.provisional && <ProvisionalMark />}
        </span>
      ),
    },
    {
      key: 'issuedOn',
      title: t('issuedOn'),
      width: 110,
      render: row => <span className="name">{day(row.issuedOn)}</span>,
    },
    {
      key: 'answeredOn',
      title: t('answeredOn'),
      width: 110,
      render: row => day(row.answeredOn),
      hidden: true,
    },
    {
      key: 'closedOn',
      title: t('closedOn'),
      width: 110,
      render: row => day(row.closedOn),
      hidden: true,
    },
  ]
}
