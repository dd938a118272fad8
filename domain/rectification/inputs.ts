import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { decisionInput } from '../decision.ts'
import { outcomes, verificationMethods } from './item.ts'

/** What each action on an item asks for; the form and the route use the same schema. */

/** As much as a spreadsheet's cell can hold, so that no import is cut. */
const longText = z.string().trim().max(32_767)
const requiredText = longText.min(2, { error: 'textTooShort' })
const id = z.int32().positive()

/**
 * The number of events the sender has seen: an action on an outdated form is refused. Jobs and
 * imports decide under the lock on what is there and send none; whoever asks over HTTP must say it.
 */
const revision = z.int().nonnegative().optional()
export const seenRevision = { revision: z.int().nonnegative() }

export const measureInput = z.object({
  id: id.optional(),
  text: requiredText,
  acceptance: longText.default(''),
  handlerId: id.nullable().default(null),
  deadline: ledgerDaySchema.nullable().default(null),
  longTerm: z.boolean().default(false),
  immediate: z.boolean().default(false),
})

export const itemFields = z.object({
  aspectId: id.nullable().default(null),
  kindId: id.nullable().default(null),
  problem: requiredText,
  manifestation: longText.default(''),
  cause: longText.default(''),
  source: longText.default(''),
  foundOn: ledgerDaySchema.nullable().default(null),
  goal: longText.default(''),
  note: z.string().trim().max(200_000).default(''),
  leadUnitId: id.nullable().default(null),
  coUnitIds: z.array(id).max(50).default([]),
  leaderId: id.nullable().default(null),
  handlerId: id.nullable().default(null),
  deadline: ledgerDaySchema.nullable().default(null),
  longTerm: z.boolean().default(false),
  immediate: z.boolean().default(false),
  measures: z
    .array(measureInput)
    .max(100)
    .refine(each => new Set(each.map(one => one.id ?? one)).size === each.length, {
      error: 'measureTwice',
    })
    .default([]),
})

export const registerInput = itemFields.extend({ campaignId: id })
export const amendInput = itemFields.extend({ reason: longText.default(''), revision })
export const assignInput = z
  .object({
    leaderId: id,
    handlerId: id,
    leadUnitId: id,
    coUnitIds: z.array(id).max(50).default([]),
    deadline: ledgerDaySchema.nullable().optional(),
    /** Instead of a day: the last day follows from this rule, counted from today. */
    ruleId: z.string().min(1, { error: 'required' }).max(30).optional(),
    longTerm: z.boolean().optional(),
    revision,
  })
  .refine(input => !(input.deadline && input.ruleId), { error: 'deadlineTwice', path: ['ruleId'] })
/** Of a draft whose people came later: whose work it was that the file calls done. */
export const registerClaimInput = z.object({ leaderId: id, handlerId: id, revision })
export const acceptInput = z.object({ revision })
export const reportProgressInput = z.object({
  text: requiredText,
  measures: z
    .array(z.object({ id, result: longText, done: z.boolean() }))
    .max(100)
    .default([]),
  revision,
})
export const submitForCloseOutInput = z
  .object({
    result: requiredText,
    outcome: z.enum(outcomes),
    remainder: z.object({ text: requiredText, deadline: ledgerDaySchema }).nullable().default(null),
    revision,
  })
  .refine(input => input.outcome !== 'partlySolved' || input.remainder !== null, {
    error: 'remainderMissing',
    path: ['remainder'],
  })
export const approveCloseOutInput = z.object({ opinion: longText.default(''), revision })
export const returnForMoreWorkInput = z.object({ reason: requiredText, revision })
/** Natural days. */
const reviewDays = z.int().min(7).max(1000)

