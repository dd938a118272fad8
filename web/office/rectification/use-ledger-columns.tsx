import { getRouteApi, Link } from '@tanstack/react-router'
import type { LedgerList } from '#domain/rectification/lists.ts'
import type { ItemListRow } from '#domain/rectification/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { outcomeText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { useStatusText } from '#web/text/use-status-text.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { ProvisionalMark } from './provisional-mark.tsx'
import { statusTone } from './status-tone.ts'
import { TimeLeft } from './time-left.tsx'
import { useDutyColumns, useProblemColumns, useTaskColumns } from './use-list-columns.tsx'

const route = getRouteApi('/frame/ledger')

type ItemColumn = Column<ItemListRow>

/** What each of the three lists shows until somebody chooses otherwise, in its order. */
const shownIn: Record<LedgerList, readonly string[]> = {
  problems: ['number', 'light', 'problem', 'aspect', 'leadUnit', 'handler', 'deadline', 'status'],
  tasks: [
    ...['number', 'light', 'problem', 'measures', 'leader', 'leadUnit', 'handler'],
    ...['deadline', 'status'],
  ],
  duties: [
    ...['number', 'problem', 'leader', 'charge', 'leadUnit', 'coUnits', 'handler', 'duties'],
    ...['deadline', 'circumstances'],
  ],
}

/**
 * The same records under each list; `on` is the day on which their lights are taken. `ofList` holds
 * the keys of what only this list says.
 */
export function useLedgerColumns(list: LedgerList, on?: string) {
  const standard = shownIn[list]
  const own = { problems: useProblemColumns(), tasks: useTaskColumns(), duties: useDutyColumns() }[
    list
  ]
  const ofAll = [...useMatterColumns(on), ...usePeopleColumns(), ...useTimeColumns()]
  const ofList = own.map(({ key }) => key)
  const all = [...ofAll.filter(({ key }) => !ofList.includes(key)), ...own]
  const place = (key: string) => (standard.includes(key) ? standard.indexOf(key) : standard.length)
  const columns: ItemColumn[] = all
    .map(column => ({ ...column, hidden: !standard.includes(column.key) }))
    .sort((one, other) => place(one.key) - place(other.key))
  return { columns, ofList }
}

function useMatterColumns(on?: string): ItemColumn[] {
  const t = useText(itemListText)
  const status = useStatusText()
  const outcome = useText(outcomeText)
  const { aspectName, campaignName } = useCampaigns()
  return [
    {
      key: 'number',
      title: t('number'),
      width: 118,
      sort: row => row.id,
      render: row => (
        <Link to="/items/$id" params={{ id: row.id }} className="ledger-number">
          {row.number}
        </Link>
      ),
    },
    { key: 'light', title: t('light'), width: 128, render: row => <TimeLeft item={row} on={on} /> },
    { key: 'problem', title: t('problem'), main: true, render: row => <Problem row={row} /> },
    {
      key: 'aspect',
      title: t('aspect'),
      width: 190,
      render: row => <Clamped text={aspectName(row.aspectId)} />,
    },
    {
      key: 'campaign',
      title: t('campaign'),
      width: 180,
      render: row => campaignName(row.campaignId),
    },
    {
      key: 'status',
      title: t('status'),
      width: 92,
      render: row => <StatusTag tone={statusTone[row.status]}>{status(row)}</StatusTag>,
    },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 92,
      render: row => row.outcome && outcome(row.outcome),
    },
    {
      key: 'measures',
      title: t('measures'),
      width: 96,
      render: row =>
        row.measures === 0
          ? t('noMeasures')
          : t('measuresDone', { done: row.measuresDone, all: row.measures }),
    },
    { key: 'cycle', title: t('cycle'), width: 56, align: 'end', render: row => row.cycle },
  ]
}

function usePeopleColumns(): ItemColumn[] {
  const t = useText(itemListText)
  const { personName } = usePeople()
  const { unitName } = useUnits()
  return [
    { key: 'leader', title: t('leader'), width: 84, render: row => personName(row.leaderId) },
    { key: 'leadUnit', title: t('leadUnit'), width: 104, render: row => unitName(row.leadUnitId) },
    { key: 'handler', title: t('handler'), width: 84, render: row => personName(row.handlerId) },
  ]
}

function useTimeColumns(): ItemColumn[] {
  const t = useText(itemListText)
  const language = useLanguage()
  const { today } = useSession()
  const day = (value: string | null) => value && dayText(value, language, today)
  return [
    {
      key: 'deadline',
      title: t('deadline'),
      width: 116,
      sort: row => row.deadline,
      render: row => (
        <>
          {day(row.deadline) ?? (row.longTerm && t('longTerm'))}
          {row.provisional && <ProvisionalMark />}
        </>
      ),
    },
    {
      key: 'term',
      title: t('term'),
      width: 84,
      render: row => (row.immediate && t('immediate')) || (row.longTerm && t('longTerm')),
    },
    { key: 'openedOn', title: t('openedOn'), width: 104, render: row => day(row.openedOn) },
    { key: 'closedOn', title: t('closedOn'), width: 104, render: row => day(row.closedOn) },
  ]
}

function Problem({ row }: { row: ItemListRow }) {
  const open = route.useSearch({ select: search => search.item })
  return (
    <>
      <Link
        to="/ledger"
        search={before => ({ ...before, item: row.id })}
        resetScroll={false}
        className={open === row.id ? 'ledger-problem ledger-open' : 'ledger-problem'}
        activeProps={{}}
      >
        {row.problem}
      </Link>
      <Marks row={row} />
    </>
  )
}

/** What is not usual about an item, in a word each. */
function Marks({ row }: { row: ItemListRow }) {
  const t = useText(itemListText)
  const language = useLanguage()
  const { today } = useSession()
  const isOpen = row.status !== 'closed'
  return (
    <span className="ledger-claimed">
      {row.cycle > 1 && <StatusTag tone="warning">{t('inCycle', { n: row.cycle })}</StatusTag>}
      {row.extended && isOpen && <StatusTag>{t('extended')}</StatusTag>}
      {row.claimed && isOpen && <StatusTag tone="waiting">{t('claimed')}</StatusTag>}
      {row.remainderDue && (
        <StatusTag tone={row.remainderDue < today ? 'warning' : 'waiting'}>
          {t('remainderBy', { day: dayText(row.remainderDue, language, today) })}
        </StatusTag>
      )}
    </span>
  )
}

/** A long name keeps to two lines; the whole of it on hovering. */
function Clamped({ text }: { text: string }) {
  if (text === '') return null
  return (
    <span className="ledger-clamped" title={text}>
      {text}
    </span>
  )
}
