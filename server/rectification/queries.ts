import type { Limit } from '#domain/calendar/limit.ts'
import { readersOf } from '#domain/matter/readers.ts'
import { wordsOf } from '#domain/matter/words.ts'
import type { Person } from '#domain/people/roles.ts'
import { type Item, type Measure, measureOwnersOf } from '#domain/rectification/item.ts'
import { itemNumber } from '#domain/rectification/item-number.ts'
import { suspensionOf } from '#domain/rectification/suspension.ts'
import type { Question, Runner, Transaction } from '#server/database/sql.ts'
import { visibleTo } from './list-queries.ts'

/** An item as stored, with the head of its event chain and its live evidence. */
export interface StoredItem extends Omit<Item, 'contentHash' | 'terms'> {
  number: string
  revision: number
  headHash: Uint8Array
  bureauId: number | null
  evidence: { sha256: string; measureId: number | null; effectiveOn: string }[]
}

/**
 * The item under a row lock, if this person may see it. Locked first and read by a second statement:
 * one statement that waited for the lock would answer a new matter with an old item and measures.
 */
export async function lockItem(
  tx: Transaction,
  person: Person,
  id: number,
): Promise<StoredItem | undefined> {
  const locked = tx`select 1 from matter where id = ${id} and kind = 'item' for update`
  const read = tx<StoredItem[]>`
    select m.id, m.number, m.revision, m.head_hash, m.bureau_id, m.status, m.cycle, m.rebounds, i.campaign_id,
      i.aspect_id, i.kind_id, m.title as problem, i.manifestation, i.cause, i.source, i.found_on, i.goal, i.note,
      m.lead_unit_id, i.co_unit_ids, m.leader_id, m.handler_id, m.deadline, m.long_term,
      ${limitOf(tx)} as "limit",
      m.immediate, i.result, m.outcome, i.remainder, i.claim, i.involved, i.workers, i.approved_hash,
      i.original_deadline, i.pending_extension, i.suspensions, i.pending_suspension,
      i.demands, i.minutes, i.publicity, i.review_days,
      coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'text', s.text,
        'acceptance', s.acceptance, 'handlerId', s.handler_id, 'deadline', s.deadline,
        'longTerm', s.long_term, 'immediate', s.immediate, 'result', s.result, 'done', s.done,
        'claim', s.claim) order by s.position) from measure s where s.matter_id = m.id), '[]')
        as measures,
      coalesce((select json_agg(json_build_object('sha256', e.sha256, 'measureId', e.measure_id,
        'effectiveOn', e.effective_on) order by e.id) from evidence e
        where e.matter_id = m.id and e.cycle = m.cycle and e.withdrawn_at is null), '[]') as evidence,
      coalesce((select json_agg(json_build_object('origin', l.origin, 'drawId', l.draw_id,
        'dueOn', l.due_on, 'doneOn', l.done_on, 'by', l.by, 'result', l.result, 'finding', l.finding) order by l.due_on, l.id) from look_back l
        where l.matter_id = m.id and l.cycle = m.cycle), '[]') as look_backs
    from matter m join item i on i.matter_id = m.id
    where m.id = ${id} and m.kind = 'item' and ${visibleTo(tx, person)}`
  const [, [row]] = await Promise.all([locked, read])
  return row
}

/** What the deadline is frozen to, with what a guard needs to know of the rule. */
export function limitOf(sql: Runner) {
  return sql`(select json_build_object('ruleId', m.rule_id, 'ruleVersion', m.rule_version,
    'calendarVersion', m.calendar_version, 'unit', r.definition ->> 'unit',
    'longest', (r.definition ->> 'extension')::float,
    'once', coalesce((r.definition ->> 'extensionOnce')::boolean, false), 'startsOn', m.counts_from,
    'extension', m.extension, 'provisional', m.provisional)
    from deadline_rule_version r where (r.rule_id, r.version) = (m.rule_id, m.rule_version))`
}

/** Where an item stands: its own bureau, and every bureau whose office may read it. */
export interface Placed {
  bureauId: number | null
  bureauIds: readonly number[]
}

