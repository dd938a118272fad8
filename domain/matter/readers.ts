/**
 * Who may read a matter, as one list of numbers: units as their id, persons as minus their id.
 * A person's own keys are the units in reach and minus their id; one in common is enough.
 */
export function readersOf(
  unitIds: readonly (number | null)[],
  personIds: readonly (number | null)[],
): number[] {
  const units = unitIds.filter(id => id !== null)
  const persons = personIds.filter(id => id !== null).map(id => -id)
  return [...new Set([...units, ...persons])]
}

export function readerKeys(person: { id: number; reach: readonly number[] }): number[] {
  return [...person.reach, -person.id]
}
