const doubtful = /\d[.eE]\d|\d{16}/
const texts = /"(?:[^"\\]|\\.)*"/g
const numbers = /-?\d[\d.eE+-]*/g

/**
 * Whether JavaScript reads every number of a JSON text as it is written. PostgreSQL keeps digits that
 * are dropped in reading, so `7.00000000000000000001` would stand in a row under the hash of 7.
 */
export function isExact(json: string): boolean {
  if (!doubtful.test(json)) return true
  const written = json.replaceAll(texts, '""').match(numbers) ?? []
  return written.every(number => String(Number(number)) === number)
}
