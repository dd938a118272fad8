import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ImportAnswer } from '#domain/ledger/views.ts'
import { download } from '#web/api/client.ts'
import { countText } from '#web/text/format.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { RowsTable } from './rows-panel.tsx'
import type { Asked } from './run-panel.tsx'

interface DoneProps {
  answer: ImportAnswer & { seconds: number }
  asked: Asked
  onLeave: () => void
}

/** What came of it: each figure, the items behind them, and the rows that stayed out with their reasons. */
export function Done({ answer, asked, onLeave }: DoneProps) {
  const t = useText(ledgerImportText)
  const [failure, setFailure] = useState<unknown>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { created, changed, same, refused, importId, seconds } = answer
  const inLedger = created + changed + same
  const figures = [
    [t('created'), created],
    [t('changedCount'), changed],
    [t('same'), same],
    [t('refused'), refused],
  ] as const
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="import-done">
        {t('done')} <span className="quiet">{asked.plan.file}</span>
      </h2>
      <dl className="import-figures">
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{countText(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('doneIn', { seconds: seconds.toFixed(1) })}</p>
      <div className="row">
        {inLedger > 0 && (
          <Link to="/ledger" search={{ fileId: importId }} className="import-open">
            {t('openImported', { n: inLedger })}
          </Link>
        )}
        <Button onClick={() => download(`/api/imports/${importId}/file`).catch(setFailure)}>
          {t('original')}
        </Button>
        <Button onClick={onLeave}>{t('importAnother')}</Button>
      </div>
      <RefusalNotice failure={failure} />
      {refused > 0 && <Refused asked={asked} />}
    </>
  )
}

function Refused({ asked: { plan } }: { asked: Asked }) {
  const t = useText(ledgerImportText)
  const rows = plan.rows.filter(row => row.verdict === 'refuse')
  return (
    <Section title={t('seeRefused', { n: rows.length })}>
      <p>{t('refusedStay')}</p>
      <RowsTable rows={rows} file={plan.file} />
    </Section>
  )
}
