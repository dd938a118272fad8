import { Link } from '@tanstack/react-router'
import type { PersonView, UnitView } from '#domain/people/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { placedUnits } from '#web/api/unit-order.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { type Translate, useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { hasLeft, shownPosts } from './listed-people.ts'
import type { PeopleSearch } from './people-search.ts'
import { PostWords } from './post-words.tsx'

export function usePeopleColumns(
  units: readonly UnitView[],
  search: PeopleSearch,
): Column<PersonView>[] {
  const t = useText(peopleText)
  const language = useLanguage()
  const manages = useRight('people.manage')
  const { today } = useSession()
  const { unitName } = useUnits()
  const order = placedUnits(units).map(one => one.unit.id)
  const posts = (person: PersonView) => shownPosts(person, today, search.past)
  const firstDay = (person: PersonView) => posts(person)[0]?.since ?? null
  function charge(person: PersonView) {
    const ids = shownPosts(person, today).flatMap(post => post.charge)
    const names = [...new Set(ids)].map(unitName)
    return listText(names, language)
  }
  return [
    {
      key: 'name',
      title: t('name'),
      main: true,
      width: 150,
      render: person => <PersonName person={person} search={search} today={today} />,
      sort: person => person.name,
    },
    {
      key: 'posts',
      title: t('posts'),
      render: person => (
        <div>
          {posts(person).map(post => (
            <div key={post.id}>
              <PostWords post={post} />
            </div>
          ))}
        </div>
      ),
      sort: person => {
        const [first] = posts(person)
        return first ? order.indexOf(first.unitId) : null
      },
    },
    { key: 'charge', title: t('charge'), width: '28%', render: charge, sort: charge },
    {
      key: 'since',
      title: t('since'),
      width: 110,
      hidden: true,
      render: firstDay,
      sort: firstDay,
    },
    ...(manages ? [accountColumn(t)] : []),
    {
      key: 'phone',
      title: t('phone'),
      width: 130,
      hidden: true,
      render: person => person.phone,
      sort: person => person.phone,
    },
  ]
}

function accountColumn(t: Translate<'account' | 'noAccount'>): Column<PersonView> {
  return {
    key: 'account',
    title: t('account'),
    width: 150,
    render: person => person.account ?? <span className="quiet">{t('noAccount')}</span>,
    sort: person => person.account,
  }
}

function PersonName(props: { person: PersonView; search: PeopleSearch; today: string }) {
  const t = useText(peopleText)
  const { person, search, today } = props
  const left = hasLeft(person, today)
  return (
    <>
      <Link to="/people" search={{ ...search, person: person.id }}>
        {person.name}
      </Link>{' '}
      {left && <StatusTag tone="quiet">{t('left')}</StatusTag>}
      {!left && person.posts.length === 0 && <StatusTag tone="waiting">{t('noPost')}</StatusTag>}
    </>
  )
}
