/** A stretch of a text, in UTF-16 positions as editors count. */
export interface Span {
  start: number
  end: number
}

/** Where the patterns (all with the g flag) match, in reading order, overlaps taken once. */
export function spansOf(text: string, ...patterns: RegExp[]): Span[] {
  const all = patterns.flatMap(pattern =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    })),
  )
  let covered = 0
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < covered) return false
      covered = end
      return true
    })
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
