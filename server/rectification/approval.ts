import { createHash } from 'node:crypto'
import { approvedContent } from '#domain/rectification/item.ts'
import type { StoredItem } from './queries.ts'

type Content = Parameters<typeof approvedContent>[0] & Pick<StoredItem, 'evidence'>

/** The fingerprint of what an approval stands for. */
export function contentHash(item: Content): string {
  return createHash('sha256').update(approvedContent(item, item.evidence)).digest('hex')
}

/** The same once an act has brought its file, which is written after the item. */
export function contentHashAfter(action: string, item: Content, data: object): string {
  if (action !== 'addEvidence') return contentHash(item)
  return contentHash({ ...item, evidence: [...item.evidence, data as Content['evidence'][number]] })
}
