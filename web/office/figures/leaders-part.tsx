import { progressColumns } from '#domain/figures/tables.ts'
import type { Cell } from '#domain/figures/views.ts'
import { isHeld } from '#domain/people/posts.ts'
import type { PersonView, UnitView } from '#domain/people/views.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { idsWithin, placedUnits } from '#web/api/unit-order.ts'
import { figuresText } from '#web/text/figures.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { FigureTable } from './figure-table.tsx'
import { useFigureRows } from './use-figure-rows.ts'

/** The units in each leader's charge (分管) with their items, in the order of the organisation. */
export function LeadersPart({ cells, place }: { cells: readonly Cell[]; place: LedgerSearch }) {
  const t = useText(figuresText)
  const { today } = useSession()
  const { people } = usePeople()
  const { units } = useUnits()
  const { byUnit } = useFigureRows(place)
  const known = new Set(cells.map(cell => cell.bureauId))
  const leaders = people
    .map(person => ({ person, charge: chargeOf(person, units, today) }))
    .filter(({ charge }) => charge.length > 0 && charge.some(unit => known.has(unit.bureauId)))
  if (leaders.length === 0) return <Empty title={t('noLeaders')} />
  return (
    <>
      <p className="quiet">
        {t('leadersNote')} {t('lightsNote')}
      </p>
      {leaders.map(({ person, charge }) => {
        const ids = charge.map(unit => unit.id)
        const rows = byUnit(cells.filter(cell => cell.unitId !== null && ids.includes(cell.unitId)))
        return (
          <Section key={person.id} title={nameOf(person, today)}>
            <FigureTable
              caption={nameOf(person, today)}
              of={t('unit')}
              rows={rows}
              columns={progressColumns}
              total={{
                label: t('together'),
                place: { ...place, leadUnitId: rows.map(row => Number(row.key)) },
              }}
            />
          </Section>
        )
      })}
    </>
  )
}

/** The units in charge by present posts as leader or head, with those below, in the tree's order. */
function chargeOf(person: PersonView, units: readonly UnitView[], today: string): UnitView[] {
  const posts = person.posts.filter(
    post => (post.role === 'leader' || post.role === 'head') && isHeld(post, today),
  )
  const within = new Set(
    posts.flatMap(post => post.charge).flatMap(id => [...idsWithin(units, id)]),
  )
  return placedUnits(units)
    .map(({ unit }) => unit)
    .filter(unit => within.has(unit.id))
}

function nameOf(person: PersonView, today: string): string {
  const post = person.posts.find(one => isHeld(one, today) && one.charge.length > 0)
  return `${person.name}　${post?.title ?? ''}`.trim()
}
