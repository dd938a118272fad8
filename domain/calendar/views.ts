import { z } from 'zod'
import { matterKinds } from '../matter/kinds.ts'
import { dayKinds } from './calendar.ts'
import { lights } from './light.ts'
import { deadlineRule } from './rule.ts'

/** What the calendar's addresses answer. */
const day = z.string()
const period = z.object({ from: z.string(), to: z.string() })

export const calendarSchema = z.object({
  version: z.int(),
  verifiedFrom: day,
  verifiedThrough: day,
  exceptions: z.record(day, z.enum(dayKinds)),
  periods: z.array(period),
})

/** The new version, and how many deadlines were counted again by it. */
export const importAnswer = calendarSchema.extend({ recomputed: z.int() })

export type ImportAnswer = z.infer<typeof importAnswer>

/** For each kind of matter: from how many working days on a light is yellow, and the day that makes today. */
export const lightTerms = z.record(
  z.enum(matterKinds),
  z.object({ soonWorkingDays: z.int(), soonUntil: day }),
)
export type LightTerms = z.infer<typeof lightTerms>

/** Who made which version from what; `by` is null for the one that came with the program. */
const versionView = z.object({
  version: z.int(),
  verifiedThrough: day,
  source: z.string(),
  doubts: z.array(z.string()),
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export type VersionView = z.infer<typeof versionView>

export const calendarView = z.object({
  calendar: calendarSchema,
  versions: z.array(versionView),
})
export type CalendarView = z.infer<typeof calendarView>

export const previewView = z.object({
  /** The version this was compared with, to be sent with the import. */
  baseVersion: z.int(),
  year: z.int().nullable(),
  off: z.array(day),
  work: z.array(day),
  advice: z.array(z.string()),
  doubts: z.array(
    z.object({
      code: z.string(),
      items: z.array(z.string()),
      text: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
  difference: z.object({
    becomesOff: z.array(day),
    becomesWork: z.array(day),
    verifiedThrough: z.object({ before: day, after: day }),
    periods: z.object({ before: z.array(period), after: z.array(period) }).nullable(),
  }),
  effects: z.object({
    dueOnDaysOff: z.int(),
    becomeCertain: z.int(),
    recounted: z.int(),
    lights: z.record(z.enum(lights), z.int()),
  }),
})
export type PreviewView = z.infer<typeof previewView>

export const ruleHistoryView = z.object({
  rule: deadlineRule,
  history: z.array(
    z.object({
      version: z.int(),
      reason: z.string(),
      by: z.string().nullable(),
      at: z.string().nullable(),
      before: deadlineRule.nullable(),
      after: deadlineRule,
    }),
  ),
})
export type RuleHistoryView = z.infer<typeof ruleHistoryView>
