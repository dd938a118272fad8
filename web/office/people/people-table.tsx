import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useRight, useSession } from '#web/api/session.ts'
import { unitLabel } from '#web/api/unit-names.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Empty } from '#web/ui/state.tsx'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { useListed } from './listed.ts'
import { peopleInCharge } from './listed-people.ts'
import { usePeopleColumns } from './people-columns.tsx'
import type { OrganisationProps } from './people-screen.tsx'
import type { PeopleSearch } from './people-search.ts'

interface PeopleTableProps extends OrganisationProps {
  search: PeopleSearch
  onOpen: (person: number) => void
  tools: ReactNode
}

export function PeopleTable({ units, people, search, onOpen, tools }: PeopleTableProps) {
  const t = useText(peopleText)
  const rows = useListed({ units, people })(search)
  const columns = usePeopleColumns(units, search)
  return (
    <div className="people-list">
      <InCharge units={units} people={people} search={search} />
      <DataTable
        name="people"
        caption={t('listed')}
        columns={columns}
        rows={rows}
        rowKey={person => person.id}
        onOpen={person => onOpen(person.id)}
        filters={<Filters search={search} />}
        tools={tools}
        count={<CountInWords units={units} search={search} n={rows.length} />}
        empty={people.length === 0 ? <Nobody /> : <NoMatch search={search} />}
      />
    </div>
  )
}

/** Who is in charge of the chosen unit, by its own name or by one over it. */
function InCharge({ units, people, search }: OrganisationProps & { search: PeopleSearch }) {
  const t = useText(peopleText)
  const language = useLanguage()
  const { today } = useSession()
  const unit = units.find(one => one.id === search.unit)
  if (!unit) return null
  const names = peopleInCharge(people, units, unit.id, today).map(person => person.name)
  // Nobody has to be in charge of the bureau itself.
  if (names.length === 0 && unit.parentId === null) return null
  const words =
    names.length > 0 ? t('inChargeOf', { names: listText(names, language) }) : t('nobodyInCharge')
  return <p className="quiet">{words}</p>
}

function Filters({ search }: { search: PeopleSearch }) {
  const t = useText(peopleText)
  const navigate = useNavigate()
  const find = t(useRight('people.manage') ? 'find' : 'findHere')
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => {
    // The address may change by itself: back, a cleared filter.
    setWords(before => (before.trim() === (search.q ?? '') ? before : (search.q ?? '')))
  }, [search.q])
  function filter(change: PeopleSearch) {
    void navigate({ to: '/people', search: { ...search, ...change }, replace: true })
  }
  return (
    <>
      <Input
        className="people-find"
        aria-label={find}
        placeholder={find}
        maxLength={100}
        allowClear
        value={words}
        onChange={event => {
          setWords(event.target.value)
          filter({ q: event.target.value.trim() || undefined })
        }}
      />
      <Checkbox
        checked={search.past ?? false}
        onChange={event => filter({ past: event.target.checked || undefined })}
      >
        {t('showPast')}
      </Checkbox>
    </>
  )
}

interface CountProps extends Pick<OrganisationProps, 'units'> {
  search: PeopleSearch
  n: number
}

function CountInWords({ units, search, n }: CountProps) {
  const t = useText(peopleText)
  const unit = units.find(one => one.id === search.unit)
  const hasBelow = units.some(one => one.parentId === unit?.id)
  const parts = [
    unit && (hasBelow ? t('withBelow', { unit: unitLabel(unit) }) : unitLabel(unit)),
    search.q && t('matching', { q: search.q }),
    search.past && t('includingPast'),
    t('personCount', { n }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function Nobody() {
  const t = useText(peopleText)
  return (
    <Empty title={t('noPeople')}>
      <p>{t('noPeopleHelp')}</p>
    </Empty>
  )
}

function NoMatch({ search }: { search: PeopleSearch }) {
  const t = useText(peopleText)
  return (
    <Empty title={t('noMatch')}>
      {!search.past && <p>{t('noMatchPast')}</p>}
      <Link to="/people" search={{}}>
        <Button tabIndex={-1}>{t('clearFilters')}</Button>
      </Link>
    </Empty>
  )
}
