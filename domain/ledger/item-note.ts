import { aspectName } from './aspect-name.ts'
import { beyondLongTerm } from './long-term.ts'
import type { Assignment, LedgerMeasure, LedgerProblem } from './problem.ts'

/** What of the people and units that a ledger names found its place in the item. */
export interface Placed {
  aspect: boolean
  kind: boolean
  leader: (part: Assignment) => boolean
  handler: (part: Assignment) => boolean
  /** Of the problem as a whole; a measure has a person and no unit. */
  units: (part: Assignment) => boolean
  coUnits: (part: Assignment) => boolean
  /** The words are in the claim that the item, or its measure, came in with. */
  claimed: (part: Assignment, words: string) => boolean
}

/** What the item has no field for, each line with the words it stood under. */
export function itemNote(problem: LedgerProblem, placed: Placed): string {
  const lines = [
    ...problem.note.split('\n'),
    line('所属方面', placed.aspect ? '' : aspectName(problem.aspect)),
    line('问题类别', placed.kind ? '' : problem.kind),
    line('分管领域', problem.dutyArea),
    line('发现时间', problem.foundOn ? '' : problem.foundOnText),
    ...notesOf(problem, '责任领导', part => (placed.leader(part) ? '' : part.leaderText)),
    ...notesOf(problem, '责任单位', part => (placed.units(part) ? '' : part.leadUnit)),
    ...notesOf(problem, '配合单位', part => (placed.coUnits(part) ? '' : part.coUnits.join('、'))),
    ...notesOf(problem, '责任人', part => (placed.handler(part) ? '' : part.handlerText)),
    ...notesOf(problem, '整改时限', part => deadlineNote(part, problem)),
    ...notesOf(problem, '整改类型', part =>
      impliedClasses.test(part.timeClass) ? '' : part.timeClass,
    ),
    ...notesOf(problem, '是否长期坚持', part => beyondLongTerm(part.longTermText, part.longTerm)),
    ...notesOf(problem, '佐证材料', part => part.evidence),
    ...notesOf(problem, '是否销号', part =>
      placed.claimed(part, part.closedText) ? '' : part.closedText,
    ),
    ...notesOf(problem, '销号时间', part =>
      part.claim?.on && placed.claimed(part, part.closedOnText) ? '' : part.closedOnText,
    ),
    line('进展情况', problem.measures.length === 0 ? problem.progress : ''),
  ]
  return [...new Set(lines.filter(text => text !== ''))].join('\n')
}

/** Everything the file says beside the words of problem and measures, whoever is on file by now. */
export function saidBeside(problem: LedgerProblem): string {
  const nothing = () => false
  return itemNote(problem, {
    aspect: false,
    kind: false,
    leader: nothing,
    handler: nothing,
    units: nothing,
    coUnits: nothing,
    claimed: nothing,
  })
}

/** One line where all measures say the same, else a line for each that has something left over. */
function notesOf(
  problem: LedgerProblem,
  label: string,
  textOf: (part: Assignment) => string,
): string[] {
  const { measures } = problem
  const texts = measures.map(textOf)
  if (measures.length === 0) return [line(label, textOf(problem))]
  if (texts.every(text => text === texts[0])) return [line(label, texts[0]!)]
  return texts.map((text, index) => line(`措施${index + 1}${label}`, text))
}

/** Words of a date that could not be read, were read with a guess, or say more than long-term or at once. */
function deadlineNote(part: Assignment | LedgerMeasure, problem: LedgerProblem): string {
  const { deadline, longTerm, immediate, deadlineText } = part
  const doubted = [...problem.warnings, ...problem.reasons]
  const guessed = doubted.some(({ details }) => details.text === deadlineText)
  const flagged = (longTerm || immediate) && impliedWords.test(deadlineText)
  return guessed || (!deadline && !flagged) ? deadlineText : ''
}

/** 整改类型 that the deadline, the immediate and the long-term flag say already. */
const impliedClasses = /^(限期整改|立行立改|长期坚持|立即整改|)$/

const impliedWords =
  /^(?:(?:长期坚持|长期整改|长期|持续坚持|常态化坚持|立行立改|立即整改|立即|限期整改|并|且|,|，|、|；|;|\/|。|\s)*)$/

function line(header: string, text: string): string {
  return text ? `${header}：${text}` : ''
}
