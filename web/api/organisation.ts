import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PersonView, UnitView } from '#domain/people/views.ts'
import { useLanguage } from '#web/text/language.ts'
import { get } from './client.ts'
import { useRight, useSession } from './session.ts'
import { unitNames } from './unit-names.ts'

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
  const language = useLanguage()
  const { bureauIds } = useSession()
  const home = bureauIds.length === 1 ? bureauIds[0] : undefined
  const { data, error, isLoading, refetch } = useQuery({ ...unitsQuery, enabled })
  return useMemo(() => {
    const names = unitNames(data ?? [], home, language)
    return {
      units: data ?? [],
      isLoading,
      error,
      refetch,
      /** As in `unitNames`; empty for nobody and until they are read, `#7` for one not found. */
      unitName: (id: number | null | undefined) => (data ? nameOf(names, id) : ''),
    }
  }, [data, home, language, error, isLoading, refetch])
}

/** All persons, those who left too, and the name of one by id; empty for who may not read them. */
export function usePeople() {
  const enabled = useRight('people.read')
  const { data, error, isLoading, refetch } = useQuery({ ...peopleQuery, enabled })
  return useMemo(() => {
    const names = new Map((data ?? []).map(({ id, name }) => [id, name]))
    return {
      people: data ?? [],
      isLoading,
      error,
      refetch,
      personName: (id: number | null | undefined) => (data ? nameOf(names, id) : ''),
    }
  }, [data, error, isLoading, refetch])
}

function nameOf(names: ReadonlyMap<number, string>, id: number | null | undefined): string {
  return id === null || id === undefined ? '' : (names.get(id) ?? `#${id}`)
}
