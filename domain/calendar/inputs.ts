import { z } from 'zod'
import { calendarChange } from './change.ts'
import { ruleDefinition, ruleId } from './rule.ts'

const reason = z.string().trim().min(2, { error: 'textTooShort' }).max(1000)

/** The version a form was drawn from: another one in force meanwhile is a refusal. */
const baseVersion = z.int().positive()

export const importCalendarInput = z.object({
  change: calendarChange,
  baseVersion,
  /** Says that what the preview found unusual was compared with the notice. */
  doubtsConfirmed: z.boolean().default(false),
})
export const previewCalendarInput = z.object({ change: calendarChange })
export const addRuleInput = z.object({ id: ruleId.max(30), definition: ruleDefinition, reason })
export const changeRuleInput = z.object({ definition: ruleDefinition, baseVersion, reason })
export const ruleParams = z.object({ id: ruleId.max(30) })
export const calendarQuery = z.object({
  version: z.coerce.number().pipe(z.int32().positive()).optional(),
})

export type ImportCalendarInput = z.infer<typeof importCalendarInput>
export type AddRuleInput = z.infer<typeof addRuleInput>
export type ChangeRuleInput = z.infer<typeof changeRuleInput>
