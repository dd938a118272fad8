import type { Person } from '#domain/people/roles.ts'
import type { Runner } from '#server/database/sql.ts'
import { isProvisional } from './condition-queries.ts'
import { visibleTo } from './list-queries.ts'
import { limitOf } from './queries.ts'

/** Everything a screen shows of one item, as one row of JSON. */
export async function findItemView(
  sql: Runner,
  person: Person,
  id: number,
): Promise<Record<string, unknown> | undefined> {
  // One function takes a hundred arguments at most, so the last stand beside it.
  const [row] = await sql<{ view: Record<string, unknown>; rebounds: number; demands: unknown }[]>`
    select m.rebounds, ${demandsHeld(sql)} as demands, json_build_object('id', m.id, 'number', m.number, 'status', m.status, 'cycle', m.cycle,
      'revision', m.revision, 'campaignId', i.campaign_id, 'aspectId', i.aspect_id,
      'kindId', i.kind_id, 'problem', m.title, 'manifestation', i.manifestation, 'cause', i.cause,
      'source', i.source, 'foundOn', i.found_on, 'goal', i.goal, 'note', i.note,
      'bureauId', m.bureau_id,
      'leadUnitId', m.lead_unit_id, 'coUnitIds', i.co_unit_ids, 'leaderId', m.leader_id,
      'handlerId', m.handler_id, 'deadline', m.deadline, 'limit', ${limitOf(sql)},
      'rule', (select json_build_object('length', (r.definition ->> 'length')::float,
        'trigger', r.definition -> 'trigger') from deadline_rule_version r
        where (r.rule_id, r.version) = (m.rule_id, m.rule_version)),
      'provisional', ${isProvisional(sql)},
      'originalDeadline', i.original_deadline, 'pendingExtension', i.pending_extension,
      'suspended', m.suspended_on is not null, 'suspensions', i.suspensions,
      'pendingSuspension', i.pending_suspension,
      'longTerm', m.long_term, 'immediate', m.immediate, 'result', i.result, 'outcome', m.outcome,
      'remainder', i.remainder, 'claim', i.claim, 'verificationMethod', i.verification_method,
      'minutes', i.minutes, 'publicity', i.publicity, 'reviewDays', i.review_days,
      'openedOn', m.opened_on, 'closedOn', m.closed_on, 'involved', i.involved,
      'workers', i.workers, 'approvedHash', i.approved_hash,
      'origin', (select json_build_object('fileId', f.id, 'file', f.file_name, 'sheet', o.sheet,
        'row', o.row) from item_origin o join imported_file f on f.id = o.file_id
        where o.matter_id = m.id limit 1),
      'cycles', coalesce((select json_agg(json_build_object('cycle', c.cycle,
        'openedOn', c.opened_on, 'closedOn', c.closed_on, 'outcome', c.outcome,
        'verificationMethod', c.verification_method, 'closedBy', c.closed_by,
        'deadline', c.deadline, 'result', c.result, 'remainder', c.remainder,
        'minutes', c.minutes, 'publicity', c.publicity, 'measures', c.measures) order by c.cycle)
        from item_cycle c where c.matter_id = m.id), '[]'),
      'lookBacks', coalesce((select json_agg(json_build_object('cycle', l.cycle,
        'origin', l.origin, 'drawId', l.draw_id, 'dueOn', l.due_on, 'doneOn', l.done_on, 'by', l.by, 'result', l.result,
        'finding', l.finding) order by l.cycle, l.due_on)
        from look_back l where l.matter_id = m.id), '[]'),
      'measures', coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position,
        'text', s.text, 'acceptance', s.acceptance, 'handlerId', s.handler_id,
        'deadline', s.deadline, 'longTerm', s.long_term, 'immediate', s.immediate,
        'result', s.result, 'done', s.done, 'claim', s.claim) order by s.position)
        from measure s where s.matter_id = m.id), '[]'),
      'evidence', coalesce((select json_agg(json_build_object('id', e.id, 'cycle', e.cycle,
        'measureId', e.measure_id, 'sha256', e.sha256, 'fileName', e.file_name,
        'mediaType', e.media_type, 'size', e.size, 'effectiveOn', e.effective_on, 'note', e.note,
        'uploadedAt', e.uploaded_at, 'uploadedBy', e.uploaded_by, 'withdrawnAt', e.withdrawn_at,
        'removedAt', e.removed_at)
        order by e.id) from evidence e where e.matter_id = m.id), '[]'),
      'events', (select json_agg(json_build_object('seq', v.seq, 'at', v.at, 'action', v.action,
        'byId', v.by_id, 'byName', v.by_name, 'data', v.data) order by v.seq)
        from event v where v.matter_id = m.id)
    ) as view
    from matter m join item i on i.matter_id = m.id
    where m.id = ${id} and m.kind = 'item' and ${visibleTo(sql, person)}`
  return row && { ...row.view, rebounds: row.rebounds, demands: row.demands }
}

/** What close-out has to show: as frozen at hand-out, of a draft what its campaign asks today. */
function demandsHeld(sql: Runner) {
  return sql`coalesce(i.demands, (select jsonb_build_object('since', null,
    'collectiveDecision', c.collective_decision, 'publicityDays', c.publicity_days,
    'publicityUnit', c.publicity_unit) from campaign c where c.id = i.campaign_id))`
}
