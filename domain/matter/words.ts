/**
 * Character pairs by which a text is found. Chinese is written without spaces and most of its words
 * have two characters, so every neighbouring pair is a search word; Latin words and numbers are
 * cut the same way. Pairs do not cross punctuation.
 */
export function wordsOf(...texts: readonly string[]): string[] {
  const pairs = new Set<string>()
  for (const run of runs(texts.join('\n'))) {
    const letters = [...run]
    for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters[at]! + letters[at + 1]!)
  }
  return [...pairs]
}

/** What to look for: the pairs of the query. A single character finds nothing and gives `[]`. */
export function searchWords(query: string): string[] {
  return wordsOf(query)
}

function runs(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
