import { z } from 'zod'

/**
 * Units of a limit; each rule has its own (NORMS D10). `workingHours` run in the working periods,
 * `hours` on the clock. `date` has no length: the day is set by the plan itself.
 */
export const limitUnits = ['naturalDays', 'workingDays', 'workingHours', 'hours', 'date'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** How sure the figure is: read in the full law, read second-hand, a default assumed, the bureau's own. */
export const sureness = ['law', 'secondHand', 'assumed', 'own'] as const

/** `after` the trigger, or `before` it (a notice that must go out in advance). */
const directions = ['after', 'before'] as const

/** A natural-day limit whose last day is off `stays`, or moves on only where its law says so. */
const lastDayOffRules = ['stays', 'nextWorkingDay'] as const

export const words = z.object({
  zh: z.string().trim().min(1, { error: 'textTooShort' }).max(500),
  en: z.string().trim().max(500).default(''),
})
export type Words = z.infer<typeof words>

/** What counting needs to know of a rule. */
const termsFields = z.object({
  unit: z.enum(limitUnits),
  /** In the unit: whole days, or hours that are whole minutes. */
  length: z.number().min(0).max(1000),
  /** Longest extension that may be granted, in the unit; none when null. */
  extension: z.number().positive().max(1000).nullable().default(null),
  direction: z.enum(directions).default('after'),
  lastDayOff: z.enum(lastDayOffRules).default('stays'),
})
export type DeadlineTerms = z.infer<typeof termsFields>

const definitionFields = termsFields.extend({
  /** Extended once, whatever is left of that length; else as often as it lasts. */
  extensionOnce: z.boolean().default(false),
  trigger: words,
  basis: words,
  origin: words,
  sureness: z.enum(sureness),
})

/** A rule as an administrator writes it. Refuses lengths that the unit cannot count. */
export const ruleDefinition = definitionFields
  .refine(rule => rule.unit === 'date' || rule.length > 0, { error: 'tooSmall', path: ['length'] })
  .refine(rule => isCountable(rule.unit, rule.length), { error: 'notWhole', path: ['length'] })
  .refine(rule => isCountable(rule.unit, rule.extension ?? 0), {
    error: 'notWhole',
    path: ['extension'],
  })
  .refine(rule => rule.direction === 'after' || canCountBack(rule), {
    error: 'onlyDaysCountBack',
    path: ['direction'],
  })
export type RuleDefinition = z.infer<typeof ruleDefinition>

export const ruleId = z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, { error: 'ruleIdInvalid' })

/** One version of a rule; a version never changes, so that a matter can be frozen to it. */
export const deadlineRule = definitionFields.extend({
  id: ruleId.max(30),
  version: z.int().positive(),
})
export type DeadlineRule = z.infer<typeof deadlineRule>

export function isHours(unit: LimitUnit): boolean {
  return unit === 'workingHours' || unit === 'hours'
}

function isCountable(unit: LimitUnit, length: number): boolean {
  return Number.isInteger(isHours(unit) ? length * 60 : length)
}

function canCountBack({ unit, extension, lastDayOff }: DeadlineTerms): boolean {
  const isDays = unit === 'naturalDays' || unit === 'workingDays'
  return isDays && extension === null && lastDayOff === 'stays'
}
