/** Hashes as the database gives them and as they are computed: of the same bytes or not. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
