import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { mediaTypeOf } from '#server/files/media-type.ts'
import { sha256Of } from '#server/files/store.ts'
import { actWithin } from './actions.ts'
import {
  findEvidence,
  hasMeasure,
  insertEvidence,
  updateEvidenceWithdrawn,
} from './evidence-queries.ts'

export interface EvidenceInput {
  bytes: Buffer
  fileName: string
  measureId: number | null
  effectiveOn: string
  note: string
}

/**
 * Keeps a file with the item, says by hash which bytes it is, and puts it into the event log.
 * The file is written last and is on disk before the transaction commits: whoever may not act
 * fills no disk, and a failed write fails the action (M5).
 * Refuses `fileEmpty`, `fileTypeRefused`, `dayInFuture`, and `notFound` for a foreign measure.
 */
export async function addEvidence(context: Context, id: number, input: EvidenceInput) {
  const { bytes, fileName, measureId, effectiveOn, note } = input
  if (effectiveOn > context.today) throw new Refusal('dayInFuture', { day: effectiveOn })
  const mediaType = await mediaTypeOf(bytes, fileName)
  const sha256 = sha256Of(bytes)
  return context.transaction(async tx => {
    const data = { sha256, fileName, measureId, effectiveOn, note, size: bytes.length }
    const { revision } = await actWithin(context, tx, id, 'addEvidence', data)
    if (measureId && !(await hasMeasure(tx, id, measureId))) throw new Refusal('notFound')
    const evidenceId = await insertEvidence(tx, {
      ...data,
      matterId: id,
      mediaType,
      uploadedAt: context.moment,
      uploadedBy: context.person.id,
    })
    await context.files.keep(bytes)
    return { id: evidenceId, revision }
  })
}

/** Takes a file out of the case without deleting it: it stays, marked, in its place in the log. */
export async function withdrawEvidence(context: Context, evidenceId: number) {
  return context.transaction(async tx => {
    const evidence = await findEvidence(tx, context.person, evidenceId)
    if (!evidence || evidence.withdrawn) throw new Refusal('notFound')
    const { matterId, sha256, fileName } = evidence
    const done = await actWithin(context, tx, matterId, 'withdrawEvidence', { sha256, fileName })
    const by = { personId: context.person.id, at: context.moment }
    if ((await updateEvidenceWithdrawn(tx, evidenceId, by)) === 0) throw new Refusal('notFound')
    return done
  })
}
