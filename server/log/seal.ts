import { createHash } from 'node:crypto'
import type { SealedKind } from '#domain/log/views.ts'
import { dayOf, type House } from '#server/context.ts'
import { pagesOf } from '#server/database/pages.ts'
import type { Runner } from '#server/database/sql.ts'
import { recordSecurity } from '#server/security/record.ts'
import { noHash } from './chain.ts'
import {
  findLastSeal,
  insertSeal,
  insertSealPart,
  listMattersSince,
  listSheetsSince,
  lockSeals,
  type SealedLine,
  type StoredSeal,
} from './seal-queries.ts'

const page = 1000

/**
 * A seal takes in again what happened in the day before the last one: an act that was under way then
 * carries an earlier moment and was not to be seen yet. No act takes a day.
 */
const overlap = 24 * 3_600_000

/** Seals the log once on each day of the bureau. */
export function sealDaily(house: House): Promise<void> {
  const today = dayOf(house.now(), house.timeZone)
  return seal(house, last => dayOf(last.at, house.timeZone) < today)
}

/** Seals the log as it stands now. */
export function sealLog(house: House): Promise<void> {
  return seal(house, () => true)
}

/** Reads a page at a time what is new since the last seal; no act waits for any of it. */
async function seal(house: House, isDue: (last: StoredSeal) => boolean): Promise<void> {
  const at = house.now()
  await house.sql.begin(async tx => {
    await lockSeals(tx)
    const last = await findLastSeal(tx)
    if (last && !isDue(last)) return
    const since = last ? new Date(last.at.getTime() - overlap) : null
    const [seq, previous] = [(last?.seq ?? 0) + 1, last?.hash ?? noHash]
    const sum = sealSum({ seq, at, previous })
    let part = 0
    for await (const { kind, lines } of partsSince(tx, since)) {
      sum.add(kind, lines)
      await insertSealPart(tx, { sealSeq: seq, part: part++, kind }, lines)
    }
    const hash = sum.total()
    await insertSeal(tx, { seq, at, previous, hash })
    const subject = { id: seq, digest: hash.toString('hex') }
    await recordSecurity(tx, { person: null, moment: at }, { kind: 'logSealed', subject })
  })
}

async function* partsSince(sql: Runner, since: Date | null) {
  for (const [kind, list] of [
    ['matter', listMattersSince],
    ['sheet', listSheetsSince],
  ] as const) {
    const parts = pagesOf<SealedLine>(page, last => list(sql, since, last?.id ?? 0, page))
    for await (const lines of parts) yield { kind, lines }
  }
}

/** SHA-256 over the seal before, its own number and moment, and each of its parts in order. */
export function sealSum({ seq, at, previous }: Omit<StoredSeal, 'hash'>) {
  const hash = createHash('sha256').update(previous)
  hash.update(JSON.stringify([seq, at]))
  return {
    add(kind: SealedKind, lines: readonly SealedLine[]): void {
      const plain = lines.map(({ id, name, revision, hash }) => [id, name, revision, hash])
      hash.update(JSON.stringify([kind, plain]))
    },
    total: () => hash.digest(),
  }
}
