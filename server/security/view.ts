import type { SecurityRow } from '#domain/security/views.ts'
import type { SecurityRecord } from './queries.ts'

/** What each address of the interface gives, in words. */
export type Names = Readonly<Record<string, { zh: string; en: string }>>

export function viewRecord(record: SecurityRecord, names: Names): SecurityRow {
  const { seq, at, kind, success, personName: person, subject, client } = record
  const words = subject.route === undefined ? undefined : names[subject.route]
  const route = words ? { zh: words.zh, en: words.en } : null
  return { seq, at: at.toISOString(), kind, success, person, subject, route, client }
}
