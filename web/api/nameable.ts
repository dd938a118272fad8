import { useMemo } from 'react'
import { namesAnybody } from '#domain/people/own-people.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { useUnits } from './organisation.ts'
import { useSession } from './session.ts'

/**
 * The bureaus of these units, the own one where the first is not chosen yet: their people may be
 * named, and the county's own. Nothing where anybody may be named.
 */
export function useBureausTaking(
  leadUnitId: number | null = null,
  others: readonly number[] = [],
): readonly number[] | undefined {
  const { person } = useSession()
  const { units } = useUnits()
  const chosen = others.join()
  return useMemo(() => {
    const isOne = new Set(units.map(unit => unit.bureauId)).size <= 1
    if (isOne || namesAnybody(person)) return undefined
    const ids = new Set([leadUnitId, ...chosen.split(',').map(Number)])
    const bureaus = units.filter(unit => ids.has(unit.id)).map(unit => unit.bureauId)
    if (leadUnitId === null) bureaus.push(homeBureau(person))
    return bureaus.filter(id => id !== null)
  }, [person, units, leadUnitId, chosen])
}
