import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { PlanView } from '#domain/ledger/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { roleText } from '#web/text/codes.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Pager, usePages } from '#web/ui/table/pager.tsx'
import type { NewPerson, Ticks } from './use-ticks.ts'

type UnknownPerson = PlanView['unknownPeople'][number]

interface NamesPanelProps {
  plan: PlanView
  ticks: Ticks
}

/** Names the file uses and the system does not know: offered, never guessed. */
export function NamesPanel({ plan, ticks }: NamesPanelProps) {
  const t = useText(ledgerImportText)
  const { unknownPeople, unknownUnits } = plan
  if (unknownPeople.length + unknownUnits.length === 0) return null
  return (
    <Section title={t('names')}>
      <p className="quiet">{t('namesHelp')}</p>
      <div className="import-names">
        {unknownUnits.length > 0 && <UnitsList plan={plan} ticks={ticks} />}
        {unknownPeople.length > 0 && <PeopleList plan={plan} ticks={ticks} />}
      </div>
    </Section>
  )
}

function UnitsList({ plan, ticks }: NamesPanelProps) {
  const t = useText(ledgerImportText)
  const names = plan.unknownUnits.map(unit => unit.name)
  const ticked = new Set(ticks.units)
  function toggle(name: string) {
    ticks.setUnits(ticked.has(name) ? ticks.units.filter(one => one !== name) : [...ticked, name])
  }
  return (
    <NamesList
      legend={t('unknownUnits', { n: names.length })}
      ticked={ticks.units.length}
      all={names.length}
      onAll={every => ticks.setUnits(every ? names : [])}
    >
      {plan.unknownUnits.map(unit => (
        <li key={unit.name} className="import-name">
          <label className="import-check">
            <input
              type="checkbox"
              checked={ticked.has(unit.name)}
              onChange={() => toggle(unit.name)}
            />
            {unit.name}
            <span className="quiet">{t('inRows', { n: unit.rows })}</span>
          </label>
        </li>
      ))}
    </NamesList>
  )
}

function PeopleList({ plan, ticks }: NamesPanelProps) {
  const t = useText(ledgerImportText)
  const { unknownPeople } = plan
  const pages = usePages(unknownPeople)
  const unitChoices = useUnitChoices(ticks)
  function toggleAll(every: boolean) {
    if (every) ticks.takePeople(unknownPeople.map(one => ticks.person(one.name) ?? asNew(one)))
    else ticks.dropPeople(unknownPeople.map(one => one.name))
  }
  return (
    <NamesList
      legend={t('unknownPeople', { n: unknownPeople.length })}
      ticked={ticks.people.length}
      all={unknownPeople.length}
      onAll={toggleAll}
      foot={<Pager pages={pages} />}
    >
      {pages.shown.map(person => (
        <PersonLine key={person.name} person={person} ticks={ticks} unitChoices={unitChoices} />
      ))}
    </NamesList>
  )
}

interface NamesListProps {
  legend: string
  ticked: number
  all: number
  onAll: (every: boolean) => void
  foot?: ReactNode
  children: ReactNode
}

function NamesList({ legend, ticked, all, onAll, foot, children }: NamesListProps) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  return (
    <fieldset className="import-list">
      <legend>
        {legend}
        {ticked > 0 && bracketText(t('tickedCount', { n: ticked }), language)}
      </legend>
      <label className="import-check">
        <input
          type="checkbox"
          checked={ticked === all}
          ref={box => {
            if (box) box.indeterminate = ticked > 0 && ticked < all
          }}
          onChange={event => onAll(event.target.checked)}
        />
        {t('selectAll')}
      </label>
      <ul>{children}</ul>
      {foot}
    </fieldset>
  )
}

interface PersonLineProps {
  person: UnknownPerson
  ticks: Ticks
  unitChoices: { value: string; label: string }[]
}

function PersonLine({ person, ticks, unitChoices }: PersonLineProps) {
  const t = useText(ledgerImportText)
  const role = useText(roleText)
  const chosen = ticks.person(person.name)
  const { name } = person
  const change = (given: Partial<NewPerson>) =>
    chosen && ticks.takePeople([{ ...chosen, ...given }])
  const isOffered = unitChoices.some(one => one.value === chosen?.unit)
  return (
    <li className="import-name">
      <label className="import-check">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={() => (chosen ? ticks.dropPeople([name]) : ticks.takePeople([asNew(person)]))}
        />
        {name}
        <span className="quiet">{t('inRows', { n: person.rows })}</span>
      </label>
      {chosen ? (
        <span className="import-post">
          <Select
            size="small"
            aria-label={t('roleOf', { name })}
            value={chosen.role}
            onChange={next => change({ role: next })}
            options={(['leader', 'handler'] as const).map(one => ({
              value: one,
              label: role(one),
            }))}
          />
          <Select
            size="small"
            aria-label={t('unitOf', { name })}
            value={isOffered ? chosen.unit : ''}
            onChange={next => change({ unit: next })}
            options={unitChoices}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
          />
        </span>
      ) : (
        <span className="quiet">
          {role(person.role)}
          {person.unit && ` · ${person.unit}`}
        </span>
      )}
    </li>
  )
}

/** Units on file and those ticked to be; a person goes to the bureau as a whole without one. */
function useUnitChoices(ticks: Ticks) {
  const t = useText(ledgerImportText)
  const { units, unitName } = useUnits()
  const open = units.filter(unit => unit.closedOn === null && unit.parentId !== null)
  return [
    { value: '', label: t('ownBureau') },
    ...ticks.units.map(name => ({ value: name, label: name })),
    ...open.map(unit => ({ value: unit.name, label: unitName(unit.id) })),
  ]
}

function asNew({ name, role, unit }: UnknownPerson): NewPerson {
  return { name, role, unit }
}
