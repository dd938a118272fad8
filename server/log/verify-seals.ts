import type { SealsVerdict } from '#domain/log/views.ts'
import { overOneMoment } from '#server/database/one-moment.ts'
import { rowsOf } from '#server/database/pages.ts'
import type { Runner, Sql } from '#server/database/sql.ts'
import { sameBytes } from './bytes.ts'
import { noHash } from './chain.ts'
import { sealSum } from './seal.ts'
import {
  findRecordedSeal,
  findSealPart,
  listHashesNow,
  listSealsAfter,
  type StoredPart,
  type StoredSeal,
} from './seal-queries.ts'

type Broken = NonNullable<SealsVerdict['broken']>

const page = 100

/** As `checkSeals`, over one moment, so that it may run while the office works. */
export function verifySeals(sql: Sql): Promise<SealsVerdict> {
  return overOneMoment(sql, checkSeals)
}

/**
 * Computes every seal anew and looks for all that was sealed: each matter has to be there with the
 * event that was its last then, each sheet with its signature. Names the first that is not. Reads one
 * part at a time.
 */
export async function checkSeals(sql: Runner): Promise<SealsVerdict> {
  const verdict: SealsVerdict = { seals: 0, last: null, broken: null }
  let previous: Uint8Array = noHash
  const seals = rowsOf<StoredSeal>(page, last => listSealsAfter(sql, last?.seq ?? 0, page))
  for await (const seal of seals) {
    const broken = await breakIn(sql, seal, { seq: verdict.seals + 1, previous })
    if (broken) return { ...verdict, broken }
    previous = seal.hash
    const { seq, at } = seal
    verdict.last = { seq, at: at.toISOString(), hash: Buffer.from(seal.hash).toString('hex') }
    verdict.seals++
  }
  return { ...verdict, broken: await missingEnd(sql, verdict) }
}

async function breakIn(
  sql: Runner,
  seal: StoredSeal,
  expected: Pick<StoredSeal, 'seq' | 'previous'>,
): Promise<Broken | null> {
  const { seq } = expected
  if (seal.seq !== seq || !sameBytes(seal.previous, expected.previous)) return brokenSeal(seq)
  const sum = sealSum(seal)
  let first: Broken | null = null
  for (let part = 0; ; part++) {
    const stored = await findSealPart(sql, seq, part)
    if (!stored) break
    sum.add(stored.kind, stored.lines)
    first ??= await changedIn(sql, seq, stored)
  }
  // What an altered seal says of others is not believed.
  return sameBytes(sum.total(), seal.hash) ? first : brokenSeal(seq)
}

async function changedIn(
  sql: Runner,
  seal: number,
  { kind, lines }: StoredPart,
): Promise<Broken | null> {
  const now = await listHashesNow(sql, kind, lines)
  const changed = lines.find(({ id, hash }) => now.get(id) !== hash)
  if (!changed) return null
  const { id, name } = changed
  return { seal, kind, id, name, why: now.has(id) ? 'altered' : 'missing' }
}

/** The security log names every seal: the newest of them has to be the last one there is. */
async function missingEnd(sql: Runner, { seals, last }: SealsVerdict): Promise<Broken | null> {
  const recorded = await findRecordedSeal(sql)
  if (!recorded) return null
  const stands = recorded.id === last?.seq && recorded.digest === last.hash
  return stands ? null : brokenSeal(Math.min(recorded.id, seals + 1))
}

function brokenSeal(seal: number): Broken {
  return { seal, kind: 'seal', id: seal, name: '', why: 'altered' }
}
