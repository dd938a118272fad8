import { type Demands, demandsText } from '#domain/campaign/demands.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { methodText, outcomeText, partText } from '#web/text/codes.ts'
import { dayText, listText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { type Language, useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { FieldChange } from './changes-of.ts'
import { Fact } from './item-facts.tsx'
import { measureNumber } from './measure-number.ts'
import { useWhoLeft } from './who-left.ts'

interface EventDetailsProps {
  item: ItemView
  event: ItemView['events'][number]
  changes: readonly FieldChange[]
}

/** What an event carries, in words: texts as they were typed, changed fields from and to. */
export function EventDetails({ item, event, changes }: EventDetailsProps) {
  const t = useText(itemText)
  const outcome = useText(outcomeText)
  const method = useText(methodText)
  const { wordsOf } = useWhoLeft()
  const { data } = event
  return (
    <dl className="facts facts-tight timeline-facts">
      {[...changes].sort(byPlace).map(change => (
        <Change key={change.field} change={change} />
      ))}
      <Fact name={t(event.action === 'publish' ? 'publicText' : 'progress')}>
        {textIn(data.text)}
      </Fact>
      {event.action === 'reportProgress' && <ToldMeasures item={item} told={data.measures} />}
      <Fact name={t('method')}>
        {known(methodText, data.method) && method(data.method as never)}
      </Fact>
      <Fact name={t('finding')}>{textIn(data.finding)}</Fact>
      {event.action === 'submitForCloseOut' && (
        <Fact name={t('result')}>{textIn(data.result)}</Fact>
      )}
      <Fact name={t('outcome')}>
        {known(outcomeText, data.outcome) && outcome(data.outcome as never)}
      </Fact>
      <Remainder value={data.remainder} />
      <CloseOutDetails data={data} />
      <Fact name={t('cycleOf')}>
        {typeof data.cycle === 'number' && t('cycle', { n: data.cycle })}
      </Fact>
      <Fact name={t('whyDraft')}>{wordsOf(data)}</Fact>
      {event.action === 'handOver' && <HandedOver data={data} />}
      <DateMoved event={event} writes={changes.length > 0} />
      <MeasureDays item={item} event={event} />
      {typeof data.approves === 'boolean' && (
        <Fact name={t('decision')}>{t(data.approves ? 'approvesIt' : 'refusesIt')}</Fact>
      )}
      <Fact name={t('opinion')}>{textIn(data.opinion)}</Fact>
      <Fact name={t('reason')}>{textIn(data.reason)}</Fact>
      <Fact name={t('file')}>{textIn(data.fileName)}</Fact>
    </dl>
  )
}

/** Who gave which parts to whom, by the names of that day. */
function HandedOver({ data }: { data: Record<string, unknown> }) {
  const t = useText(itemText)
  const part = useText(partText)
  const language = useLanguage()
  const words = [
    ...(data.parts as ('leader' | 'handler')[]).map(one => part(one)),
    ...(data.measures as number[]).map(n => t('measureNo', { n })),
  ]
  const named = { from: textIn(data.fromName), to: textIn(data.successorName) }
  return (
    <Fact name={t('handedOver')}>
      {t('handedFromTo', { ...named, parts: listText(words, language) })}
    </Fact>
  )
}

/** What is asked of a close-out, and what a collective decision, a public notice and a review add. */
function CloseOutDetails({ data }: { data: Record<string, unknown> }) {
  const t = useText(itemText)
  const language = useLanguage()
  const minutes = data.minutes as ItemView['minutes']
  const demands = data.demands as Demands | undefined
  return (
    <>
      <Fact name={t('minutes')}>
        {minutes && t('minutesAt', { ...minutes, day: dayText(minutes.on, language) })}
      </Fact>
      <Fact name={t('publicUntil')}>{publicUntil(data, language, t('provisional'))}</Fact>
      <Fact name={t('demands')}>{demands && demandsText(demands, language)}</Fact>
      <Fact name={t('objection')}>{textIn(data.objection)}</Fact>
      <Fact name={t('reviewEvery')}>
        {typeof data.reviewDays === 'number' && t('everyDays', { n: data.reviewDays })}
      </Fact>
      <Fact name={t('lookBacks')}>
        {typeof data.dueOn === 'string' && t('lookBackDue', { day: dayText(data.dueOn, language) })}
      </Fact>
    </>
  )
}

/** The last day of a notice as it was counted then, after the one it took the place of. */
function publicUntil(data: Record<string, unknown>, language: Language, mark: string): string {
  const days = [data.untilBefore, data.until].filter(day => typeof day === 'string')
  const words = days.map(day => dayText(day, language)).join(' → ')
  return data.provisional === true ? `${words} ${mark}` : words
}

/** A deadline asked for, or moved by a decision; one that was typed stands among the changes. */
function DateMoved({ event, writes }: { event: EventDetailsProps['event']; writes: boolean }) {
  const t = useText(itemText)
  const language = useLanguage()
  const data = event.data
  if (writes || typeof data.deadline !== 'string') return null
  const after = dayText(data.deadline, language)
  if (typeof data.deadlineBefore !== 'string') {
    return <Fact name={t(event.seq === 1 ? 'deadline' : 'newDeadline')}>{after}</Fact>
  }
  const before = dayText(data.deadlineBefore, language)
  return <Fact name={t('deadline')}>{t('wasThen', { before, after })}</Fact>
}

interface MeasureDay {
  position: number | string
  deadline: string | null
  deadlineBefore?: string | null
}

/** Days of measures that were asked for, or that a decision moved. */
function MeasureDays({ item, event }: Pick<EventDetailsProps, 'item' | 'event'>) {
  const t = useText(itemText)
  const language = useLanguage()
  return measureDaysOf(item, event).map(({ position, deadline, deadlineBefore }) => {
    const [before, after] = [deadlineBefore, deadline].map(day => day && dayText(day, language))
    return (
      <Fact key={position} name={t('measureNo', { n: position })}>
        {before ? t('wasThen', { before, after: after || t('nothingBefore') }) : after}
      </Fact>
    )
  })
}

function measureDaysOf(item: ItemView, { action, data }: EventDetailsProps['event']) {
  if (action !== 'requestExtension') return (data.measureDays ?? []) as MeasureDay[]
  const asked = (data.measures ?? []) as { id: number; deadline: string }[]
  return asked.map(
    ({ id, deadline }): MeasureDay => ({ position: measureNumber(item, id), deadline }),
  )
}

const fields = Object.keys(itemText)

/** In the order in which the words of an item stand, whatever order the database keeps. */
function byPlace(one: FieldChange, other: FieldChange): number {
  return fields.indexOf(one.field) - fields.indexOf(other.field)
}

function Change({ change }: { change: FieldChange }) {
  const t = useText(itemText)
  const words = useFieldWords()
  const { field, before, after } = change
  const name = field in itemText ? t(field as keyof typeof itemText) : field
  if (field === 'measures') {
    return <Fact name={name}>{t('measuresChanged', { n: (after as unknown[]).length })}</Fact>
  }
  const [was, is] = [words(field, before), words(field, after)]
  if (was === is) return null
  return (
    <Fact name={name}>
      {was ? t('wasThen', { before: was, after: is || t('nothingBefore') }) : is}
    </Fact>
  )
}

/** The value of a field as people read it: names for ids, days for dates. */
function useFieldWords() {
  const t = useText(itemText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { unitName } = useUnits()
  const { aspectName, kindName } = useCampaigns()
  return (field: string, value: unknown): string => {
    if (field === 'leaderId' || field === 'handlerId') return personName(value as number)
    if (field === 'leadUnitId') return unitName(value as number)
    if (field === 'coUnitIds') return listText(((value ?? []) as number[]).map(unitName), language)
    if (field === 'aspectId') return aspectName(value as number)
    if (field === 'kindId') return kindName(value as number)
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      return dayText(value, language)
    return textIn(value)
  }
}

interface ToldMeasure {
  id: number
  result: string
  done: boolean
}

function ToldMeasures({ item, told }: { item: ItemView; told: unknown }) {
  const t = useText(itemText)
  if (!Array.isArray(told)) return null
  return (told as ToldMeasure[]).map(({ id, result, done }) => (
    <Fact key={id} name={t('measureNo', { n: measureNumber(item, id) })}>
      {t(done ? 'done' : 'notDone')} {result}
    </Fact>
  ))
}

function Remainder({ value }: { value: unknown }) {
  const t = useText(itemText)
  const language = useLanguage()
  if (!value) return null
  const { text, deadline } = value as { text: string; deadline: string }
  return (
    <Fact name={t('remainder')}>
      {t('remainderBy', { text, day: dayText(deadline, language) })}
    </Fact>
  )
}

function known(words: object, code: unknown): boolean {
  return typeof code === 'string' && code in words
}

function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
