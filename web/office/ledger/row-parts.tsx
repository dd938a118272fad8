import { ledgerFieldNames } from '#domain/ledger/field-names.ts'
import { fieldNames, reasonTexts } from '#domain/ledger/reason-text.ts'
import type { PlanRow } from '#domain/ledger/views.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'

type PlanMeasure = PlanRow['measures'][number]

/** The measures of a row, or the first of them; beside each what differs from the row as a whole. */
export function MeasureLines({ row, most }: { row: PlanRow; most: number }) {
  const t = useText(ledgerImportText)
  const more = row.measures.length - most
  return (
    <ol className={row.measures.length === 1 ? 'import-measures import-single' : 'import-measures'}>
      {placed(row.measures.slice(0, most)).map(({ entry: measure, place }) => (
        <li key={place}>
          <span className="import-clamp">{measure.text}</span>
          {row.measures.length > 1 && <MeasureNote measure={measure} row={row} />}
        </li>
      ))}
      {more > 0 && <li className="import-more">{t('moreMeasures', { n: more })}</li>}
    </ol>
  )
}

function MeasureNote({ measure, row }: { measure: PlanMeasure; row: PlanRow }) {
  const due = useDueText()
  const parts = [
    due(measure),
    measure.handler !== row.handler && measure.handler,
    measure.leader !== row.leader && measure.leader,
  ].filter(Boolean)
  return (
    <>
      {parts.length > 0 && <div className="quiet">{parts.join(' · ')}</div>}
      {!row.claim && <ClaimLine claim={measure.claim} />}
    </>
  )
}

interface DueView {
  deadline: string | null
  longTerm: boolean
  immediate?: boolean
}

export function useDueText(): (due: DueView) => string {
  const t = useText(ledgerImportText)
  return ({ deadline, longTerm, immediate }) =>
    [deadline, immediate && t('immediate'), longTerm && t('longTerm')].filter(Boolean).join(' · ')
}

/** The deadline as it was read; a row is due at once when all its measures are. */
export function Due({ due }: { due: PlanRow }) {
  const text = useDueText()
  const immediate = due.measures.length > 0 && due.measures.every(measure => measure.immediate)
  return <>{text({ ...due, immediate })}</>
}

export function People({ row }: { row: PlanRow }) {
  const word = useText(ledgerFieldNames)
  const fields = (['leader', 'handler', 'leadUnit'] as const).filter(field => row[field])
  if (fields.length === 0) return null
  return (
    <div>
      {fields.map(field => (
        <div key={field}>
          <span className="quiet">{word(field)}</span> {row[field]}
        </div>
      ))}
    </div>
  )
}

export function ClaimLine({ claim }: { claim: PlanRow['claim'] }) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  if (!claim) return null
  const on = claim.on && !claim.wording.includes(claim.on) ? bracketText(claim.on, language) : ''
  const between = language === 'zh' ? '，' : ', '
  return (
    <div className="import-claim">
      {t('claimed', { wording: claim.wording })}
      {on}
      {between}
      {t('toVerify')}
    </div>
  )
}

export function Changes({ row }: { row: PlanRow }) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  if (row.changes.length === 0) return null
  return <strong>{t('changed', { fields: fieldNames(row.changes, language) })}</strong>
}

/** The claim has a line of its own where it only has to be verified. */
export function Reasons({ row, most }: { row: PlanRow; most: number }) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  const said = row.reasons.filter(reason => !(row.claim && reason.code === 'claimToVerify'))
  const texts = reasonTexts(said, language)
  const more = texts.length - most
  if (texts.length === 0) return null
  return (
    <ul className={row.verdict === 'refuse' ? 'import-reasons import-refused' : 'import-reasons'}>
      {texts.slice(0, most).map(text => (
        <li key={text}>{text}</li>
      ))}
      {more > 0 && <li className="import-more">{t('moreReasons', { n: more })}</li>}
    </ul>
  )
}
