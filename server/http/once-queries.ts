import type { Runner, Transaction } from '#server/database/sql.ts'

interface Key {
  personId: number
  key: string
}

/** Takes the key until the transaction ends; false while another request holds it. */
export async function lockKey(tx: Transaction, { personId, key }: Key): Promise<boolean> {
  const [row] = await tx<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${personId} ${key}`}, 0)) as free`
  return row!.free
}

export interface KeptAnswer {
  route: string
  bodyHash: Uint8Array
  status: number
  answer: string
}

export async function findAnswer(
  tx: Transaction,
  { personId, key }: Key,
  since: Date,
): Promise<KeptAnswer | undefined> {
  const [row] = await tx<KeptAnswer[]>`
    select route, body_hash, status, answer from idempotent_request
    where person_id = ${personId} and key = ${key} and at > ${since}`
  return row
}

/** In the place of an older one, whose time is over. */
export async function insertAnswer(
  tx: Transaction,
  kept: Key & KeptAnswer & { at: Date },
): Promise<void> {
  const { personId, key, route, bodyHash, status, answer, at } = kept
  await tx`
    insert into idempotent_request (person_id, key, route, body_hash, status, answer, at)
    values (${personId}, ${key}, ${route}, ${bodyHash}, ${status}, ${answer}, ${at})
    on conflict (person_id, key) do update set route = excluded.route,
      body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer,
      at = excluded.at`
}

export async function deleteAnswersBefore(sql: Runner, moment: Date): Promise<number> {
  const gone = await sql`delete from idempotent_request where at < ${moment}`
  return gone.count
}
