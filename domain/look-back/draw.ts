/**
 * The visible rule of a draw (抽查): anybody who knows the seed and the numbers of the items it was
 * drawn from comes to the same sample. Each number gets the SHA-256 of the seed followed by the
 * number; the smallest ones are drawn.
 */
export interface Lot {
  number: string
  /** Of seed and number, in lower-case hexadecimal. */
  sha256: string
}

/**
 * The seed that is published: what was typed, and random bytes of the server in hexadecimal. Who types
 * knows the numbers already and could try one seed after the other, but not against these.
 */
export function publishedSeed(typed: string, serverPart: string): string {
  return `${typed}-${serverPart}`
}

/** What is hashed for one item, as UTF-8. */
export function lotText(seed: string, number: string): string {
  return seed + number
}

/** The numbers drawn, in the order of the draw. */
export function drawn(lots: readonly Lot[], size: number): string[] {
  return inDrawOrder(lots)
    .slice(0, size)
    .map(lot => lot.number)
}

export function inDrawOrder(lots: readonly Lot[]): Lot[] {
  return [...lots].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
}

export type SampleSize = { by: 'number'; amount: number } | { by: 'share'; amount: number }

/** How many are drawn: so many, or a share in per cent, rounded up; at least one, at most all. */
export function sizeOf({ by, amount }: SampleSize, population: number): number {
  const wanted = by === 'number' ? amount : Math.ceil((population * amount) / 100)
  return Math.min(population, Math.max(1, wanted))
}
