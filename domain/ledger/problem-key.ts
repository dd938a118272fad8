/**
 * What a problem is known again by when a file comes a second time: its words without spaces,
 * punctuation and width. The second of two equal texts in one file gets `#2`.
 */
export function problemKeys(problems: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return problems.map(problem => {
    const key = plainWords(problem)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  })
}

/** How much of two texts is the same, 0 to 1: their common pairs of signs. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(plainWords(one)), pairsOf(plainWords(other))]
  const common = [...a].filter(pair => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

function pairsOf(text: string): Set<string> {
  const signs = [...text]
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`))
}

/** The words without spaces, punctuation, case and width. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
