import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { UnitView } from '#domain/people/views.ts'
import { unitLabel } from '#web/api/unit-names.ts'
import { placedUnits } from '#web/api/unit-order.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { useListed } from './listed.ts'
import type { OrganisationProps } from './people-screen.tsx'
import type { PeopleSearch } from './people-search.ts'

interface UnitPanelProps extends OrganisationProps {
  search: PeopleSearch
  /** Absent for those who only read; null asks for a new unit. */
  onChangeUnit?: (unit: UnitView | null) => void
}

/** The tree of units with how many persons each holds; one select on a narrow screen. */
export function UnitPanel({ units, people, search, onChangeUnit }: UnitPanelProps) {
  const t = useText(peopleText)
  const chosen = units.find(unit => unit.id === search.unit)
  const shown = placedUnits(
    units.filter(unit => search.past || unit.closedOn === null || unit.id === search.unit),
  )
  const listed = useListed({ units, people })
  const places = [
    { id: undefined, depth: 0, words: t('allUnits'), unit: undefined },
    ...shown.map(({ unit, depth }) => ({ id: unit.id, depth, words: unitLabel(unit), unit })),
  ].map(place => ({ ...place, count: listed({ ...search, unit: place.id }).length }))
  return (
    <div className="units not-printed">
      <div className="units-head">
        <h2>{t('units')}</h2>
        {onChangeUnit && <Button onClick={() => onChangeUnit(null)}>{t('addUnit')}</Button>}
      </div>
      <nav aria-label={t('units')}>
        <ul>
          {places.map(place => (
            <li key={place.id ?? 0} style={{ paddingInlineStart: place.depth * 14 }}>
              <Link
                to="/people"
                search={{ ...search, unit: place.id, person: undefined }}
                className={place.id === search.unit ? 'unit-chosen' : undefined}
                aria-current={place.id === search.unit ? 'true' : undefined}
              >
                <span>
                  {place.words}
                  {place.unit?.closedOn && <Closed />}
                </span>
                <span className="quiet" title={t('personsIn', { n: place.count })}>
                  {place.count}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <UnitPicker places={places} search={search} />
      {chosen && onChangeUnit && (
        <Button className="units-change" onClick={() => onChangeUnit(chosen)}>
          {t('changeUnit')}
        </Button>
      )}
    </div>
  )
}

function Closed() {
  const t = useText()
  const language = useLanguage()
  return <span className="quiet">{bracketText(t('unitClosed'), language)}</span>
}

interface UnitPickerProps {
  places: readonly { id?: number; depth: number; words: string; count: number }[]
  search: PeopleSearch
}

/** The browser's own select: on a phone it opens large and needs no second layer. */
function UnitPicker({ places, search }: UnitPickerProps) {
  const t = useText(peopleText)
  const navigate = useNavigate()
  function choose(id: number) {
    void navigate({ to: '/people', search: { ...search, unit: id || undefined } })
  }
  return (
    <select
      className="units-picker"
      aria-label={t('unit')}
      value={search.unit ?? 0}
      onChange={event => choose(Number(event.target.value))}
    >
      {places.map(place => (
        <option key={place.id ?? 0} value={place.id ?? 0}>
          {`${'\u3000'.repeat(place.depth)}${place.words} · ${t('personsIn', { n: place.count })}`}
        </option>
      ))}
    </select>
  )
}
