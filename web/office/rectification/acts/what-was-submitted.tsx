import type { ItemView } from '#domain/rectification/views.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Fact, Outcome } from '../item-facts.tsx'
import './act-form.css'

/** What an approval or a verification stands for, before the eyes of who gives it. */
export function WhatWasSubmitted({ item, title }: { item: ItemView; title: string }) {
  const t = useText(itemText)
  const live = item.evidence.filter(
    evidence => evidence.withdrawnAt === null && evidence.cycle === item.cycle,
  )
  return (
    <div className="submitted">
      <h4>{title}</h4>
      <dl className="facts facts-tight">
        <Outcome item={item} />
        {item.measures.map(measure => (
          <Fact key={measure.id} name={t('measureNo', { n: measure.position })}>
            {measure.text} <strong>{t(measure.done ? 'done' : 'notDone')}</strong> {measure.result}
          </Fact>
        ))}
        <Fact name={t('evidence', { n: live.length })}>
          {live.map(evidence => (
            <a
              key={evidence.id}
              href={`/api/evidence/${evidence.id}`}
              download={evidence.fileName}
              className="submitted-file"
            >
              {evidence.fileName}
            </a>
          ))}
        </Fact>
      </dl>
    </div>
  )
}
