import { createHash } from 'node:crypto'
import type { SecurityKind } from '#domain/security/kinds.ts'
import type { SecuritySubject } from '#domain/security/subject.ts'
import { sorted } from '#server/log/chain.ts'

/** What is known of a record before it is hashed. */
export interface SecurityContent {
  seq: number
  at: Date
  kind: SecurityKind
  success: boolean
  personId: number | null
  personName: string
  subject: SecuritySubject
  client: string
}

/** SHA-256 over the hash before and every column of the record. */
export function securityHash(previous: Uint8Array, record: SecurityContent): Buffer {
  const { seq, at, kind, success, personId, personName, subject, client } = record
  const who = [personId, personName, client]
  const content = [seq, at.toISOString(), kind, success, ...who, sorted(subject)]
  return createHash('sha256').update(previous).update(JSON.stringify(content)).digest()
}
