import { weekdayOf } from './days.ts'
import type { Words } from './rule.ts'
import { festivals, statutoryDays } from './statutory-days.ts'
import type { YearPlan } from './year-plan.ts'

/** What is unusual about a year's plan. It may still be right: a person compares and confirms. */
export interface Doubt {
  code: DoubtCode
  /** Days or names of festivals. */
  items: string[]
}

/** What each doubt says, for the preview. */
export const doubtWords = {
  festivalMissing: {
    zh: '七个法定节日没有写全',
    en: 'Not all seven festivals are arranged',
  },
  statutoryDayWorked: {
    zh: '法定放假的日子没有列为放假',
    en: 'Days off by law are not among the days off',
  },
  makeUpOnWeekday: {
    zh: '调休上班的日子本来就是工作日',
    en: 'Make-up days that are weekdays anyway',
  },
  tooManyWorkingDaysOff: {
    zh: '占用的工作日明显多于法定放假加调休的天数',
    en: 'More weekdays are off than the law and the make-up days account for',
  },
} satisfies Record<string, Words>
type DoubtCode = keyof typeof doubtWords

/** Empty for a plan that looks like every one since 2008. */
export function doubtsOf(plan: YearPlan): Doubt[] {
  const all: Doubt[] = [
    { code: 'festivalMissing', items: festivals.filter(one => !plan.festivals.includes(one)) },
    { code: 'statutoryDayWorked', items: statutoryDaysWorked(plan) },
    { code: 'makeUpOnWeekday', items: plan.work.filter(day => weekdayOf(day) <= 5) },
    { code: 'tooManyWorkingDaysOff', items: unaccounted(plan) },
  ]
  return all.filter(({ items }) => items.length > 0)
}

/** A day off by law counts as off when it is listed or falls on a weekend that is not worked. */
function statutoryDaysWorked({ year, off, work }: YearPlan): string[] {
  return statutoryDays(year)
    .map(({ day }) => day)
    .filter(day => work.includes(day) || (weekdayOf(day) <= 5 && !off.includes(day)))
}

/** Weekdays off are days of the law, moved there from weekends, or made up for: never more. */
function unaccounted({ year, off, work }: YearPlan): string[] {
  const weekdaysOff = off.filter(day => weekdayOf(day) <= 5)
  const owed = (year >= 2025 ? 13 : 11) + work.length
  return weekdaysOff.slice(owed)
}
