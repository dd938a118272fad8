import { z } from 'zod'
import { Refusal } from '../refusals.ts'
import { daySchema } from './dates.ts'
import { festivalsIn } from './notice.ts'
import type { YearPlan } from './year-plan.ts'

const yearFile = z.object({
  holidays: z.record(daySchema, z.string().max(200)),
  workdays: z.record(daySchema, z.string().max(200)).default({}),
})

/**
 * Reads one year as the package chinese-days publishes it: `holidays` and `workdays` by day, each
 * with its names. Refuses `calendarFileInvalid` with the entries that are not as they should be.
 */
export function readYearFile(json: unknown): YearPlan {
  const result = yearFile.safeParse(json)
  if (!result.success) throw invalid(result.error.issues.map(issue => issue.path.join('.')))
  const { holidays, workdays } = result.data
  const off = Object.keys(holidays).sort()
  const work = Object.keys(workdays).sort()
  const years = new Set([...off, ...work].map(day => day.slice(0, 4)))
  if (years.size !== 1) throw invalid([...years].map(String))
  const both = work.filter(day => day in holidays)
  if (both.length > 0) throw invalid(both)
  const festivals = festivalsIn(Object.values(holidays).join())
  return { year: Number([...years][0]), off, work, festivals, advice: [] }
}

function invalid(entries: string[]): Refusal {
  return new Refusal('calendarFileInvalid', {
    entries: entries.slice(0, 20).map(entry => entry || 'JSON'),
  })
}
