import type { Entry } from './book.ts'
import { isPaused } from './book.ts'
import { nextLook } from './book-acts.ts'
import { decidedAt } from './county.ts'
import { plus } from './days.ts'
import { act, type Office, refused } from './office.ts'
import { supervise } from './orders.ts'

/** The days until something is to happen next. */
export type Life = AsyncGenerator<number, void, void>

const reason = '按实际情况办理'

/** What becomes of an item from the day it was registered on, by its own chance. */
export async function* lifeOf(office: Office, entry: Entry): Life {
  yield entry.luck.between(0, 3)
  await handOut(office, entry)
  for (;;) {
    yield* work(office, entry)
    yield* afterwards(office, entry)
  }
}

async function handOut(office: Office, entry: Entry): Promise<void> {
  const { luck, section, bureau } = entry
  const { today } = office.book
  const present = section.handlers.filter(({ id }) => !office.book.left.has(id))
  const handlerId = luck.of(present).id
  const people = { leaderId: section.leader.id, handlerId }
  const place = { leadUnitId: section.id }
  const input = { ...people, ...place }
  if (entry.measures.length === 0) await writeMeasures(office, entry)
  if (entry.deadline !== null) return act(office, entry, bureau.clerk.id, 'assign', input)
  if (luck.in(8)) {
    return act(office, entry, bureau.clerk.id, 'assign', { ...input, longTerm: true })
  }
  if (luck.in(40)) {
    const deadline = plus(today, luck.between(4, 90))
    return act(office, entry, bureau.clerk.id, 'assign', { ...input, deadline })
  }
  const rule = luck.of(office.rules)
  return act(office, entry, bureau.clerk.id, 'assign', { ...input, ruleId: rule.id }, { rule })
}

/** A finding of the self-check has no measures yet. */
function writeMeasures(office: Office, entry: Entry): Promise<void> {
  const { bureau, section, luck } = entry
  const measures = [{ text: '压减材料', deadline: plus(office.book.today, luck.between(5, 60)) }]
  const fields = { problem: '审批环节多，重复提交材料', leadUnitId: section.id, measures }
  return act(office, entry, bureau.clerk.id, 'amend', { ...fields, aspectId: bureau.aspects[0] })
}

/** Until it is verified, however often it goes back. */
async function* work(office: Office, entry: Entry): Life {
  const { luck, bureau } = entry
  const slow = luck.in(12)
  while (!['inPublicity', 'closed'].includes(entry.status)) {
    if (entry.status === 'draft') await handOut(office, entry)
    if (entry.status === 'assigned') {
      yield luck.between(0, 3)
      await act(office, entry, entry.handlerId!, 'accept')
    }
    if (entry.status === 'inProgress') yield* carryOut(office, entry, slow)
    if (entry.status === 'awaitingReview') {
      yield luck.between(0, slow ? 12 : 4)
      if (luck.in(10)) await act(office, entry, entry.leaderId!, 'returnForMoreWork', { reason })
      else await act(office, entry, entry.leaderId!, 'approveCloseOut', { opinion: '同意' })
    }
    if (entry.status === 'awaitingVerification') {
      yield luck.between(0, 6)
      const verifier = luck.of(bureau.verifiers).id
      if (luck.in(8)) await act(office, entry, verifier, 'returnForMoreWork', { reason })
      else await verify(office, entry, verifier)
    }
    if (entry.status === 'inPublicity') yield* publicity(office, entry)
  }
}

async function* carryOut(office: Office, entry: Entry, slow: boolean): Life {
  const { luck } = entry
  yield luck.between(1, slow ? 60 : 12)
  if (luck.in(30)) yield* askForTime(office, entry)
  if (luck.in(25)) yield* pause(office, entry)
  if (luck.in(slow ? 60 : 8)) yield* supervise(office, entry, pause(office, entry))
  yield luck.between(0, 8)
  await report(office, entry)
  yield luck.between(0, 5)
  const result = '已按要求完成整改'
  const partly = luck.in(12)
  const deadline = plus(office.book.today, luck.between(20, 80))
  const outcome = partly ? 'partlySolved' : 'solved'
  const remainder = partly ? { text: '尚有一处未完成', deadline } : null
  await act(office, entry, entry.handlerId!, 'submitForCloseOut', { result, outcome, remainder })
}

