import type { HeldFields } from '#domain/ledger/amendment.ts'
import type { Claim, ItemStatus } from '#domain/rectification/item.ts'
import type { Runner } from '#server/database/sql.ts'

export interface StoredFields {
  status: ItemStatus
  bureauId: number | null
  claim: Claim | null
  fields: HeldFields
}

/** The fields of items as an amendment takes them, with the status that decides whether it may. */
export async function listFieldsForAmendment(
  sql: Runner,
  ids: readonly number[],
): Promise<Map<number, StoredFields>> {
  const rows = await sql<(StoredFields & { id: number })[]>`
    select m.id, m.status, m.bureau_id, i.claim, json_build_object('aspectId', i.aspect_id, 'kindId', i.kind_id,
      'problem', m.title, 'manifestation', i.manifestation, 'cause', i.cause, 'source', i.source,
      'foundOn', i.found_on, 'goal', i.goal, 'note', i.note, 'leadUnitId', m.lead_unit_id,
      'coUnitIds', i.co_unit_ids, 'leaderId', m.leader_id, 'handlerId', m.handler_id,
      'deadline', m.deadline, 'longTerm', m.long_term, 'immediate', m.immediate,
      'measures', coalesce((select json_agg(json_build_object('id', s.id, 'text', s.text,
        'acceptance', s.acceptance, 'handlerId', s.handler_id, 'deadline', s.deadline,
        'longTerm', s.long_term, 'immediate', s.immediate) order by s.position)
        from measure s where s.matter_id = m.id), '[]')) as fields
    from matter m join item i on i.matter_id = m.id
    where m.id = any(${ids as number[]}::bigint[])`
  return new Map(rows.map(({ id, ...stored }) => [id, stored]))
}
