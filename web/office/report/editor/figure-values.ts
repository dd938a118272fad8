import type { Facts, Figure } from '#domain/report/facts.ts'

/** What the chips in a text show; they are redrawn when the records were counted anew. */
export interface FigureValues {
  find(key: string): Figure | undefined
  name(key: string): string
  change(facts: Facts, names: ReadonlyMap<string, string>): void
  listen(listener: () => void): () => void
}

export function figureValues(): FigureValues {
  const listeners = new Set<() => void>()
  let known: Facts['figures'] = {}
  let named: ReadonlyMap<string, string> = new Map()
  return {
    find: key => (Object.hasOwn(known, key) ? known[key] : undefined),
    name: key => named.get(key) ?? key,
    change(facts, names) {
      known = facts.figures
      named = names
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
