import { Link } from '@tanstack/react-router'
import { type BurdenCell, type BurdenMeasure, sumBurden } from '#domain/burden/burden.ts'
import { burdenMeasureNames } from '#domain/burden/names.ts'
import type { BurdenView } from '#domain/burden/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { placedUnits } from '#web/api/unit-order.ts'
import { burdenText } from '#web/text/burden.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { NumberTable } from '#web/ui/table/number-table.tsx'
import type { BurdenSearch } from './burden-search.ts'
import { monthText } from './month-text.ts'

interface BurdenTableProps {
  view: BurdenView
  of: BurdenMeasure
  search: BurdenSearch
}

interface Row {
  label: string
  cells: readonly BurdenCell[]
  /** Absent for all units together. */
  unitId?: number
}

/** Units in the order of the tree by months: every number opens exactly the rows it counts. */
export function BurdenTable({ view, of, search }: BurdenTableProps) {
  const t = useText(burdenText)
  const language = useLanguage()
  const rows = useRows(view.cells)
  // The newest stands beside the names, where a phone shows it.
  const months = [...view.months].reverse()
  const numbers = { months, of, search }
  return (
    <NumberTable caption={burdenMeasureNames[of][language]}>
      <thead>
        <tr>
          <th scope="col">{t('unit')}</th>
          {months.map(month => (
            <th key={month} scope="col" className="table-end">
              {monthText(month, language)}
            </th>
          ))}
          <th scope="col" className="table-end">
            {t('together')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Numbers key={row.unitId} row={row} {...numbers} />
        ))}
      </tbody>
      <tfoot>
        <Numbers row={{ label: t('together'), cells: view.cells }} {...numbers} />
      </tfoot>
    </NumberTable>
  )
}

function useRows(cells: readonly BurdenCell[]): Row[] {
  const t = useText(burdenText)
  const { units, unitName } = useUnits()
  const order = new Map(placedUnits(units).map(({ unit }, index) => [unit.id, index]))
  const place = (id: number) => order.get(id) ?? order.size
  return [...new Set(cells.map(({ unitId }) => unitId))]
    .map(unitId => ({
      unitId: unitId ?? 0,
      label: unitId === null ? t('noUnit') : unitName(unitId),
      cells: cells.filter(cell => cell.unitId === unitId),
    }))
    .sort((one, other) => place(one.unitId) - place(other.unitId))
}

interface NumbersProps {
  row: Row
  months: readonly string[]
  of: BurdenMeasure
  search: BurdenSearch
}

function Numbers({ row, months, of, search }: NumbersProps) {
  const countIn = (month: string) => sumBurden(row.cells.filter(cell => cell.month === month))[of]
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {months.map(at => (
        <td key={at} className="table-end">
          <Opening
            count={countIn(at)}
            search={{ ...search, at, since: undefined, unitId: row.unitId }}
          />
        </td>
      ))}
      <td className="table-end">
        <Opening
          count={sumBurden(row.cells)[of]}
          search={{ ...search, at: months[0], since: months.at(-1), unitId: row.unitId }}
        />
      </td>
    </tr>
  )
}

function Opening({ count, search }: { count: number; search: BurdenSearch }) {
  if (count === 0) return <span className="quiet">0</span>
  return (
    <Link to="/burden" search={search}>
      {countText(count)}
    </Link>
  )
}
