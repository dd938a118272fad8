import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'

/** What each act on a supervision order asks for; the form and the route use the same schema. */
const longText = z.string().trim().max(4000)
const requiredText = longText.min(2, { error: 'textTooShort' })
const revision = z.int().nonnegative().optional()

export const issueInput = z.object({
  demand: requiredText.max(200),
  reason: longText.default(''),
  deadline: ledgerDaySchema,
})
export const acknowledgeInput = z.object({ revision })
export const answerInput = z.object({ answer: requiredText, revision })
export const returnAnswerInput = z.object({ reason: requiredText, revision })
export const closeInput = z.object({ opinion: longText.default(''), revision })
export const withdrawInput = z.object({ reason: requiredText, revision })
export const registerItemInput = z.object({
  problem: requiredText,
  manifestation: longText.default(''),
  revision,
})

/** The inputs by act, for routes and forms. Issuing has an address of its own, on the item. */
export const orderInputs = {
  acknowledge: acknowledgeInput,
  answer: answerInput,
  returnAnswer: returnAnswerInput,
  close: closeInput,
  withdraw: withdrawInput,
  registerItem: registerItemInput,
}

export type IssueInput = z.output<typeof issueInput>
/** The suspension that ended: its first day counted no more, the last counts again. */
export interface MoveOnInput {
  from: string
  to: string
}
export type AnswerInput = z.output<typeof answerInput>
export type RegisterItemInput = z.output<typeof registerItemInput>
