import { z } from 'zod'

/** What somebody decides about another's request. A refusal says why; an approval may go without words. */
export const decisionInput = z
  .object({ approves: z.boolean(), opinion: z.string().trim().max(500).default('') })
  .refine(input => input.approves || input.opinion.length >= 2, {
    error: 'textTooShort',
    path: ['opinion'],
  })

export type DecisionInput = z.infer<typeof decisionInput>
