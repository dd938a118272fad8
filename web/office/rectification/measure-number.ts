import type { ItemView } from '#domain/rectification/views.ts'

/** The number of a measure that an event or a request names by its id; it may be gone since. */
export function measureNumber(
  { measures }: Pick<ItemView, 'measures'>,
  id: number,
): number | string {
  return measures.find(measure => measure.id === id)?.position ?? '?'
}
