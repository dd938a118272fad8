import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { isHeld } from '#domain/people/posts.ts'
import type { PersonView, UnitView } from '#domain/people/views.ts'
import { peopleQuery, unitsQuery } from '#web/api/organisation.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { grantText } from '#web/text/grants.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Skeleton } from '#web/ui/state.tsx'
import type { FirstPassword } from './account-forms.tsx'
import { AddPersonDrawer } from './add-person.tsx'
import { PendingPosts } from './pending-posts.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { UnitDrawer } from './unit-drawer.tsx'
import { UnitPanel } from './unit-panel.tsx'
import './people.css'

const route = getRouteApi('/frame/people')

/** Who serves where, as what and in charge of what; the drawer of one person over it. */
export function PeopleScreen() {
  const t = useText(peopleText)
  const units = useQuery(unitsQuery)
  const people = useQuery(peopleQuery)
  const failure = units.error ?? people.error
  function retry() {
    if (units.error) void units.refetch()
    if (people.error) void people.refetch()
  }
  return (
    <Page title={t('title')} note={t('note')}>
      {units.data && people.data ? (
        <Organisation units={units.data} people={people.data} />
      ) : failure ? (
        <RefusalNotice failure={failure} onRetry={retry} />
      ) : (
        <Skeleton lines={12} />
      )}
    </Page>
  )
}

export interface OrganisationProps {
  units: readonly UnitView[]
  people: readonly PersonView[]
}

type Opened = 'person' | { unit: UnitView | null }

function Organisation({ units, people }: OrganisationProps) {
  const t = useText(peopleText)
  const navigate = useNavigate()
  const search = route.useSearch()
  const manages = useRight('people.manage')
  const readsGrants = useRight('people.grants')
  const grants = useText(grantText)
  const { today } = useSession()
  const hasSecurityAdmin = people.some(person =>
    person.posts.some(post => post.role === 'securityAdmin' && isHeld(post, today)),
  )
  const [adding, setAdding] = useState<Opened>()
  const [given, setGiven] = useState<FirstPassword>()
  const close = () => setAdding(undefined)
  function openPerson(person: number | undefined) {
    close()
    void navigate({ to: '/people', search: { ...search, person } })
  }
  return (
    <div className="people">
      {readsGrants && (
        <div className="people-pending">
          {!hasSecurityAdmin && <Notice>{grants('noSecurityAdmin')}</Notice>}
          <PendingPosts people={people} />
        </div>
      )}
      <UnitPanel
        units={units}
        people={people}
        search={search}
        onChangeUnit={manages ? unit => setAdding({ unit }) : undefined}
      />
      <PeopleTable
        units={units}
        people={people}
        search={search}
        onOpen={openPerson}
        tools={
          manages && (
            <>
              <Link to="/people/import">
                <Button tabIndex={-1}>{t('importRoster')}</Button>
              </Link>
              <Button type="primary" onClick={() => setAdding('person')}>
                {t('addPerson')}
              </Button>
            </>
          )
        }
      />
      <PersonDrawer
        id={search.person}
        people={people}
        given={given?.personId === search.person ? given : undefined}
        onGiven={setGiven}
        onClose={() => {
          setGiven(undefined)
          openPerson(undefined)
        }}
      />
      {manages && (
        <>
          <AddPersonDrawer
            open={adding === 'person'}
            unit={search.unit}
            onGiven={setGiven}
            onAdded={openPerson}
            onClose={close}
          />
          <UnitDrawer
            opened={typeof adding === 'object' ? adding : undefined}
            units={units}
            under={search.unit}
            onClose={close}
          />
        </>
      )}
    </div>
  )
}
