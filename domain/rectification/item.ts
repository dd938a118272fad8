import type { Clock, Limit } from '../calendar/limit.ts'
import type { Demands } from '../campaign/demands.ts'
import type { FrozenDemands } from './demands.ts'

/** The item (整改事项): one problem on the ledger with its measures, people and dates. Pure data. */

export const itemStatuses = [
  'draft',
  'assigned',
  'inProgress',
  'awaitingReview',
  'awaitingVerification',
  'inPublicity',
  'closed',
] as const
export type ItemStatus = (typeof itemStatuses)[number]
export const openStatuses = itemStatuses.filter(status => status !== 'closed')

/** Somebody independent has found it done in this cycle; it is closed, or on public notice before. */
export function isVerified({ status }: { status: string }): boolean {
  return status === 'inPublicity' || status === 'closed'
}

/** What really came of the problem, apart from where the paper stands. */
export const outcomes = [
  'solved',
  'partlySolved',
  'unfounded',
  'unsolvable',
  'duplicate',
  'notOurs',
] as const
export type Outcome = (typeof outcomes)[number]

/** How the verifier convinced themselves. */
export const verificationMethods = ['onSite', 'callBack', 'documents', 'sampling'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

/** What a look-back found: it holds, or the problem has come back. */
export const lookBackResults = ['holds', 'rebound'] as const
export type LookBackResult = (typeof lookBackResults)[number]

/** Why a look-back is due: planned at close-out, drawn in a sample, or the review of a long-term item. */
export const lookBackOrigins = ['planned', 'drawn', 'periodic'] as const
export type LookBackOrigin = (typeof lookBackOrigins)[number]

/** What a file from before the system says is done: kept word for word, never taken for a close-out. */
export interface Claim {
  wording: string
  on: string | null
}

export interface Measure {
  id: number
  position: number
  text: string
  acceptance: string
  handlerId: number | null
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  result: string
  done: boolean
  claim: Claim | null
}

/** What is left when an outcome is partial, and by when it will be done. */
export interface Remainder {
  text: string
  deadline: string
}

/** Later deadlines that wait for the leader's decision. */
export interface PendingExtension {
  /** Null when only measures are to have more time. */
  to: string | null
  /** Asked for in the unit of the limit, where that is counted. */
  length?: number
  /** The days that measures are to have, by the measure's id. */
  measures?: readonly { id: number; deadline: string }[]
  reason: string
  askedBy: number
  askedOn: string
}

/** A suspension that waits for the leader's decision. */
export type PendingSuspension = Omit<PendingExtension, 'to' | 'length' | 'measures'>

/** Approved time that does not count: from that day on until the day of resuming, null while it lasts. */
export interface Suspension {
  from: string
  to: string | null
  reason: string
  askedBy: number
  approvedBy: number
}

/** The minutes of a collective decision (会议纪要): their number and the day of the meeting. */
export interface Minutes {
  number: string
  on: string
}

/** The public notice of a verified result: its text, its first and its last day. */
export interface Publicity {
  text: string
  from: string
  until: string
  /** Counted over days whose holidays were not entered yet. */
  provisional?: boolean
}

/** A later look at a closed item: planned with `dueOn`, the rest once it is done. */
export interface LookBack {
  origin: LookBackOrigin
  /** The draw that chose the item, when it was drawn. */
  drawId: number | null
  dueOn: string
  doneOn: string | null
  by: number | null
  result: LookBackResult | null
  finding: string
}

export interface Item {
  id: number
  status: ItemStatus
  /** One run from opening to closing; a rebound starts the next. */
  cycle: number
  /** How often the problem came back: found again or reopened. A planned remainder is none. */
  rebounds: number
  campaignId: number
  aspectId: number | null
  kindId: number | null
  problem: string
  manifestation: string
  cause: string
  source: string
  foundOn: string | null
  goal: string
  note: string
  leadUnitId: number | null
  coUnitIds: readonly number[]
  leaderId: number | null
  handlerId: number | null
  deadline: string | null
  /** What the deadline of this cycle is frozen to; null without one. */
  limit: Limit | null
  /** Rule and calendars, given to the acts that count time. */
  clock?: Clock
  /** Of those it names, who holds no post and what is closed; given to the acts that open a cycle. */
  gone?: { people: readonly number[]; units: readonly number[] }
  /** The deadline as it was handed out, once an approved act has moved it in this cycle. */
  originalDeadline: string | null
  pendingExtension: PendingExtension | null
  /** Of this cycle, in order; at most the last one is open. */
  suspensions: readonly Suspension[]
  pendingSuspension: PendingSuspension | null
  longTerm: boolean
  immediate: boolean
  measures: readonly Measure[]
  result: string
  outcome: Outcome | null
  remainder: Remainder | null
  claim: Claim | null
  /** What was asked when this cycle was handed out; null for a draft, which nobody was handed. */
  demands: FrozenDemands | null
  /** What the campaign asks today; given to the acts that hand out. */
  asked?: Demands
  /** Where a collective decision is demanded, since the verification. */
  minutes: Minutes | null
  /** Where publicity is demanded, once the clerk has published. */
  publicity: Publicity | null
  /** Natural days between two reviews of a closed long-term item, since its close-out. */
  reviewDays: number | null
  /** What a close-out has to keep to today. */
  terms: CloseOutTerms
  /** Of this cycle, planned when it is closed. */
  lookBacks: readonly LookBack[]
  /** Everybody who acted on the item, or was named to, in this cycle: none of them verifies it. */
  involved: readonly number[]
  /** Those of them who did the work or were named to do it: none of them approves it. */
  workers: readonly number[]
  /** Fingerprint of what the leader approved; absent until approved in this cycle. */
  approvedHash: string | null
  /** Fingerprint of the same things as they are now. */
  contentHash: string
}

/** What frozen demands and settings ask of a close-out today; read when an act needs it. */
export interface CloseOutTerms {
  collectiveDecision: boolean
  /** The recorded meetings whose minutes may stand for it. */
  meetings: readonly Minutes[]
  /** Last day of the publicity that runs, else of one that would begin today; null when none is asked. */
  publicUntil: string | null
  /** That day was counted over days whose holidays are not entered yet. */
  publicProvisional: boolean
  /** Natural days after close-out on which look-backs fall due. */
  lookBackDays: readonly number[]
  /** Natural days until a long-term item is reviewed, unless the verifier names others. */
  reviewDays: number
}

/** A matter before its creation, so that creation too is a row of the table. */
export interface NoItem {
  status: 'none'
}

/**
 * What an approval stands for: measures with results, live evidence by its bytes, result and outcome.
 * The server hashes this text; a difference after approval is shown and needs a new approval (M4).
 */
export function approvedContent(
  item: Pick<Item, 'measures' | 'result' | 'outcome' | 'remainder'>,
  evidence: readonly { sha256: string; measureId: number | null; effectiveOn: string }[],
): string {
  return JSON.stringify({
    measures: item.measures.map(m => [
      m.id,
      m.text,
      m.acceptance,
      m.handlerId,
      m.deadline,
      m.longTerm,
      m.result,
      m.done,
    ]),
    result: item.result,
    outcome: item.outcome,
    remainder: item.remainder && [item.remainder.text, item.remainder.deadline],
    evidence: evidence.map(e => [e.sha256, e.measureId, e.effectiveOn]).sort(byText),
  })
}

/** Waits for its leader once more: what was approved is no longer what there is. */
export function approvesAgain(
  item: Pick<Item, 'status' | 'approvedHash' | 'contentHash'>,
): boolean {
  const { status, approvedHash, contentHash } = item
  return status === 'awaitingVerification' && Boolean(approvedHash) && approvedHash !== contentHash
}

/** Who has an open measure of an item in progress and is not its handler: it waits on their desk. */
export function measureOwnersOf(item: Pick<Item, 'status' | 'handlerId' | 'measures'>): number[] {
  if (item.status !== 'inProgress') return []
  const owners = item.measures.filter(({ done }) => !done).map(({ handlerId }) => handlerId)
  const others = owners.filter(id => id !== null && id !== item.handlerId) as number[]
  return [...new Set(others)].sort((one, other) => one - other)
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Who answers for what was achieved: whoever did the work, and the leader who approved it. */
export function answerableFor({ leaderId, workers }: Pick<Item, 'leaderId' | 'workers'>): number[] {
  return leaderId === null ? [...workers] : [...workers, leaderId]
}