export const verifyInput = z.object({
  method: z.enum(verificationMethods),
  finding: requiredText,
  outcome: z.enum(outcomes),
  /** Where the campaign demands a collective decision. */
  minutes: z
    .object({
      number: z.string().trim().min(2, { error: 'textTooShort' }).max(100),
      on: ledgerDaySchema,
    })
    .nullable()
    .default(null),
  /** Of a long-term item, when not the usual ones. */
  reviewDays: reviewDays.nullable().default(null),
  revision,
})
/** The text the public reads, as the clerk has checked it. */
export const publishInput = z.object({ text: requiredText, revision })
export const finishPublicityInput = z.object({ revision })
/** Where an objection leads: back to the work, or to a verifier who looks again. */
export const objectionLeads = ['inProgress', 'awaitingVerification'] as const
export const recordObjectionInput = z.object({
  objection: requiredText,
  leads: z.enum(objectionLeads),
  revision,
})

/**
 * Until a day; where the limit is counted, by a length in its unit instead. Measures may be named with
 * later days of their own, also without moving the item's.
 */
export const requestExtensionInput = z
  .object({
    deadline: ledgerDaySchema.optional(),
    length: z.int().positive().max(1000).optional(),
    measures: z
      .array(z.object({ id, deadline: ledgerDaySchema }))
      .max(100)
      .default([]),
    reason: requiredText,
    revision,
  })
  .refine(input => input.deadline || input.length || input.measures.length > 0, {
    error: 'required',
    path: ['deadline'],
  })
export const requestSuspensionInput = z.object({ reason: requiredText, revision })
export const resumeInput = z.object({ reason: requiredText, revision })
export const decideInput = decisionInput.safeExtend({ opinion: longText.default(''), revision })
export const recordLookBackInput = z.object({ finding: requiredText, revision })
export const recordReboundInput = z.object({
  finding: requiredText,
  deadline: ledgerDaySchema,
  revision,
})
export const recordPeriodicReviewInput = z.object({
  finding: requiredText,
  reviewDays: reviewDays.nullable().default(null),
  revision,
})
export const openRemainderInput = z.object({ revision })
export const reopenInput = z.object({ reason: requiredText, deadline: ledgerDaySchema, revision })

export const itemInputs = {
  amend: amendInput,
  registerClaim: registerClaimInput,
  assign: assignInput,
  accept: acceptInput,
  reportProgress: reportProgressInput,
  submitForCloseOut: submitForCloseOutInput,
  approveCloseOut: approveCloseOutInput,
  returnForMoreWork: returnForMoreWorkInput,
  verify: verifyInput,
  publish: publishInput,
  finishPublicity: finishPublicityInput,
  recordObjection: recordObjectionInput,
  requestExtension: requestExtensionInput,
  decideExtension: decideInput,
  requestSuspension: requestSuspensionInput,
  decideSuspension: decideInput,
  resume: resumeInput,
  recordLookBack: recordLookBackInput,
  recordRebound: recordReboundInput,
  recordPeriodicReview: recordPeriodicReviewInput,
  openRemainder: openRemainderInput,
  reopen: reopenInput,
}

export type MeasureInput = z.infer<typeof measureInput>
export type RegisterInput = z.infer<typeof registerInput>
export type AmendInput = z.infer<typeof amendInput>
export type RegisterClaimInput = z.infer<typeof registerClaimInput>
export type AssignInput = z.infer<typeof assignInput>
export type ReportProgressInput = z.infer<typeof reportProgressInput>
export type SubmitForCloseOutInput = z.infer<typeof submitForCloseOutInput>
export type RequestExtensionInput = z.infer<typeof requestExtensionInput>
export type RequestSuspensionInput = z.infer<typeof requestSuspensionInput>
export type RecordLookBackInput = z.infer<typeof recordLookBackInput>
export type RecordReboundInput = z.infer<typeof recordReboundInput>
export type PublishInput = z.infer<typeof publishInput>
export type RecordObjectionInput = z.infer<typeof recordObjectionInput>
export type RecordPeriodicReviewInput = z.infer<typeof recordPeriodicReviewInput>
export type ReopenInput = z.infer<typeof reopenInput>
export type DecideInput = z.infer<typeof decideInput>
export type VerifyInput = z.infer<typeof verifyInput>
