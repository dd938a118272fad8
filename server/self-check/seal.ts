import { createHash } from 'node:crypto'
import { sorted } from '#server/log/chain.ts'

/** All that a signature stands under. What becomes of a finding on the ledger is in the ledger's log. */
export interface SheetContent {
  id: number
  campaignId: number
  round: number
  unitId: number | null
  personId: number | null
  heldBefore: number[]
  openedOn: string
  dueOn: string
  statement: string
  signedBy: number | null
  signedName: string | null
  signedAt: Date | null
  /** Also the withdrawn ones, in the order in which they were written down. */
  findings: FindingContent[]
}

export interface FindingContent {
  id: number
  aspectId: number
  kindId: number | null
  manifestation: string
  foundBy: number
  foundAt: Date
  withdrawnAt: Date | null
  withdrawnBy: number | null
  withdrawnReason: string | null
}

/** SHA-256 over the content as JSON with sorted keys, moments in UTC. */
export function sealOf(content: SheetContent): Buffer {
  const plain: unknown = JSON.parse(JSON.stringify(content))
  return createHash('sha256')
    .update(JSON.stringify(sorted(plain)))
    .digest()
}
