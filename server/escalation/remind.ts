import { isWorkingMoment } from '#domain/calendar/working-moment.ts'
import { type LinePost, toldAt, type UnitTree, type WaitsFor } from '#domain/escalation/line.ts'
import { type ReminderStep, stepBounds, stepsReached } from '#domain/escalation/steps.ts'
import type { NoticeKind } from '#domain/notice/kinds.ts'
import { currentCalendar } from '#server/calendar/calendars.ts'
import { readLightTerms } from '#server/calendar/lights.ts'
import { dayOf, type House, wallClockOf } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { readSettings } from '#server/settings/read.ts'
import {
  insertReminder,
  type KindBounds,
  listLinePosts,
  listUnitTree,
  lockRemindersDue,
  type ReminderDue,
} from './queries.ts'

/** Matters in one transaction: short locks, and a long ledger is still done within a minute. */
const batch = 200

interface Round {
  bounds: KindBounds
  posts: readonly LinePost[]
  units: UnitTree
  moment: Date
  today: string
}

/**
 * Tells of every deadline that has reached a step since the last time, each step once, and only
 * within working hours. Safe in several processes at once; what was missed is made up for later.
 * Answers how many matters were reminded of.
 */
export async function remindOfDeadlines(house: House): Promise<number> {
  const round = await startRound(house)
  if (!round) return 0
  for (let all = 0; ; ) {
    const done = await house.sql.begin(tx => remindBatch(tx, round))
    all += done
    if (done < batch) return all
  }
}

async function startRound(house: House): Promise<Round | undefined> {
  const { sql, timeZone } = house
  const moment = house.now()
  const calendar = await currentCalendar(sql)
  if (!isWorkingMoment(calendar, wallClockOf(moment, timeZone))) return undefined
  const today = dayOf(moment, timeZone)
  const [{ lights }, { escalationDays }] = await Promise.all([
    readLightTerms(sql, today),
    readSettings(sql),
  ])
  const boundsOf = (kind: ReminderDue['kind']) =>
    stepBounds(calendar, today, { soonUntil: lights[kind].soonUntil, escalationDays })
  const bounds = { item: boundsOf('item'), supervisionOrder: boundsOf('supervisionOrder') }
  const [posts, units] = await Promise.all([listLinePosts(sql, today), listUnitTree(sql)])
  return { bounds, posts, units, moment, today }
}

async function remindBatch(tx: Transaction, round: Round): Promise<number> {
  const matters = await lockRemindersDue(tx, round.bounds, batch)
  let done = 0
  for (const matter of matters) if (await remindOf(tx, matter, round)) done++
  return done
}

/**
 * Takes the open steps of one matter; who would be told of several is told of the last. Answers
 * whether any step was left to take.
 */
async function remindOf(tx: Transaction, matter: ReminderDue, round: Round): Promise<boolean> {
  let isTold = false
  const steps = openSteps(matter, round)
  for (const [at, { step, told }] of steps.entries()) {
    if (!(await insertReminder(tx, matter, { step, told, at: round.moment }))) continue
    isTold = true
    const later = steps.slice(at + 1).flatMap(next => next.told)
    const notices = told
      .filter(personId => !later.includes(personId))
      .map(personId => ({ kind: kindOf(step), to: { personId } }))
    await insertNotices(tx, aboutOf(matter), notices, round)
  }
  return isTold
}

function openSteps(matter: ReminderDue, { bounds, posts, units }: Round) {
  const responsible = { ...matter, waitsFor: waitsFor(matter.status) }
  return stepsReached(matter.deadline, bounds[matter.kind])
    .filter(step => !matter.taken.includes(step))
    .map(step => ({ step, told: toldAt(step, responsible, posts, units) }))
}

function waitsFor(status: string): WaitsFor {
  if (status === 'awaitingVerification') return 'verifier'
  return status === 'awaitingReview' ? 'leader' : 'handler'
}

function kindOf(step: ReminderStep): NoticeKind {
  if (step === 'soon') return 'dueSoon'
  return step === 'overdue' ? 'overdue' : 'escalated'
}

function aboutOf({ id, kind, itemId }: ReminderDue) {
  return kind === 'item' ? { matterId: id } : { matterId: itemId, place: `/supervision/${id}` }
}
