import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { lights } from '../calendar/light.ts'
import { limitUnits, words } from '../calendar/rule.ts'
import { demandsSchema } from '../campaign/demands.ts'
import {
  itemStatuses,
  lookBackOrigins,
  lookBackResults,
  outcomes,
  verificationMethods,
} from './item.ts'
import {
  claimView,
  eventView,
  evidenceView,
  listedMeasureView,
  measureView,
  minutesView,
  publicityView,
} from './item-parts.ts'
import { ledgerLists } from './lists.ts'

/** What lists are asked for and what the server answers about items. */

const id = z.int()
const day = z.string().nullable()
const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema).max(50).optional(),
  )
const number = z.coerce.number().pipe(z.int32().positive())
const flag = z.stringbool().optional()

export const publicityStates = ['waiting', 'running', 'over'] as const

export const itemFilter = z.object({
  status: many(z.enum(itemStatuses)),
  light: z.enum(lights).optional(),
  /** The bureau whose item it is, that of its lead unit; a helping bureau's is not among them. */
  bureauId: number.optional(),
  noBureau: flag,
  unitId: number.optional(),
  /** The unit that leads, not one that helps. */
  leadUnitId: many(number),
  noLeadUnit: flag,
  /** Closed by its date; what was reopened since is not among them. */
  inTime: flag,
  leaderId: number.optional(),
  handlerId: number.optional(),
  /** Items of whose present cycle this person was no part, as a verifier has to be. */
  untouchedBy: number.optional(),
  /** Items that this person neither leads nor worked on, as who reviews has to. */
  unansweredBy: number.optional(),
  campaignId: number.optional(),
  aspectId: number.optional(),
  noAspect: flag,
  dueOn: ledgerDaySchema.optional(),
  outcome: z.enum(outcomes).optional(),
  method: z.enum(verificationMethods).optional(),
  longTerm: flag,
  immediate: flag,
  claimed: flag,
  rebound: flag,
  /** Closed, and a look-back of its cycle has fallen due. */
  lookBackDue: flag,
  /** Closed with something left that no new cycle has taken up. */
  remainder: flag,
  /** A closed long-term item whose periodic review has fallen due. */
  reviewDue: flag,
  /** Verified and to be published, on public notice, or its last day over. */
  publicity: z.enum(publicityStates).optional(),
  /** Taken on from this status in the year before the day, in one cycle or several. */
  leftStage: z.enum(itemStatuses).optional(),
  /** Items whose handler or leader this person is. */
  answerableId: number.optional(),
  /** An extension waits for the leader's decision. */
  extensionAsked: flag,
  suspensionAsked: flag,
  /** In progress with an open measure of this person, who is not the handler. */
  measureOf: number.optional(),
  /** Something changed since the leader approved, who has to approve again. */
  approveAgain: flag,
  suspended: flag,
  /** Still to be done, and the last post of its leader, handler or of who has an open measure ends by their day. */
  postEnds: flag,
  /** The deadline hangs on holidays that are not published yet. */
  provisional: flag,
  closed: flag,
  fileId: number.optional(),
  /**
   * The day on which figures and lights are taken; today unless given. With it, items opened later
   * are left out and those closed later were still in progress.
   */
  on: ledgerDaySchema.optional(),
  q: z.string().trim().max(100).optional(),
})

/** A place in a list: the deadline of a row, empty for none, and its id. */
function isPlace(text: string): boolean {
  const [deadline, id, ...more] = text.split('~')
  const dated = deadline === '' || ledgerDaySchema.safeParse(deadline).success
  return dated && /^\d{1,15}$/.test(id ?? '') && more.length === 0
}

export const itemSorts = ['newest', 'oldest', 'deadline'] as const

export const itemListQuery = itemFilter.extend({
  sort: z.enum(itemSorts).default('newest'),
  /** The `next` of the page before. */
  after: z.string().refine(isPlace).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /**
   * Which of the three lists. Its rows then say what that list asks besides; a workbook has its
   * columns, and all columns without it.
   */
  list: z.enum(ledgerLists).optional(),
})

export const itemRow = z.object({
  id,
  revision: id,
  number: z.string(),
  status: z.enum(itemStatuses),
  cycle: id,
  problem: z.string(),
  aspectId: id.nullable(),
  campaignId: id,
  leadUnitId: id.nullable(),
  leaderId: id.nullable(),
  handlerId: id.nullable(),
  deadline: day,
  /** An approved extension has moved the deadline. */
  extended: z.boolean(),
  suspended: z.boolean(),
  /** Past the last day whose holidays are entered. */
  provisional: z.boolean(),
  longTerm: z.boolean(),
  immediate: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
  /** By when what is left of a partial outcome is to be done. */
  remainderDue: day,
  claimed: z.boolean(),
  measures: id,
  measuresDone: id,
  openedOn: z.string(),
  closedOn: day,
})

