import { type Book, count, type Entry, isPaused, moveAlong, tell } from './book.ts'
import { acts, verifiers } from './book-acts.ts'
import { isWorked, plus, plusMonths, workedAfter } from './days.ts'

/** What must happen by itself on a morning, in the account. */
export function morning(book: Book): void {
  for (const entry of book.entries) {
    const { status, remainder, publicity } = entry
    const opens = remainder !== null && remainder <= plus(book.today, book.settings.opensBefore)
    if (status === 'closed' && opens) acts.openRemainder(book, entry, 0)
    if (status === 'inPublicity' && publicity && publicity.until < book.today) {
      acts.finishPublicity(book, entry, 0)
    }
  }
  if (!isWorked(book.today, book.known)) return
  remind(book)
  remindOfMeasures(book)
  remindOfLooks(book)
  remindOfDraws(book)
}

/** Once the notice for the next year is in, what was counted without it is counted again. */
export function recount(book: Book): void {
  const running = ['assigned', 'inProgress', 'awaitingReview', 'awaitingVerification']
  for (const entry of book.entries) {
    if (!entry.counted?.uncertain || !running.includes(entry.status)) continue
    const before = entry.deadline
    count(book, entry)
    if (['assigned', 'inProgress'].includes(entry.status)) moveAlong(entry, before)
    tell(book, 'recomputed', entry.id, 0, [entry.handlerId, entry.leaderId])
  }
}

/** A round whose sheets are all signed is followed by the next, three months after it was opened. */
export function isRoundDue(openedOn: string, signed: boolean, today: string): boolean {
  return signed && plusMonths(openedOn, 3) <= today && today <= '2026-12-31'
}

const steps = ['soon', 'overdue', 'sectionHead', 'inCharge', 'head'] as const
const late = { sectionHead: 3, inCharge: 5, head: 10 }

function remind(book: Book): void {
  const { soon, soonOrder } = book.settings
  const waiting = ['assigned', 'inProgress', 'awaitingReview', 'awaitingVerification']
  for (const entry of book.entries) {
    if (waiting.includes(entry.status) && !isPaused(entry))
      step(book, entry, { ...entry, soon }, entry.id)
  }
  for (const order of book.orders) {
    const open = order.status === 'issued' || order.status === 'acknowledged'
    if (open && !isPaused(order.entry))
      step(book, order.entry, { ...order, cycle: 1, soon: soonOrder }, order.id)
  }
}

/** Of a measure's own day its item's handler hears when it is near and when it has passed. */
function remindOfMeasures(book: Book): void {
  const { soon } = book.settings
  for (const entry of book.entries) {
    if (!['assigned', 'inProgress'].includes(entry.status) || isPaused(entry)) continue
    const fresh = entry.measures.flatMap(measure => {
      const { deadline, done } = measure
      if (done || deadline === null) return []
      measure.told ??= new Set()
      const [step] = reached(book, deadline, soon)
      const isFresh = step !== undefined && first(measure.told, `${step} ${deadline}`)
      return isFresh && deadline !== entry.deadline ? [step] : []
    })
    if (fresh.includes('soon')) tell(book, 'measureDueSoon', entry.id, 0, [entry.handlerId])
    if (fresh.includes('overdue')) tell(book, 'measureOverdue', entry.id, 0, [entry.handlerId])
  }
}

/** Who may do it hears on the day, the clerk when nobody did it for as long as an item is yellow. */
function remindOfLooks(book: Book): void {
  const { today, known, settings } = book
  for (const { entry, look } of openLooks(book)) {
    const { origin, due, told } = look
    if (origin === 'drawn' || due > today) continue
    const { clerk } = entry.bureau
    const name = origin === 'periodic' ? 'review' : 'lookBack'
    const independent = [clerk.id, ...verifiers(entry)].filter(id => id !== entry.leaderId)
    const may = origin === 'periodic' ? independent : verifiers(entry)
    if (first(told, 'due')) tell(book, `${name}Due`, entry.id, 0, may)
    const isLate = workedAfter(due, today, known, settings.soon) >= settings.soon
    if (isLate && first(told, 'late')) tell(book, `${name}Late`, entry.id, 0, [clerk.id])
  }
}

/** Of a draw with something left: on its last day, and on the day after. */
function remindOfDraws(book: Book): void {
  const left = new Set(openLooks(book).map(({ look }) => look.draw))
  for (const draw of book.draws) {
    const { id, bureau, due, told } = draw
    if (due > book.today || !left.has(draw)) continue
    const place = `/look-backs?drawId=${id}&state=due`
    const may = bureau.verifiers.map(one => one.id)
    if (first(told, 'due')) tell(book, 'lookBackDue', place, 0, may)
    if (due < book.today && first(told, 'late')) {
      tell(book, 'lookBackLate', place, 0, [bureau.clerk.id])
    }
  }
}

function openLooks(book: Book) {
  return book.entries
    .filter(entry => entry.status === 'closed')
    .flatMap(entry => entry.looks.map(look => ({ entry, look })))
    .filter(({ entry, look }) => look.cycle === entry.cycle && look.done === null)
}

function first(told: Set<string>, what: string): boolean {
  return !told.has(what) && told.add(what) !== undefined
}

interface Dated {
  cycle: number
  deadline: string | null
  told: Set<string>
  status: string
  /** Working days before the deadline from which it is near. */
  soon: number
}

/** The steps reached since the last time; who would hear of several hears of the last. */
function step(book: Book, entry: Entry, matter: Dated, matterId: number): void {
  const { deadline, cycle, told } = matter
  if (deadline === null) return
  const fresh = reached(book, deadline, matter.soon)
    .filter(one => !told.has(`${cycle} ${deadline} ${one}`))
    .map(one => ({ one, to: lineOf(one, entry, matter.status) }))
  fresh.forEach(({ one, to }, at) => {
    told.add(`${cycle} ${deadline} ${one}`)
    book.reminders.push(`${book.today} ${matterId} ${cycle} ${deadline} ${one}`)
    const later = fresh.slice(at + 1).flatMap(next => next.to)
    const kind = one === 'soon' ? 'dueSoon' : one === 'overdue' ? 'overdue' : 'escalated'
    tell(
      book,
      kind,
      entry.id,
      0,
      to.filter(id => !later.includes(id)),
    )
  })
}

function reached({ today, known }: Book, deadline: string, soon: number): (typeof steps)[number][] {
  if (deadline >= today) {
    const left = workedAfter(today, deadline, known, soon + 1)
    return left <= soon ? ['soon'] : []
  }
  const days = workedAfter(deadline, today, known, late.head)
  const up = (['sectionHead', 'inCharge', 'head'] as const).filter(one => days >= late[one])
  return ['overdue', ...up]
}

function lineOf(one: (typeof steps)[number], entry: Entry, status: string): (number | null)[] {
  const { handlerId, leaderId, section, bureau } = entry
  if (status === 'awaitingVerification') {
    if (one === 'head') return [bureau.head.id]
    return one === 'soon' || one === 'overdue' ? verifiers(entry) : []
  }
  if (one === 'soon') return [status === 'awaitingReview' ? leaderId : handlerId]
  if (one === 'overdue') return [handlerId, leaderId]
  if (one === 'sectionHead') return [section.chief.id]
  return [one === 'inCharge' ? section.leader.id : bureau.head.id]
}
