import { createHash } from 'node:crypto'
import { type Lot, lotText } from '#domain/look-back/draw.ts'

/** The lot of every number of a draw. */
export function lotsOf(seed: string, numbers: readonly string[]): Lot[] {
  return numbers.map(number => ({
    number,
    sha256: createHash('sha256').update(lotText(seed, number), 'utf8').digest('hex'),
  }))
}
