import type { SecurityKind } from '#domain/security/kinds.ts'
import type { SecuritySubject } from '#domain/security/subject.ts'
import type { Transaction } from '#server/database/sql.ts'
import { securityHash } from './chain.ts'
import { insertSecurityRecord, lockSecurityHead, updateSecurityHead } from './queries.ts'

/** Who does it, when and from where; any `Context` will do. */
export interface Actor {
  /** Nobody for the command line without an account, and for an account that does not exist. */
  person: { id: number; name: string } | null
  moment: Date
  /** The address the request came from; empty for the command line and timed work. */
  client?: string
}

export interface SecurityEntry {
  kind: SecurityKind
  success?: boolean
  subject?: SecuritySubject
}

/**
 * Appends to the security log, in the transaction of what is recorded: both are kept or neither.
 * The chain's end stays locked until the transaction ends, so record last, after all other locks.
 */
export async function recordSecurity(
  tx: Transaction,
  { person, moment, client = '' }: Actor,
  { kind, success = true, subject = {} }: SecurityEntry,
): Promise<void> {
  const head = await lockSecurityHead(tx)
  const record = {
    ...{ seq: head.seq + 1, at: moment, kind, success, subject, client },
    personId: person?.id || null,
    personName: person?.name ?? '',
  }
  const hash = securityHash(head.hash, record)
  await insertSecurityRecord(tx, { ...record, previous: head.hash, hash })
  await updateSecurityHead(tx, record.seq, hash)
}
