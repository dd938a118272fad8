/** Chance that can be had again: the same seed gives the same half year. */
export interface Luck {
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number
  /** Whether it happens, in so many of a hundred cases. */
  in(percent: number): boolean
  of<One>(some: readonly One[]): One
}

/** `part` gives each item a stream of its own, so that no item's fate hangs on the order of work. */
export function luckOf(seed: number, part: number): Luck {
  let state = (seed ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  return {
    between,
    in: percent => next() * 100 < percent,
    of: some => some[between(0, some.length - 1)]!,
  }
}
