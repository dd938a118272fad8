import {
  type Book,
  count,
  type Draw,
  type Entry,
  type Look,
  moveAlong,
  moved,
  type Rule,
  tell,
} from './book.ts'
import { isWorked, plus, walk } from './days.ts'

type Act = (book: Book, entry: Entry, by: number, input: never) => void

/** What each act means for the account, one by one. `by` is who acts, 0 the system. */
export const acts = {
  amend(_book, entry, _by, input: { measures: { deadline?: string }[] }) {
    entry.measures = input.measures.map(({ deadline }) => ({
      deadline: deadline ?? null,
      done: false,
    }))
  },
  assign(book, entry, by, input: Assigned) {
    entry.status = 'assigned'
    if (input.handlerId !== entry.handlerId) dropRequests(entry)
    entry.leaderId = input.leaderId
    entry.handlerId = input.handlerId
    if (input.longTerm) entry.longTerm = true
    if (input.deadline) entry.deadline = input.deadline
    if (input.rule) {
      entry.counted = { rule: input.rule, from: book.today, extension: 0, uncertain: false }
      count(book, entry)
    }
    tell(book, 'toAccept', entry.id, by, [entry.handlerId])
  },
  accept(_book, entry) {
    entry.status = 'inProgress'
  },
  reportProgress(_book, entry, _by, input: { done: number[] }) {
    for (const at of input.done) entry.measures[at]!.done = true
  },
  requestExtension(book, entry, by, input: { deadline?: string; length?: number }) {
    entry.asked = input.length ? { length: input.length } : { to: input.deadline! }
    tell(book, 'toDecide', entry.id, by, [entry.leaderId])
  },
  decideExtension(book, entry, by, input: { approves: boolean }) {
    tell(book, 'decided', entry.id, by, [entry.handlerId])
    const asked = entry.asked!
    entry.asked = null
    if (!input.approves) return
    entry.original ??= entry.deadline
    const before = entry.deadline
    if ('to' in asked) entry.deadline = asked.to
    else {
      entry.counted!.extension += asked.length
      count(book, entry)
    }
    moveAlong(entry, before)
  },
  requestSuspension(book, entry, by) {
    entry.pauseAsked = true
    tell(book, 'toDecide', entry.id, by, [entry.leaderId])
  },
  decideSuspension(book, entry, by, input: { approves: boolean }) {
    entry.pauseAsked = false
    if (input.approves) entry.pauses.push({ from: book.today, to: null })
    tell(book, 'decided', entry.id, by, [entry.handlerId])
  },
  resume(book, entry, by) {
    const open = entry.pauses.find(({ to }) => to === null)!
    open.to = book.today
    tell(book, 'resumed', entry.id, by, [entry.handlerId, entry.leaderId])
    if (open.from === book.today) return
    const pause = { from: open.from, to: book.today }
    moveOrder(book, entry, pause)
    entry.original ??= entry.deadline
    for (const measure of entry.measures) {
      if (measure.deadline && !measure.done) {
        measure.deadline = moved(book, entry, measure.deadline, pause)
      }
    }
    if (entry.counted) count(book, entry)
    else if (entry.deadline) entry.deadline = moved(book, entry, entry.deadline, pause)
    if (entry.asked && 'to' in entry.asked)
      entry.asked.to = moved(book, entry, entry.asked.to, pause)
  },
  submitForCloseOut(book, entry, by, input: { outcome: string; remainder?: { deadline: string } }) {
    entry.status = 'awaitingReview'
    entry.outcome = input.outcome
    entry.remainder = input.remainder?.deadline ?? null
    dropRequests(entry)
    tell(book, 'toReview', entry.id, by, [entry.leaderId])
  },
  approveCloseOut(book, entry, by) {
    entry.status = 'awaitingVerification'
    tell(book, 'toVerify', entry.id, by, verifiers(entry))
  },
  returnForMoreWork(book, entry, by) {
    backToWork(entry)
    tell(book, 'returned', entry.id, by, [entry.handlerId])
  },
  verify(book, entry, by, input: { reviewDays?: number }) {
    entry.verifiedOn = book.today
    entry.review = entry.longTerm ? (input.reviewDays ?? book.settings.review) : null
    if (entry.bureau.publicity.days === 0) return close(book, entry, by)
    entry.status = 'inPublicity'
    tell(book, 'toPublish', entry.id, by, [entry.bureau.clerk.id])
  },
  publish(book, entry) {
    const { days, unit } = entry.bureau.publicity
    const counts = (day: string) => unit === 'naturalDays' || isWorked(day, book.known)
    entry.publicity = { from: book.today, until: walk(book.today, days, counts) }
  },
  finishPublicity(book, entry, by) {
    close(book, entry, by)
  },
  recordObjection(book, entry, by, input: { leads: string }) {
    entry.publicity = null
    entry.review = null
    if (input.leads === 'inProgress') {
      backToWork(entry)
      tell(book, 'returned', entry.id, by, [entry.handlerId, entry.leaderId])
    } else {
      entry.status = 'awaitingVerification'
      tell(book, 'toVerify', entry.id, by, verifiers(entry))
    }
  },
  recordLookBack(book, entry) {
    const next = nextLook(entry, ['planned', 'drawn'])!
    next.done = book.today
    next.result = 'holds'
  },
  recordPeriodicReview(book, entry, _by, input: { reviewDays?: number }) {
    const next = nextLook(entry, ['periodic'])!
    next.done = book.today
    next.result = 'holds'
    entry.review = input.reviewDays ?? entry.review ?? book.settings.review
    plan(entry, 'periodic', plus(book.today, entry.review))
  },
  recordRebound(book, entry, by, input: { deadline: string }) {
    const next = nextLook(entry, ['planned', 'drawn', 'periodic'])
    const look = next ?? plan(entry, 'planned', book.today)
    look.done = book.today
    look.result = 'rebound'
    entry.returns++
    begin(book, entry, by, input.deadline)
  },
  reopen(book, entry, by, input: { deadline: string }) {
    entry.returns++
    begin(book, entry, by, input.deadline)
  },
  openRemainder(book, entry, by) {
    // What is past its date by then, as behind a long public notice, is handed out anew with another.
    const deadline = entry.remainder! < book.today ? null : entry.remainder!
    const kept = entry.measures.map(measure => ({ ...measure }))
    begin(book, entry, by, deadline)
    entry.measures = [...kept, { deadline, done: false }]
  },
  handOver(book, entry, by, input: { fromId: number; successorId: number }) {
    const { fromId, successorId } = input
    if (entry.handlerId === fromId) dropRequests(entry)
    if (entry.handlerId === fromId) entry.handlerId = successorId
    if (entry.leaderId === fromId) entry.leaderId = successorId
    tell(book, 'takenOver', entry.id, by, [successorId])
    tell(book, 'handedOver', entry.id, by, [fromId])
  },
} satisfies Record<string, Act>

