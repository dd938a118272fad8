import type { ReactNode } from 'react'
import { demandsText } from '#domain/campaign/demands.ts'
import { isVerified } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { outcomeText } from '#web/text/codes.ts'
import { dayText, listText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { CountedBy } from './counted-by.tsx'
import { LightRule } from './light-rule.tsx'
import { Limit } from './limit.tsx'
import { NamedWarning } from './named-warning.tsx'
import { ProvisionalMark } from './provisional-mark.tsx'

/** Who, by when, what; only what was filled in, except what an item cannot do without. */
export function ItemFacts({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today } = useSession()
  const { personName } = usePeople()
  const { unitName } = useUnits()
  const day = (value: string | null) => value && dayText(value, language, today)
  const isOpen = !isVerified(item)
  return (
    <Section title={t('facts')}>
      <dl className="facts">
        <Fact name={t('leaderId')} needed>
          {personName(item.leaderId)}
          {isOpen && <NamedWarning personId={item.leaderId} deadline={item.deadline} />}
        </Fact>
        <Fact name={t('handlerId')} needed>
          {personName(item.handlerId)}
          {isOpen && <NamedWarning personId={item.handlerId} deadline={item.deadline} />}
        </Fact>
        <Fact name={t('leadUnitId')} needed>
          {unitName(item.leadUnitId)}
        </Fact>
        <Fact name={t('coUnitIds')}>{listText(item.coUnitIds.map(unitName), language)}</Fact>
        <Fact name={t('deadline')} needed>
          <Limit item={item} />
          {item.provisional && <ProvisionalMark />}
          <LightRule item={item} />
          <CountedBy item={item} />
        </Fact>
        <Suspensions item={item} />
        <Demanded item={item} />
        <Fact name={t('manifestation')}>{item.manifestation}</Fact>
        <Fact name={t('cause')}>{item.cause}</Fact>
        <Fact name={t('goal')}>{item.goal}</Fact>
        <Classing item={item} />
        <Fact name={t('source')}>{item.source}</Fact>
        <Fact name={t('foundOn')}>{day(item.foundOn)}</Fact>
        <Fact name={t('openedOn')}>{day(item.openedOn)}</Fact>
        <Fact name={t('closedOn')}>{day(item.closedOn)}</Fact>
        <Fact name={t('note')}>{item.note}</Fact>
        <Origin item={item} />
      </dl>
    </Section>
  )
}

export function Fact(props: { name: string; needed?: boolean; children: ReactNode }) {
  const t = useText(itemText)
  const { name, needed, children } = props
  if (!children && !needed) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="quiet">{t('notSet')}</span>}</dd>
    </div>
  )
}

/** What close-out has to show, and since when that stands for this item. */
function Demanded({ item: { demands } }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const since = demands.since && dayText(demands.since, language)
  return (
    <Fact name={t('demands')}>
      {demandsText(demands, language)}
      <div className="quiet">{since ? t('demandsSince', { day: since }) : t('demandsOfDraft')}</div>
    </Fact>
  )
}

/** The intervals in which no time ran, with who approved them. */
function Suspensions({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { personName } = usePeople()
  const over = item.suspensions.filter(one => one.to !== null)
  if (over.length === 0) return null
  return (
    <Fact name={t('suspensions')}>
      {over.map(one => (
        <div key={`${one.from} ${one.to}`}>
          {t('suspensionOver', {
            from: dayText(one.from, language),
            to: dayText(one.to!, language),
            reason: one.reason,
            name: personName(one.approvedBy),
          })}
        </div>
      ))}
    </Fact>
  )
}

function Classing({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const { campaigns, campaignName, aspectName, kindName } = useCampaigns()
  if (campaigns.length === 0) return null
  return (
    <>
      <Fact name={t('campaignId')}>{campaignName(item.campaignId)}</Fact>
      <Fact name={t('aspectId')}>{aspectName(item.aspectId)}</Fact>
      <Fact name={t('kindId')}>{kindName(item.kindId)}</Fact>
    </>
  )
}

/** What is said to have come of it; drawn again where somebody approves or verifies it. */
export function Outcome({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const outcome = useText(outcomeText)
  const language = useLanguage()
  const { remainder } = item
  return (
    <>
      <Fact name={t('result')}>{item.result}</Fact>
      <Fact name={t('outcome')}>{item.outcome && outcome(item.outcome)}</Fact>
      <Fact name={t('remainder')}>
        {remainder &&
          t('remainderBy', { text: remainder.text, day: dayText(remainder.deadline, language) })}
      </Fact>
    </>
  )
}

function Origin({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const mayImport = useRight('item.import')
  if (!item.origin) return null
  const { fileId, file, sheet, row } = item.origin
  const words = t('originAt', { file, sheet, row })
  return (
    <Fact name={t('origin')}>
      {mayImport ? (
        <a href={`/api/imports/${fileId}/file`} download>
          {words}
        </a>
      ) : (
        words
      )}
    </Fact>
  )
}
