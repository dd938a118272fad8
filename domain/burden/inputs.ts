import { z } from 'zod'

/** What the two acts on a remark ask for; the form and the route use the same schema. */
const sentence = z.string().trim().min(2, { error: 'textTooShort' }).max(500)

export const sendRemarkInput = z.object({
  /** The page's address without its query, which could hold what somebody searched for. */
  place: z
    .string()
    .max(200)
    .regex(/^\/[^?#]*$/),
  sentence,
  anonymous: z.boolean().default(false),
})

export const answerRemarkInput = z.object({ answer: sentence })

export type SendRemarkInput = z.output<typeof sendRemarkInput>
export type AnswerRemarkInput = z.output<typeof answerRemarkInput>
