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

/** Why there is another cycle, and what a partial outcome still owes. */
export function CycleNotices({ item }: { item: ItemView }) {
  return (
    <>
      <WhyAgain item={item} />
      <OpenDebt item={item} />
    </>
  )
}

function WhyAgain({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const begun = item.events.findLast(({ data }) => data.cycle === item.cycle)
  if (!begun || item.status === 'closed') return null
  const words = String(begun.data.finding ?? begun.data.reason ?? '')
  const found = begun.action === 'recordRebound' ? 'reboundSince' : 'reopenedSince'
  return <Notice>{t(found, { n: item.cycle, name: begun.byName, words })}</Notice>
}

/** A closed item does not hide what is left: it stays in sight with its date. */
function OpenDebt({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today } = useSession()
  if (item.status !== 'closed' || !item.remainder) return null
  const { text, deadline } = item.remainder
  const words = { text, day: dayText(deadline, language) }
  return <Notice>{t(deadline < today ? 'openDebtLate' : 'openDebt', words)}</Notice>
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
            <LookBackLine key={`${one.cycle} ${one.dueOn}`} lookBack={one} />
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
  const { cycle, doneOn, dueOn, by, finding } = lookBack
  const words = doneOn
    ? t('lookBackDone', { day: dayText(doneOn, language), name: personName(by), finding })
    : t('lookBackDue', { day: dayText(dueOn, language) })
  return (
    <Fact name={t('cycle', { n: cycle })}>
      {lookBack.result && <strong>{result(lookBack.result)} </strong>}
      {words}
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
      {cycle.deadline && (
        <div className="quiet">{t('cycleDeadline', { day: day(cycle.deadline) })}</div>
      )}
    </Fact>
  )
}
