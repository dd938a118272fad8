import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PersonView, UnitView } from '#domain/people/views.ts'
import { get } from './client.ts'
import { useRight } from './session.ts'

const minutes = 60_000

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => get<UnitView[]>('/api/units'),
  staleTime: 5 * minutes,
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => get<PersonView[]>('/api/people'),
  staleTime: 5 * minutes,
})

/** All units, closed ones too, and the name of one by id; empty for who may not read them. */
export function useUnits() {
  const enabled = useRight('people.read')
  const { data, error, isLoading, refetch } = useQuery({ ...unitsQuery, enabled })
  return useMemo(() => {
    const byId = new Map((data ?? []).map(unit => [unit.id, unit]))
    return {
      units: data ?? [],
      isLoading,
      error,
      refetch,
      /** The short name where there is one; empty for nobody and until they are read, `#7` for one not found. */
      unitName: (id: number | null | undefined) => (data ? nameOf(byId, id, unitLabel) : ''),
    }
  }, [data, error, isLoading, refetch])
}

/** All persons, those who left too, and the name of one by id; empty for who may not read them. */
export function usePeople() {
  const enabled = useRight('people.read')
  const { data, error, isLoading, refetch } = useQuery({ ...peopleQuery, enabled })
  return useMemo(() => {
    const byId = new Map((data ?? []).map(person => [person.id, person]))
    return {
      people: data ?? [],
      isLoading,
      error,
      refetch,
      personName: (id: number | null | undefined) =>
        data ? nameOf(byId, id, person => person.name) : '',
    }
  }, [data, error, isLoading, refetch])
}

export function unitLabel(unit: UnitView): string {
  return unit.shortName || unit.name
}

function nameOf<One>(
  known: ReadonlyMap<number, One>,
  id: number | null | undefined,
  name: (one: One) => string,
): string {
  if (id === null || id === undefined) return ''
  const one = known.get(id)
  return one ? name(one) : `#${id}`
}