export type ActName = keyof typeof acts

export interface Assigned {
  leaderId: number
  handlerId: number
  deadline?: string
  rule?: Rule
  longTerm?: boolean
}

export function nextLook(entry: Entry, origins: string[]) {
  return entry.looks
    .filter(look => look.cycle === entry.cycle && look.done === null)
    .filter(look => origins.includes(look.origin))
    .sort((one, other) => one.due.localeCompare(other.due))[0]
}

export function plan(
  entry: Entry,
  origin: Look['origin'],
  due: string,
  draw: Draw | null = null,
): Look {
  const { cycle } = entry
  const look: Look = { cycle, origin, due, done: null, result: null, draw, told: new Set() }
  entry.looks.push(look)
  return look
}

function close(book: Book, entry: Entry, by: number): void {
  entry.status = 'closed'
  entry.closedOn = book.today
  for (const days of book.settings.lookBacks) plan(entry, 'planned', plus(book.today, days))
  if (entry.review !== null) plan(entry, 'periodic', plus(book.today, entry.review))
  tell(book, 'closed', entry.id, by, [entry.handlerId, entry.leaderId])
}

/** The run that ends keeps its dates; the next has one of its own, set by people. */
function begin(book: Book, entry: Entry, by: number, deadline: string | null): void {
  const { cycle, closedOn, outcome } = entry
  const opened = entry.past.at(-1)?.reopened ?? entry.openedOn
  entry.past.push({
    ...{ cycle, opened, closed: closedOn!, deadline: entry.deadline, outcome: outcome! },
    reopened: book.today,
  })
  Object.assign(entry, {
    ...{ status: 'assigned', cycle: cycle + 1, deadline, original: null, counted: null },
    ...{ pauses: [], outcome: null, remainder: null, publicity: null, review: null },
    ...{
      closedOn: null,
      verifiedOn: null,
      measures: entry.measures.map(() => ({ deadline: null, done: false })),
    },
  })
  dropRequests(entry)
  const { handlerId, leaderId } = entry
  if (book.left.has(handlerId!)) entry.handlerId = null
  if (book.left.has(leaderId!)) entry.leaderId = null
  tell(book, 'reopened', entry.id, by, [entry.handlerId, entry.leaderId])
  if (entry.handlerId !== null && entry.leaderId !== null && deadline !== null) return
  entry.status = 'draft'
  tell(book, 'toAssign', entry.id, by, [entry.bureau.clerk.id])
}

/** The day to answer an order by comes later by the days on which its item stood still. */
function moveOrder(book: Book, entry: Entry, pause: { from: string; to: string }): void {
  const order = book.orders.find(one => one.entry === entry && one.status !== 'closed')
  if (!order) return
  for (let day = pause.from; day < pause.to; day = plus(day, 1)) {
    if (day > order.issuedOn) order.deadline = plus(order.deadline, 1)
  }
}

function backToWork(entry: Entry): void {
  entry.status = 'inProgress'
  entry.outcome = null
  entry.remainder = null
}

function dropRequests(entry: Entry): void {
  entry.asked = null
  entry.pauseAsked = false
}

/** None of them ever works on an item here, so every verifier of the bureau is told. */
export function verifiers({ bureau }: Entry): number[] {
  return bureau.verifiers.map(({ id }) => id)
}
