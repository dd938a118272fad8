import type { SecurityVerdict } from '#domain/security/views.ts'
import { overOneMoment } from '#server/database/one-moment.ts'
import { rowsOf } from '#server/database/pages.ts'
import type { Runner, Sql } from '#server/database/sql.ts'
import { sameBytes } from '#server/log/bytes.ts'
import { isExact } from '#server/log/exact.ts'
import { securityHash } from './chain.ts'
import { findSecurityHead, listRecordsAfter, type SecurityRecord } from './queries.ts'

const page = 5000

type Written = SecurityRecord & { written: string }

/**
 * Recomputes the hash of every record and compares the ends of the chain with its head. Names the
 * first record that is missing or altered; reads one moment, so it may run while the office works.
 */
export function verifySecurityLog(sql: Sql): Promise<SecurityVerdict> {
  return overOneMoment(sql, verifyAll)
}

async function verifyAll(sql: Runner): Promise<SecurityVerdict> {
  const head = await findSecurityHead(sql)
  const verdict = { records: 0, removedThrough: head.removedSeq, broken: null }
  let end: { seq: number; hash: Uint8Array } = { seq: head.removedSeq, hash: head.removedHash }
  const records = rowsOf<Written>(page, last => listRecordsAfter(sql, last?.seq ?? 0, page))
  for await (const record of records) {
    const why = breakIn(record, end)
    if (why) return { ...verdict, broken: { seq: end.seq + 1, why } }
    end = record
    verdict.records++
  }
  const cut = end.seq !== head.seq || !sameBytes(end.hash, head.hash)
  return cut ? { ...verdict, broken: { seq: end.seq + 1, why: 'head' } } : verdict
}

function breakIn(record: Written, end: { seq: number; hash: Uint8Array }) {
  if (record.seq !== end.seq + 1 || !sameBytes(record.previous, end.hash)) return 'order'
  const isWhole =
    isExact(record.written) && sameBytes(record.hash, securityHash(record.previous, record))
  if (!isWhole) return 'hash'
}
