import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { ReportDocument } from '#domain/report/document.ts'
import { lintReport } from '#domain/report/lints.ts'
import type { ReportView } from '#domain/report/views.ts'
import { downloadReport, redraftReport, signReport } from '#web/api/reports.ts'
import { useRight } from '#web/api/session.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { tell } from '#web/ui/told.tsx'
import type { Saver } from './saver.ts'

interface ReportActsProps {
  report: ReportView
  document: ReportDocument
  saver: Saver
  onReadAnew: () => Promise<void>
}

/** What can be done with the whole report; what is not saved yet is saved first. */
export function ReportActs({ report, document, saver, onReadAnew }: ReportActsProps) {
  const t = useText(reportText)
  const language = useLanguage()
  const mayWrite = useRight('report.write') && !report.signed
  const maySign = useRight('report.sign') && !report.signed
  const docx = useMutation({
    mutationFn: async () => {
      await saver.flush()
      await downloadReport(report.id)
    },
    onError: failure => tell(failureText(failure, language)),
  })
  async function redraft() {
    await redraftReport(report.id, await saver.flush())
    await onReadAnew()
    tell(t('redrafted'))
  }
  return (
    <>
      <Button onClick={() => docx.mutate()} loading={docx.isPending}>
        {t('docx')}
      </Button>
      {mayWrite && (
        <ConfirmButton
          question={t('redraftQuestion')}
          consequences={<p>{t('redraftConsequences')}</p>}
          onConfirm={redraft}
        >
          {t('redraft')}
        </ConfirmButton>
      )}
      {maySign && (
        <SignButton report={report} document={document} saver={saver} onReadAnew={onReadAnew} />
      )}
    </>
  )
}

function SignButton({ report, document, saver, onReadAnew }: ReportActsProps) {
  const t = useText(reportText)
  const [wholeLedger, setWholeLedger] = useState(false)
  const { shown, total } = report.ledger
  const errors = lintReport(document, report).filter(({ level }) => level === 'error').length
  if (errors > 0) return <span className="quiet">{t('signErrors', { n: errors })}</span>
  async function sign() {
    await signReport(report.id, { revision: await saver.flush(), wholeLedger })
    await onReadAnew()
    tell(t('signedTold'))
  }
  return (
    <ConfirmButton
      type="primary"
      question={t('signQuestion')}
      consequences={
        <>
          <p>{t('signConsequences')}</p>
          {shown < total && (
            <Checkbox
              checked={wholeLedger}
              onChange={event => setWholeLedger(event.target.checked)}
            >
              {t('wholeLedger', { shown: countText(shown), total: countText(total) })}
            </Checkbox>
          )}
        </>
      }
      onConfirm={sign}
    >
      {t('sign')}
    </ConfirmButton>
  )
}
