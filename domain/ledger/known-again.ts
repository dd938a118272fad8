import type { Imported } from './amendment.ts'
import type { LedgerProblem } from './problem.ts'
import { likeness } from './problem-key.ts'

/** An item that came from a ledger before, with what the file said then. */
export interface KnownOrigin {
  problemKey: string
  itemId: number
  itemNumber: string
  fileName: string
  sheet: string
  ledgerNumber: string
  imported: Imported
}

/** Least likeness of an edited problem with the one that had its plain number before. */
const alike = 0.4

/**
 * The item of each problem: by its words, or, when the words were edited, by its number in the same
 * sheet of the same file. Plain numbers move when rows do, so there the words have to be alike too.
 * No item is found twice.
 */
export function knownAgain(
  problems: readonly LedgerProblem[],
  keys: readonly string[],
  fileName: string,
  origins: readonly KnownOrigin[],
): (KnownOrigin | undefined)[] {
  const byKey = new Map(origins.map(origin => [origin.problemKey, origin]))
  const found = keys.map(key => byKey.get(key))
  const taken = new Set(found)
  const left = new Map<string, KnownOrigin[]>()
  for (const origin of origins) {
    if (taken.has(origin) || origin.fileName !== fileName || origin.ledgerNumber === '') continue
    const place = placeOf(origin.sheet, origin.ledgerNumber)
    left.set(place, [...(left.get(place) ?? []), origin])
  }
  return problems.map((problem, index) => {
    if (found[index] || problem.number === '') return found[index]
    const there = left.get(placeOf(problem.sheet, problem.number)) ?? []
    const best = mostAlike(problem, there)
    if (best) there.splice(there.indexOf(best), 1)
    return best
  })
}

function placeOf(sheet: string, number: string): string {
  return `${sheet}\n${number}`
}

function mostAlike(problem: LedgerProblem, there: readonly KnownOrigin[]): KnownOrigin | undefined {
  const coded = /[^\d.]/.test(problem.number) && there.length === 1
  if (coded) return there[0]
  const text = problem.problem || problem.manifestation
  const rated = there.map(origin => ({ origin, rate: likeness(text, origin.imported.problem) }))
  return rated.sort((one, other) => other.rate - one.rate).find(({ rate }) => rate >= alike)?.origin
}
