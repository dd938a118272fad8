import { setImmediate } from 'node:timers/promises'

const size = 1000

/**
 * Makes many rows ready and writes them a thousand at a time: the database writes some while the next
 * are made ready. What fails in one fails the whole, as it stands in one transaction.
 */
export async function bySlices<Row>(
  rows: readonly Row[],
  write: (some: readonly Row[], at: number) => Promise<unknown>,
): Promise<void> {
  const writing: Promise<unknown>[] = []
  for (let at = 0; at < rows.length; at += size) {
    if (at > 0) await setImmediate()
    const written = write(rows.slice(at, at + size), at)
    // Told below; until then nobody waits for it.
    written.catch(() => {})
    writing.push(written)
  }
  await Promise.all(writing)
}
