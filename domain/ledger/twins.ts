import type { KnownOrigin } from './known-again.ts'
import type { LedgerProblem } from './problem.ts'
import { plainWords } from './problem-key.ts'
import { type Reason, reason } from './reasons.ts'

interface Found {
  problem: LedgerProblem
  known: KnownOrigin | undefined
  recordedAs?: number
}

/**
 * Warns where a new problem says the same as an earlier row, or as an item that came by another file
 * or platform. It still becomes an item: two sections may have the same fault.
 */
export function warnOfTwins<T extends Found>(
  found: readonly T[],
  origins: readonly KnownOrigin[],
): T[] {
  const onRecord = new Map(origins.map(one => [wordsOf(one.imported), one.itemNumber]))
  const rows = new Map<string, number>()
  return found.map(one => {
    const { problem, known, recordedAs } = one
    const words = wordsOf(problem)
    const row = rows.get(words)
    if (row === undefined) rows.set(words, problem.row)
    if (known || recordedAs || words === '') return one
    const number = onRecord.get(words)
    if (row !== undefined) return warned(one, reason('sameWordsAsRow', { row }))
    return number ? warned(one, reason('sameWordsOnRecord', { number })) : one
  })
}

function warned<T extends Found>(found: T, why: Reason): T {
  const { sheet, row, warnings } = found.problem
  const problem = { ...found.problem, warnings: [...warnings, { sheet, row, ...why }] }
  return { ...found, problem }
}

function wordsOf({ problem, manifestation }: { problem: string; manifestation: string }): string {
  return plainWords(problem || manifestation)
}
