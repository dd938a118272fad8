import { useMemo } from 'react'
import type { PersonView } from '#domain/people/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { roleText } from '#web/text/codes.ts'
import { useText } from '#web/text/use-text.ts'
import { listedPeople } from './listed-people.ts'
import type { OrganisationProps } from './people-screen.tsx'
import type { PeopleSearch } from './people-search.ts'

/** Who is listed under the filters of an address; a search looks through what the table shows. */
export function useListed({ units, people }: OrganisationProps) {
  const { today } = useSession()
  const { unitName } = useUnits()
  const role = useText(roleText)
  return useMemo(() => {
    const words = (person: PersonView) =>
      [
        person.name,
        person.account,
        ...person.posts.flatMap(post => [post.title, role(post.role), unitName(post.unitId)]),
      ].join(' ')
    return (search: PeopleSearch) => listedPeople(people, search, { units, today, words })
  }, [units, people, today, unitName, role])
}
