import type { Festival } from './statutory-days.ts'

/** What a notice or a file says about one year. Days may lie in December of the year before. */
export interface YearPlan {
  year: number
  off: readonly string[]
  work: readonly string[]
  festivals: readonly Festival[]
  /** Sentences that only advise, such as a rest on New Year's Eve by annual leave. */
  advice: readonly string[]
}
