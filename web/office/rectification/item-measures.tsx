import { isVerified } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { Fact } from './item-facts.tsx'
import { Limit } from './limit.tsx'
import { NamedWarning } from './named-warning.tsx'

export function ItemMeasures({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const done = item.measures.filter(measure => measure.done).length
  return (
    <Section title={t('measuresCount', { done, all: item.measures.length })}>
      {item.measures.length === 0 && <p className="quiet">{t('measuresNone')}</p>}
      <ol className="measures">
        {item.measures.map(measure => (
          <Measure key={measure.id} measure={measure} item={item} />
        ))}
      </ol>
    </Section>
  )
}

function Measure({ measure, item }: { measure: ItemView['measures'][number]; item: ItemView }) {
  const t = useText(itemText)
  const { personName } = usePeople()
  const { claim } = measure
  const isOpen = !measure.done && !isVerified(item)
  return (
    <li>
      <div className="measure-text">
        <span>{measure.text}</span>
        <StatusTag tone={measure.done ? 'done' : 'quiet'}>
          {measure.done ? `✓ ${t('done')}` : t('notDone')}
        </StatusTag>
      </div>
      <dl className="facts facts-tight">
        <Fact name={t('acceptance')}>{measure.acceptance}</Fact>
        <Fact name={t('handlerId')}>
          {measure.handlerId !== null && (
            <>
              {personName(measure.handlerId)}
              {isOpen && (
                <NamedWarning
                  personId={measure.handlerId}
                  deadline={measure.deadline ?? item.deadline}
                />
              )}
            </>
          )}
        </Fact>
        {(measure.deadline || measure.longTerm || measure.immediate) && (
          <Fact name={t('deadline')}>
            <Limit item={measure} />
          </Fact>
        )}
        <Fact name={t('result')}>{measure.result}</Fact>
      </dl>
      {claim && !measure.done && <p className="quiet">{t('claim', { wording: claim.wording })}</p>}
    </li>
  )
}
