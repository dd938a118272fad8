import { createHash } from 'node:crypto'
import { sorted } from '#server/log/chain.ts'
import type { StoredReport } from './queries.ts'

type Frozen = Pick<
  StoredReport,
  | 'campaignId'
  | 'atDate'
  | 'document'
  | 'facts'
  | 'ledger'
  | 'issuer'
  | 'latinFont'
  | 'signedBy'
  | 'signedName'
  | 'signedAt'
>

/** SHA-256 over all that a signature freezes, by sorted keys, as jsonb does not keep their order. */
export function frozenHash(report: Frozen): string {
  const { campaignId, atDate, document, facts, ledger, issuer, latinFont } = report
  const { signedBy, signedName, signedAt } = report
  // Reports signed before the font was a setting have none, and keep their hash.
  const texts = { document, facts, ledger, issuer, ...(latinFont && { latinFont }) }
  const content = [campaignId, atDate, texts, signedBy, signedName, signedAt!.toISOString()]
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')
}

/** Whether a signed report still says what was signed. */
export function isIntact(report: StoredReport): boolean {
  return report.sha256 === frozenHash(report)
}
