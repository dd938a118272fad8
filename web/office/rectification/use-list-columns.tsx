import type { ReactNode } from 'react'
import { circumstancesOf } from '#domain/rectification/circumstances.ts'
import type { ListedMeasure } from '#domain/rectification/item-parts.ts'
import type { ItemListRow } from '#domain/rectification/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { dayText, listText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { Limit } from './limit.tsx'
import { ProvisionalMark } from './provisional-mark.tsx'

type ListColumn = Column<ItemListRow>

/** What the list of problems says besides, as its workbook does. */
export function useProblemColumns(): ListColumn[] {
  const item = useText(itemText)
  const language = useLanguage()
  const { today } = useSession()
  const { kindName } = useCampaigns()
  return [
    { key: 'kind', title: item('kindId'), width: 160, render: row => kindName(row.kindId ?? null) },
    {
      key: 'manifestation',
      title: item('manifestation'),
      width: 240,
      render: row => row.manifestation,
    },
    { key: 'cause', title: item('cause'), width: 160, render: row => row.cause },
    { key: 'source', title: item('source'), width: 90, render: row => row.source },
    {
      key: 'foundOn',
      title: item('foundOn'),
      width: 104,
      render: row => row.foundOn && dayText(row.foundOn, language, today),
    },
  ]
}

/** The same of the list of tasks. */
export function useTaskColumns(): ListColumn[] {
  const t = useText(itemListText)
  const item = useText(itemText)
  return [
    {
      key: 'measures',
      title: t('measures'),
      width: 380,
      render: row => (
        <Measures row={row} none={t('noMeasures')}>
          {measure => <Task measure={measure} />}
        </Measures>
      ),
    },
    { key: 'goal', title: item('goal'), width: 160, render: row => row.goal },
    {
      key: 'progress',
      title: t('progress'),
      width: 220,
      render: row => <Measures row={row}>{measure => measure.result}</Measures>,
    },
    { key: 'note', title: item('note'), width: 160, render: row => row.note },
  ]
}

/** The same of the list of duties. */
export function useDutyColumns(): ListColumn[] {
  const t = useText(itemListText)
  const item = useText(itemText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { unitName } = useUnits()
  const units = (ids: readonly number[] = []) => listText(ids.map(unitName), language)
  return [
    { key: 'charge', title: t('charge'), width: 104, render: row => units(row.charge) },
    { key: 'coUnits', title: item('coUnitIds'), width: 90, render: row => units(row.coUnitIds) },
    {
      key: 'handler',
      title: t('handler'),
      width: 84,
      render: row => listText(handlersOf(row).map(personName), language),
    },
    {
      key: 'duties',
      title: t('dutyText'),
      width: 260,
      render: row => <Measures row={row}>{measure => measure.text}</Measures>,
    },
    {
      key: 'circumstances',
      title: t('circumstances'),
      width: 110,
      render: ({ overdue = false, rebounds = 0 }) =>
        circumstancesOf({ overdue, rebounds }).map(name => (
          <StatusTag key={name.en} tone="warning">
            {name[language]}
          </StatusTag>
        )),
    },
  ]
}

/** Who does the measures; the item's handler while it has none. */
function handlersOf({ eachMeasure = [], handlerId }: ItemListRow): (number | null)[] {
  return eachMeasure.length === 0
    ? [handlerId]
    : [...new Set(eachMeasure.map(measure => measure.handlerId))]
}

interface MeasuresProps {
  row: ItemListRow
  none?: string
  children: (measure: ListedMeasure) => ReactNode
}

/** Line by line, numbered like in the workbook where there are several. */
function Measures({ row: { eachMeasure }, none, children }: MeasuresProps) {
  if (!eachMeasure) return null
  const lines = eachMeasure
    .map((measure, at) => ({ id: measure.id, place: at + 1, line: children(measure) }))
    .filter(({ line }) => line)
  if (lines.length === 0) return none
  return (
    <ol
      className={
        eachMeasure.length > 1 ? 'ledger-measures' : 'ledger-measures ledger-measure-alone'
      }
    >
      {lines.map(({ id, place, line }) => (
        <li key={id} value={place}>
          {line}
        </li>
      ))}
    </ol>
  )
}

function Task({ measure }: { measure: ListedMeasure }) {
  const t = useText(itemText)
  const { personName } = usePeople()
  const handler = personName(measure.handlerId)
  return (
    <>
      {measure.text}
      <span className="ledger-task">
        {handler && <span>{handler}</span>}
        <span>
          <Limit item={measure.term} />
          {measure.term.provisional && <ProvisionalMark />}
        </span>
        <StatusTag tone={measure.done ? 'done' : 'quiet'}>
          {measure.done ? `✓ ${t('done')}` : t('notDone')}
        </StatusTag>
      </span>
    </>
  )
}
