import type { Calendar } from '../calendar/calendar.ts'
import { addDays } from '../calendar/days.ts'
import { lateSince } from '../escalation/steps.ts'
import type { Notice } from '../notice/notices.ts'
import { answerableFor, type Item, type LookBackOrigin } from '../rectification/item.ts'

/** A look-back or periodic review falls due, and later is late; each is told of once. */
export const lookBackSteps = ['due', 'late'] as const
export type LookBackStep = (typeof lookBackSteps)[number]

/** The latest days on which what was planned, and what was drawn, has reached a step. */
export type LookBackBounds = Record<LookBackStep, { planned: string; drawn: string }>

/**
 * What was planned can be done from its day on, so it is late after as many working days as a deadline
 * is near before it. What was drawn can be done from the draw on, so it is late when its day is over.
 */
export function lookBackBounds(
  calendar: Pick<Calendar, 'exceptions'>,
  today: string,
  soonWorkingDays: number,
): LookBackBounds {
  return {
    due: { planned: today, drawn: today },
    late: {
      planned: lateSince(calendar, today, Math.max(1, soonWorkingDays)),
      drawn: addDays(today, -1),
    },
  }
}

interface Looked extends Pick<Item, 'involved' | 'leaderId' | 'workers'> {
  origin: LookBackOrigin
}

/** Whoever may do it is told that it is due, the clerks that it is late. */
export function noticeOfLookBack(
  step: LookBackStep,
  { origin, involved, ...item }: Looked,
): Notice {
  const isReview = origin === 'periodic'
  if (step === 'late') {
    return { kind: isReview ? 'reviewLate' : 'lookBackLate', to: { role: 'clerk' } }
  }
  return isReview
    ? { kind: 'reviewDue', to: { role: ['clerk', 'verifier'], barred: answerableFor(item) } }
    : { kind: 'lookBackDue', to: { role: 'verifier', barred: involved } }
}