export type NewItem = Omit<Item, 'id' | 'contentHash' | 'terms'> &
  Placed & { openedOn: string; changedAt: Date }

/** Ids for new items, in order; the number people see is made from the id. */
export function newItemIds(tx: Runner, count: number): Question<{ id: number }> {
  return tx`
    select nextval('matter_id') as id from unnest(array_fill(0, array[${count}::integer]))`
}

/**
 * Writes new items, all statements sent at once. The rows go as JSON with the columns' names, so that
 * the statements stay the same for one item and for a thousand.
 */
export async function insertItems(
  tx: Transaction,
  items: readonly (NewItem & { id: number; revision: number; headHash: Uint8Array })[],
): Promise<void> {
  const measures = items.flatMap(item => item.measures.map(m => measureRow(item.id, m)))
  await Promise.all([
    tx`insert into matter (id, kind, number, status, cycle, title, bureau_id, lead_unit_id,
        leader_id, handler_id, deadline, rule_id, rule_version, calendar_version, counts_from, extension,
        provisional, long_term, immediate, outcome, opened_on, readers, words, changed_at, revision, head_hash)
      select id, kind, number, status, cycle, title, bureau_id, lead_unit_id, leader_id,
        handler_id, deadline,
        rule_id, rule_version, calendar_version, counts_from, extension, provisional, long_term,
        immediate, outcome, opened_on, readers, words, changed_at, revision, head_hash
      from json_populate_recordset(null::matter, ${JSON.stringify(items.map(matterRow))}::text::json)`,
    tx`insert into item (matter_id, campaign_id, aspect_id, kind_id, manifestation, cause, source,
        found_on, goal, note, co_unit_ids, result, remainder, claim, claim_waits, involved, workers,
        approved_hash, demands)
      select matter_id, campaign_id, aspect_id, kind_id, manifestation, cause, source, found_on, goal,
        note, co_unit_ids, result, remainder, claim, claim_waits, involved, workers, approved_hash, demands
      from json_populate_recordset(null::item, ${JSON.stringify(items.map(itemColumns))}::text::json)`,
    tx`insert into measure (matter_id, position, text, acceptance, handler_id, deadline, long_term,
        immediate, result, done, claim)
      select matter_id, position, text, acceptance, handler_id, deadline, long_term, immediate,
        result, done, claim
      from json_populate_recordset(null::measure, ${JSON.stringify(measures)}::text::json)`,
  ])
}

/** What a verification and a close-out set; absent where it stays as it is. */
export interface Closing {
  closedOn?: string | null
  verifiedOn?: string | null
  verificationMethod?: string | null
}

/** Writes back what an action may have changed; the measures only when they did. */
export async function updateItem(
  tx: Transaction,
  item: StoredItem & Placed & Closing & { changedAt: Date; approveAgain: boolean },
  before: StoredItem,
): Promise<void> {
  const { readers, words, ...matter } = spine(item)
  const moved = before.problem !== item.problem || before.manifestation !== item.manifestation
  const found = moved ? { words } : {}
  const { closedOn, verifiedOn, verificationMethod } = item
  const closed = {
    ...(closedOn !== undefined && { closed_on: closedOn }),
    ...(verifiedOn !== undefined && { verified_on: verifiedOn }),
  }
  const verified =
    verificationMethod === undefined ? {} : { verification_method: verificationMethod }
  await tx`update matter set ${tx({ ...matter, ...found, ...closed, revision: item.revision, head_hash: item.headHash } as never)},
    readers = array(select key from unnest(${readers}::integer[]) key
      where key > 0 or key = any(${newKeys(item, before)}::integer[]) or key = any(readers)),
    changed_at = greatest(changed_at, ${item.changedAt}::timestamptz)
    where id = ${item.id}`
  const again = { approve_again: item.approveAgain }
  await tx`update item set ${tx({ ...particulars(item), ...verified, ...again } as never)}
    where matter_id = ${item.id}`
  if (item.measures !== before.measures) await updateMeasures(tx, item)
}