/** What each of the three lists asks besides; it is there when its list was asked for. */
export const itemListRow = itemRow.extend({
  kindId: id.nullable().optional(),
  manifestation: z.string().optional(),
  cause: z.string().optional(),
  source: z.string().optional(),
  foundOn: day.optional(),
  eachMeasure: z.array(listedMeasureView).optional(),
  goal: z.string().optional(),
  note: z.string().optional(),
  coUnitIds: z.array(id).optional(),
  /** The units in the leader's charge by present posts. */
  charge: z.array(id).optional(),
  overdue: z.boolean().optional(),
  rebounds: id.optional(),
})

/** `count` is exact up to the limit; `more` says that there are more than that. */
export const itemCount = z.object({ count: id, more: z.boolean() })

export const reasonView = z.object({
  code: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
})

export const itemView = z.object({
  id,
  number: z.string(),
  status: z.enum(itemStatuses),
  cycle: id,
  /** How often the problem came back. */
  rebounds: id,
  revision: id,
  campaignId: id,
  aspectId: id.nullable(),
  kindId: id.nullable(),
  problem: z.string(),
  manifestation: z.string(),
  cause: z.string(),
  source: z.string(),
  foundOn: day,
  goal: z.string(),
  note: z.string(),
  leadUnitId: id.nullable(),
  coUnitIds: z.array(id),
  leaderId: id.nullable(),
  handlerId: id.nullable(),
  deadline: day,
  provisional: z.boolean(),
  /** What the deadline is frozen to, and what its rule says. */
  limit: z
    .object({
      ruleId: z.string(),
      ruleVersion: id,
      calendarVersion: id,
      unit: z.enum(limitUnits),
      longest: id.nullable(),
      once: z.boolean(),
      startsOn: z.string(),
      extension: id,
      provisional: z.boolean(),
    })
    .nullable(),
  rule: z.object({ length: id, trigger: words }).nullable(),
  /** As handed out, once an approved act has moved it in this cycle. */
  originalDeadline: day,
  pendingExtension: z
    .object({
      to: day,
      length: id.optional(),
      measures: z.array(z.object({ id, deadline: z.string() })).optional(),
      reason: z.string(),
      askedBy: id,
      askedOn: z.string(),
    })
    .nullable(),
  suspended: z.boolean(),
  suspensions: z.array(
    z.object({ from: z.string(), to: day, reason: z.string(), askedBy: id, approvedBy: id }),
  ),
  pendingSuspension: z.object({ reason: z.string(), askedBy: id, askedOn: z.string() }).nullable(),
  longTerm: z.boolean(),
  immediate: z.boolean(),
  result: z.string(),
  outcome: z.enum(outcomes).nullable(),
  remainder: z.object({ text: z.string(), deadline: z.string() }).nullable(),
  claim: claimView,
  verificationMethod: z.enum(verificationMethods).nullable(),
  /** What close-out has to show, frozen on a day; `since` is null for a draft, which is not frozen. */
  demands: demandsSchema.extend({ since: day }),
  minutes: minutesView,
  publicity: publicityView,
  reviewDays: id.nullable(),
  approved: z.boolean(),
  changedAfterApproval: z.boolean(),
  openedOn: z.string(),
  closedOn: day,
  origin: z.object({ fileId: id, file: z.string(), sheet: z.string(), row: id }).nullable(),
  /** The runs before the present one, with their dates and verdicts. */
  cycles: z.array(
    z.object({
      cycle: id,
      openedOn: z.string(),
      closedOn: day,
      outcome: z.enum(outcomes).nullable(),
      verificationMethod: z.enum(verificationMethods).nullable(),
      closedBy: id.nullable(),
      deadline: day,
      result: z.string(),
      remainder: z.object({ text: z.string(), deadline: z.string() }).nullable(),
      minutes: minutesView,
      publicity: publicityView,
      measures: z.array(z.object({ text: z.string(), result: z.string(), done: z.boolean() })),
    }),
  ),
  lookBacks: z.array(
    z.object({
      cycle: id,
      origin: z.enum(lookBackOrigins),
      drawId: id.nullable(),
      dueOn: z.string(),
      doneOn: day,
      by: id.nullable(),
      result: z.enum(lookBackResults).nullable(),
      finding: z.string(),
    }),
  ),
  measures: z.array(measureView),
  evidence: z.array(evidenceView),
  events: z.array(eventView),
  /** What the table allows from this status; with a reason where this person may not. */
  actions: z.array(z.object({ action: z.string(), reason: reasonView.optional() })),
})

export type ItemFilter = z.infer<typeof itemFilter>
export type ItemListQuery = z.infer<typeof itemListQuery>
export type ItemRow = z.infer<typeof itemRow>
export type ItemListRow = z.infer<typeof itemListRow>
export type ItemView = z.infer<typeof itemView>
