import { chineseDate } from '../document/chinese-date.ts'
import type { CloseOutFacts, Opinion } from '../document/close-out-form.ts'
import type { VerificationMethod } from './item.ts'
import { deadlineText, outcomeNames, verificationMethodNames } from './names.ts'
import type { ItemView } from './views.ts'

/** The names behind the ids of an item, as a paper shows them. */
export interface ItemNames {
  bureau: string
  campaign: string
  aspect: string
  unit: string
  leader: string
  handler: string
}

type Shown = Pick<
  ItemView,
  | 'number'
  | 'cycle'
  | 'problem'
  | 'manifestation'
  | 'deadline'
  | 'longTerm'
  | 'immediate'
  | 'result'
  | 'outcome'
  | 'remainder'
  | 'minutes'
  | 'publicity'
  | 'measures'
  | 'evidence'
  | 'events'
>

/**
 * The close-out form of the item's present cycle. A request that was returned counts no more, nor
 * does an approval given before it. `dayOf` is the day of a moment in the bureau's time zone.
 */
export function closeOutFacts(
  item: Shown,
  names: ItemNames,
  dayOf: (moment: string) => string,
): CloseOutFacts {
  const acts = actsSinceReturn(item.events)
  const last = (action: string) => acts.findLast(event => event.action === action)
  const opinion = (action: string, text: (data: Record<string, unknown>) => string) =>
    opinionOf(last(action), text, dayOf)
  return {
    ...names,
    number: item.number,
    cycle: item.cycle,
    problem: item.problem,
    manifestation: item.manifestation,
    deadline: deadlineText(item),
    measures: item.measures.map(({ text, result, done }) => ({ text, result, done })),
    evidence: item.evidence
      .filter(one => one.cycle === item.cycle && one.withdrawnAt === null)
      .map(({ fileName, effectiveOn, note }) => ({
        ...{ fileName, note },
        effectiveOn: chineseDate(effectiveOn),
      })),
    result: item.result,
    outcome: item.outcome ? outcomeNames[item.outcome].zh : '',
    remainder: remainderText(item.remainder),
    submitted: opinion('submitForCloseOut', () => '申请销号'),
    approved: opinion('approveCloseOut', data => String(data.opinion ?? '')),
    verified: opinion('verify', verifiedText),
    collective: item.minutes ? `${item.minutes.number}（${chineseDate(item.minutes.on)}）` : '',
    publicity: publicityText(item.publicity),
  }
}

type Event = Shown['events'][number]

const beginnings = new Set([
  ...['returnForMoreWork', 'recordRebound', 'openRemainder', 'reopen', 'recordObjection'],
])

/** An objection that leads to the verifier takes away the verification, not the work before it. */
function actsSinceReturn(events: readonly Event[]): readonly Event[] {
  const toVerifier = ({ action, data }: Event) =>
    action === 'recordObjection' && data.leads === 'awaitingVerification'
  const last = events.findLastIndex(event => beginnings.has(event.action) && !toVerifier(event))
  const objected = events.findLastIndex(toVerifier)
  return events.filter((event, at) => at > last && (event.action !== 'verify' || at > objected))
}

function opinionOf(
  event: Event | undefined,
  text: (data: Record<string, unknown>) => string,
  dayOf: (moment: string) => string,
): Opinion | null {
  if (!event) return null
  return { text: text(event.data), by: event.byName, on: chineseDate(dayOf(event.at)) }
}

function verifiedText(data: Record<string, unknown>): string {
  const method = verificationMethodNames[data.method as VerificationMethod]?.zh
  return [method, String(data.finding ?? '')].filter(Boolean).join('：')
}

function publicityText(publicity: Shown['publicity']): string {
  if (!publicity) return ''
  const { text, from, until, provisional } = publicity
  return `${chineseDate(from)}至${chineseDate(until)}${provisional ? '（暂定）' : ''}：${text}`
}

function remainderText(remainder: Shown['remainder']): string {
  return remainder ? `${remainder.text}（${chineseDate(remainder.deadline)}前完成）` : ''
}