/** The persons who come to read by this act or by a part they hold; those who ceased to stay away. */
function newKeys(item: StoredItem, before: StoredItem): number[] {
  const open = item.measures.map(measure => (measure.done ? null : measure.handlerId))
  const added = item.involved.filter(id => !before.involved.includes(id))
  return readersOf([], [item.leaderId, item.handlerId, ...open, ...added])
}

async function updateMeasures(tx: Transaction, item: StoredItem): Promise<void> {
  const kept = item.measures.filter(measure => measure.id > 0)
  await tx`delete from measure where matter_id = ${item.id}
    and id <> all(${kept.map(measure => measure.id)}::bigint[])`
  for (const measure of kept) {
    await tx`update measure set ${tx(measureRow(item.id, measure) as never)} where id = ${measure.id}`
  }
  const added = item.measures.filter(measure => measure.id === 0)
  if (added.length > 0) {
    await tx`insert into measure ${tx(added.map(m => measureRow(item.id, m)) as never[])}`
  }
}

function matterRow(item: NewItem & { id: number; revision: number; headHash: Uint8Array }) {
  return {
    id: item.id,
    kind: 'item',
    number: itemNumber(item.id, item.openedOn),
    opened_on: item.openedOn,
    changed_at: item.changedAt,
    revision: item.revision,
    head_hash: `\\x${Buffer.from(item.headHash).toString('hex')}`,
    ...spine(item),
  }
}

function spine(item: Omit<Item, 'contentHash' | 'id' | 'terms'> & Placed) {
  return {
    status: item.status,
    cycle: item.cycle,
    rebounds: item.rebounds,
    title: item.problem,
    bureau_id: item.bureauId,
    lead_unit_id: item.leadUnitId,
    leader_id: item.leaderId,
    handler_id: item.handlerId,
    deadline: item.deadline,
    ...frozen(item.limit),
    long_term: item.longTerm,
    immediate: item.immediate,
    outcome: item.outcome,
    suspended_on: suspensionOf(item)?.from ?? null,
    readers: readersOf(
      [item.leadUnitId, ...item.coUnitIds, ...item.bureauIds],
      [item.leaderId, item.handlerId, ...item.involved, ...item.measures.map(m => m.handlerId)],
    ),
    words: wordsOf(item.problem, item.manifestation),
  }
}

function frozen(limit: Limit | null) {
  return {
    rule_id: limit?.ruleId ?? null,
    rule_version: limit?.ruleVersion ?? null,
    calendar_version: limit?.calendarVersion ?? null,
    counts_from: limit?.startsOn ?? null,
    extension: limit?.extension ?? 0,
    provisional: limit?.provisional ?? false,
  }
}

function itemColumns(item: NewItem & { id: number }) {
  return { matter_id: item.id, campaign_id: item.campaignId, ...particulars(item) }
}

function particulars(item: Omit<Item, 'contentHash' | 'id' | 'terms'>) {
  return {
    aspect_id: item.aspectId,
    kind_id: item.kindId,
    manifestation: item.manifestation,
    cause: item.cause,
    source: item.source,
    found_on: item.foundOn,
    goal: item.goal,
    note: item.note,
    co_unit_ids: item.coUnitIds,
    result: item.result,
    remainder: item.remainder,
    claim: item.claim,
    claim_waits: item.status === 'draft' && item.claim !== null,
    involved: item.involved,
    workers: item.workers,
    approved_hash: item.approvedHash,
    measure_owners: measureOwnersOf(item),
    original_deadline: item.originalDeadline,
    pending_extension: item.pendingExtension,
    suspensions: item.suspensions,
    pending_suspension: item.pendingSuspension,
    demands: item.demands,
    minutes: item.minutes,
    publicity: item.publicity,
    review_days: item.reviewDays,
  }
}

function measureRow(matterId: number, measure: Measure | Omit<Measure, 'id'>) {
  return {
    matter_id: matterId,
    position: measure.position,
    text: measure.text,
    acceptance: measure.acceptance,
    handler_id: measure.handlerId,
    deadline: measure.deadline,
    long_term: measure.longTerm,
    immediate: measure.immediate,
    result: measure.result,
    done: measure.done,
    claim: measure.claim,
  }
}
