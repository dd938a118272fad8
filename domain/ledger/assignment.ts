import { joinDistinct } from './characters.ts'
import { readClaim } from './claim.ts'
import type { DateContext } from './date-forms.ts'
import { readDay, readDeadline } from './dates.ts'
import { saysLongTerm } from './long-term.ts'
import { type NamedPerson, readPeople } from './people.ts'
import type { Assignment, ItemRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

export interface ReadAssignment {
  assignment: Assignment
  reasons: Reason[]
  warnings: Reason[]
}

/** Who, until when and how far, from the texts of one row. `today` only judges what is past. */
export function readAssignment(
  { texts, dates, numbers }: Pick<ItemRow, 'texts' | 'dates' | 'numbers'>,
  context: DateContext,
  today: string,
): ReadAssignment {
  const deadline = readDeadline(texts.deadline ?? '', context, dates.deadline, numbers.deadline)
  const timeClass = readDeadline(texts.timeClass ?? '', context)
  const leaders = readPeople(texts.leader ?? '')
  const handlers = readPeople(texts.handler ?? '')
  const closedOn = readDay(texts.closedOn ?? '', context, dates.closedOn, numbers.closedOn)
  // 44681 are no words that anybody wrote.
  const closedOnText = (numbers.closedOn && closedOn) || (texts.closedOn ?? '')
  const { claim, warnings } = readClaim({
    closed: texts.closed ?? '',
    result: texts.result ?? texts.progress ?? '',
    ...{ closedOnText, closedOn, today },
  })
  const assignment: Assignment = {
    leader: leaders.people[0] ?? null,
    coLeaders: leaders.people.slice(1),
    leaderText: texts.leader ?? '',
    handler: handlers.people[0] ?? null,
    coHandlers: handlers.people.slice(1),
    handlerText: texts.handler ?? '',
    leadUnit: texts.leadUnit ?? '',
    coUnits: splitUnits(texts.coUnits ?? ''),
    deadline: deadline.deadline,
    longTerm: deadline.longTerm || timeClass.longTerm || saysLongTerm(texts.longTerm ?? ''),
    immediate: deadline.immediate || timeClass.immediate,
    deadlineText: texts.deadline ?? '',
    timeClass: texts.timeClass ?? '',
    longTermText: texts.longTerm ?? '',
    progress: joinDistinct([texts.progress ?? '', texts.result ?? ''], '\n'),
    evidence: texts.evidence ?? '',
    closedText: texts.closed ?? '',
    closedOnText,
    claim,
  }
  const groups = [...leaders.groups, ...handlers.groups].map(text => reason('notAPerson', { text }))
  const unread = deadline.reason ? [deadline.reason] : []
  const kept = unread.filter(isKept)
  return {
    assignment,
    reasons: unread.filter(one => !kept.includes(one)),
    warnings: [
      ...kept,
      ...deadline.warnings,
      ...warnings,
      ...groups,
      ...furtherOf('leader', leaders.people),
      ...furtherOf('handler', handlers.people),
      ...aboutDeadline(assignment, deadline.reason, today),
    ],
  }
}

/** An item and a measure have one leader and one handler; the cell's words stay in the note. */
function furtherOf(field: 'leader' | 'handler', people: readonly NamedPerson[]): Reason[] {
  const [first, ...others] = people.map(({ name }) => name)
  if (!first || others.length === 0) return []
  return [reason('furtherPeople', { field, name: first, others: others.join('、') })]
}

/** What is no day yet and whose words the note keeps; a day that cannot be is a slip to mend in the file. */
function isKept({ code }: Reason): boolean {
  return code !== 'impossibleDate' && code !== 'dateTooEarly'
}

/** An assignment over several: the people of the first, the last day, a claim when all claim. */
export function summarise(parts: readonly Assignment[]): Assignment {
  const leaders = distinctPeople(parts.flatMap(part => [part.leader, ...part.coLeaders]))
  const handlers = distinctPeople(parts.flatMap(part => [part.handler, ...part.coHandlers]))
  const text = (of: (part: Assignment) => string) => joinDistinct(parts.map(of), '；')
  return {
    leader: leaders[0] ?? null,
    coLeaders: leaders.slice(1),
    leaderText: text(part => part.leaderText),
    handler: handlers[0] ?? null,
    coHandlers: handlers.slice(1),
    handlerText: text(part => part.handlerText),
    leadUnit: text(part => part.leadUnit),
    coUnits: [...new Set(parts.flatMap(part => part.coUnits))],
    deadline:
      parts
        .map(part => part.deadline)
        .filter(day => day !== null)
        .sort()
        .at(-1) ?? null,
    longTerm: parts.some(part => part.longTerm),
    immediate: parts.length > 0 && parts.every(part => part.immediate),
    deadlineText: text(part => part.deadlineText),
    timeClass: text(part => part.timeClass),
    longTermText: text(part => part.longTermText),
    progress: text(part => part.progress),
    evidence: text(part => part.evidence),
    closedText: text(part => part.closedText),
    closedOnText: text(part => part.closedOnText),
    claim: claimOfAll(parts),
  }
}

function claimOfAll(parts: readonly Assignment[]): Assignment['claim'] {
  const claims = parts.flatMap(part => part.claim ?? [])
  if (claims.length === 0 || claims.length < parts.length) return null
  const on =
    claims
      .map(claim => claim.on)
      .filter(day => day !== null)
      .sort()
      .at(-1) ?? null
  return {
    wording: joinDistinct(
      claims.map(claim => claim.wording),
      '；',
    ),
    on,
  }
}

function distinctPeople(people: readonly (NamedPerson | null)[]): NamedPerson[] {
  const byName = new Map<string, NamedPerson>()
  for (const person of people)
    if (person && !byName.has(person.name)) byName.set(person.name, person)
  return [...byName.values()]
}

function aboutDeadline(assignment: Assignment, unread: Reason | null, today: string): Reason[] {
  const { deadline, longTerm, immediate, claim } = assignment
  if (deadline !== null) {
    return deadline < today && !claim ? [reason('deadlinePassed', { deadline })] : []
  }
  return unread || longTerm || immediate || claim ? [] : [reason('noDeadline')]
}

export function splitUnits(text: string): string[] {
  return text
    .split(/[、，,；;\n]|\s{1,}/)
    .map(unit => unit.trim())
    .filter(unit => unit !== '')
}
