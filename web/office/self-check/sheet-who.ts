import { usePeople, useUnits } from '#web/api/organisation.ts'

interface Holder {
  unitId: number | null
  personId: number | null
}

/** Whose sheet it is: the unit's short name, or the leader's. */
export function useSheetWho(): (sheet: Holder) => string {
  const { unitName } = useUnits()
  const { personName } = usePeople()
  return ({ unitId, personId }) => (unitId === null ? personName(personId) : unitName(unitId))
}