async function report(office: Office, entry: Entry): Promise<void> {
  const open = entry.measures.map(({ done }, at) => (done ? -1 : at)).filter(at => at >= 0)
  const rows = await office.house.sql<{ id: number }[]>`
    select id from measure where matter_id = ${entry.id} order by position`
  const measures = open.map(at => ({ id: rows[at]!.id, result: '已办结', done: true }))
  const input = { text: '已推进到位', measures }
  await act(office, entry, entry.handlerId!, 'reportProgress', input, { done: open })
}

/** Asks for more time; with some, the work is suspended while the request still waits. */
async function* askForTime(office: Office, entry: Entry): Life {
  const { luck, deadline, counted } = entry
  if (deadline === null || isPaused(entry)) return
  const longest = counted ? counted.rule.longest - counted.extension : 0
  const input = counted
    ? { length: luck.between(1, Math.max(1, longest)), reason }
    : { deadline: plus(deadline, luck.between(1, 40)), reason }
  if (deadline < office.book.today) {
    return refused(office, entry, entry.handlerId!, 'requestExtension', input, 'deadlinePassed')
  }
  if (counted && longest === 0) {
    return refused(office, entry, entry.handlerId!, 'requestExtension', input, 'noExtensionLeft')
  }
  await act(office, entry, entry.handlerId!, 'requestExtension', input)
  if (luck.in(20)) yield* pause(office, entry)
  yield luck.between(0, 4)
  if (entry.asked === null) return
  const decision = luck.in(75) ? { approves: true } : { approves: false, opinion: '理由不充分' }
  await act(office, entry, entry.leaderId!, 'decideExtension', decision)
}

async function* pause(office: Office, entry: Entry): Life {
  const { luck, bureau } = entry
  await act(office, entry, entry.handlerId!, 'requestSuspension', { reason })
  yield luck.between(0, 3)
  if (!entry.pauseAsked) return
  const decision = luck.in(85) ? { approves: true } : { approves: false, opinion: '可以继续办理' }
  await act(office, entry, entry.leaderId!, 'decideSuspension', decision)
  if (!isPaused(entry)) return
  yield luck.between(0, 35)
  const by = luck.of([entry.handlerId!, entry.leaderId!, bureau.clerk.id])
  await act(office, entry, by, 'resume', { reason })
}

function verify(office: Office, entry: Entry, verifier: number): Promise<void> {
  const { luck, bureau, outcome, longTerm } = entry
  const reviewDays = longTerm && luck.in(50) ? 30 : null
  const minutes = bureau.minutes ? decidedAt(bureau.at) : null
  const input = { method: 'onSite', finding: '现场看过', outcome, minutes, reviewDays }
  return act(office, entry, verifier, 'verify', input, { reviewDays: reviewDays ?? undefined })
}

/** The clerk publishes; some objections come; the rest closes by itself, or by the clerk. */
async function* publicity(office: Office, entry: Entry): Life {
  const { luck, bureau } = entry
  yield luck.between(0, 3)
  await act(office, entry, bureau.clerk.id, 'publish', { text: '已完成整改，现予公示' })
  yield luck.between(1, 6)
  if (entry.status === 'inPublicity' && luck.in(10)) {
    const leads = luck.of(['inProgress', 'awaitingVerification'])
    const input = { objection: '现场还有问题', leads }
    return act(office, entry, bureau.clerk.id, 'recordObjection', input)
  }
  while (entry.status === 'inPublicity') yield 1
}

/** Look-backs, reviews and what comes back, until a new cycle begins. */
async function* afterwards(office: Office, entry: Entry): Life {
  const { luck, bureau } = entry
  while (entry.status === 'closed') {
    yield 1
    if (entry.status !== 'closed') return
    const { today } = office.book
    const deadline = plus(today, luck.between(10, 60))
    const verifier = luck.of(bureau.verifiers).id
    const due = nextLook(entry, ['planned', 'drawn'])
    const review = nextLook(entry, ['periodic'])
    if (luck.between(1, 3000) === 1) {
      await act(office, entry, bureau.clerk.id, 'reopen', { reason, deadline })
    } else if (due && due.due <= today && luck.in(40)) {
      const finding = '回头看现场'
      if (luck.in(15)) {
        await act(office, entry, verifier, 'recordRebound', { finding, deadline })
      } else await act(office, entry, verifier, 'recordLookBack', { finding })
    } else if (review && review.due <= today && luck.in(40)) {
      await act(office, entry, bureau.clerk.id, 'recordPeriodicReview', { finding: '仍在坚持' })
    }
  }
}
