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

function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
