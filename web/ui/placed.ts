/**
 * Entries with their place, which is the key of those that have no id and may be alike: lines that are
 * only read, and rows of a form that are not kept yet.
 */
export function placed<Entry>(entries: readonly Entry[]): { entry: Entry; place: number }[] {
  return entries.map((entry, place) => ({ entry, place }))
}
