import { daysBetween } from '#domain/calendar/days.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { lookBackText, methodText, outcomeText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page.tsx'
import { Fact } from './item-facts.tsx'
import { TimeLeft } from './time-left.tsx'
import { useWhoLeft } from './who-left.ts'

/** Why there is another cycle, and what a partial outcome still owes. */
export function CycleNotices({ item }: { item: ItemView }) {
  return (
    <>
      <WhyAgain item={item} />
      <OpenDebt item={item} />
    </>
  )
}

const sinceWords: Record<string, 'reboundSince' | 'remainderSince'> = {
  recordRebound: 'reboundSince',
  openRemainder: 'remainderSince',
}

function WhyAgain({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const { wordsOf } = useWhoLeft()
  const begun = item.events.findLast(({ data }) => data.cycle === item.cycle)
  if (!begun || item.status === 'closed') return null
  const { finding, reason, remainder } = begun.data as Record<string, string | undefined> & {
    remainder?: { text: string }
  }
  const words = finding ?? reason ?? remainder?.text ?? ''
  const name = begun.byName || t('system')
  const who = item.status === 'draft' && wordsOf(begun.data)
  return (
    <Notice>
      {t(sinceWords[begun.action] ?? 'reopenedSince', { n: item.cycle, name, words })}
      {who && <div>{t('handOutAnew', { who })}</div>}
    </Notice>
  )
}

/** A closed item does not hide what is left: it stays in sight with its date. */
function OpenDebt({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today } = useSession()
  if (item.status !== 'closed' || !item.remainder) return null
  const { text, deadline } = item.remainder
  const words = { text, day: dayText(deadline, language) }
  return (
    <Notice>
      <TimeLeft item={{ ...item, status: 'assigned', deadline }} />{' '}
      {t(deadline < today ? 'openDebtLate' : 'openDebt', words)}
    </Notice>
  )
}

/** The runs that have ended, with their verdicts, and every look-back, planned or done. */
export function ItemCycles({ item }: { item: ItemView }) {
  const t = useText(itemText)
  if (item.cycles.length === 0 && item.lookBacks.length === 0) return null
  return (
    <Section title={t('lookBacks')}>
      <dl className="facts">
        {item.lookBacks
          .filter(one => one.doneOn !== null || one.cycle === item.cycle)
          .map(one => (
            <LookBackLine
              key={`${one.cycle} ${one.origin} ${one.dueOn} ${one.drawId}`}
              lookBack={one}
            />
          ))}
        {item.cycles.map(cycle => (
          <EarlierCycle key={cycle.cycle} cycle={cycle} />
        ))}
      </dl>
    </Section>
  )
}

function LookBackLine({ lookBack }: { lookBack: ItemView['lookBacks'][number] }) {
  const t = useText(itemText)
  const result = useText(lookBackText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { cycle, doneOn, dueOn, by, finding, origin, drawId } = lookBack
  const periodic = origin === 'periodic'
  const words = doneOn
    ? t(periodic ? 'reviewDone' : 'lookBackDone', {
        ...{ day: dayText(doneOn, language), name: personName(by), finding },
      })
    : t(periodic ? 'reviewDue' : 'lookBackDue', { day: dayText(dueOn, language) })
  return (
    <Fact name={t('cycle', { n: cycle })}>
      {lookBack.result && <strong>{result(lookBack.result)} </strong>}
      {words}
      {drawId && <span className="quiet"> {t('drawNo', { n: drawId })}</span>}
    </Fact>
  )
}

function EarlierCycle({ cycle }: { cycle: ItemView['cycles'][number] }) {
  const t = useText(itemText)
  const outcome = useText(outcomeText)
  const method = useText(methodText)
  const language = useLanguage()
  const { personName } = usePeople()
  const day = (value: string | null) => (value ? dayText(value, language) : '–')
  return (
    <Fact name={t('cycle', { n: cycle.cycle })}>
      <div>{t('cycleRan', { from: day(cycle.openedOn), to: day(cycle.closedOn) })}</div>
      {cycle.result && <div>{cycle.result}</div>}
      {cycle.outcome && (
        <div className="quiet">
          {t('cycleVerdict', {
            outcome: outcome(cycle.outcome),
            method: cycle.verificationMethod ? method(cycle.verificationMethod) : '–',
            name: personName(cycle.closedBy),
          })}
        </div>
      )}
      {cycle.measures.length > 0 && (
        <div className="quiet">
          {t('cycleMeasures', {
            done: cycle.measures.filter(measure => measure.done).length,
            all: cycle.measures.length,
          })}
        </div>
      )}
      {cycle.remainder && (
        <div className="quiet">
          {t('cycleRemainder', {
            ...{ text: cycle.remainder.text, day: day(cycle.remainder.deadline) },
          })}
        </div>
      )}
      {cycle.minutes && (
        <div className="quiet">
          {t('minutes')} {t('minutesAt', { ...cycle.minutes, day: day(cycle.minutes.on) })}
        </div>
      )}
      {cycle.deadline && (
        <div className="quiet">
          {t('cycleDeadline', { day: day(cycle.deadline) })}
          {daysLate(cycle) > 0 && t('cycleLate', { n: daysLate(cycle) })}
        </div>
      )}
    </Fact>
  )
}

/** Lateness belongs to the cycle and is worked out from its dates (M7). */
function daysLate({ deadline, closedOn }: ItemView['cycles'][number]): number {
  return deadline && closedOn ? daysBetween(deadline, closedOn) : 0
}
