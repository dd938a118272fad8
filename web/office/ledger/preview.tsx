import { Button } from 'antd'
import { useState } from 'react'
import type { PlanView } from '#domain/ledger/views.ts'
import { download } from '#web/api/client.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Skeleton } from '#web/ui/state.tsx'
import { AspectsPanel } from './aspects-panel.tsx'
import { type Campaign, CampaignChoice } from './campaign-choice.tsx'
import { FileAdvice } from './choose-file.tsx'
import { Done } from './done.tsx'
import { NamesPanel } from './names-panel.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { RunPanel, useRun } from './run-panel.tsx'
import { HiddenChoice, SheetsPanel } from './sheets-panel.tsx'
import { type PreviewState, usePreview } from './use-preview.ts'
import { useTicks } from './use-ticks.ts'

interface PreviewProps {
  id: number
  campaign: Campaign
  onLeave: () => void
}

export function Preview({ id, campaign, onLeave }: PreviewProps) {
  const preview = usePreview(id, campaign.id)
  const ticks = useTicks(id, preview.plan)
  const run = useRun(id)
  const { plan } = preview
  if (run.data && run.variables) {
    return <Done answer={run.data} asked={run.variables} onLeave={onLeave} />
  }
  return (
    <>
      <FileLine id={id} plan={plan} onLeave={onLeave} />
      <CampaignChoice campaign={campaign} disabled={run.isPending} />
      <Reading preview={preview} />
      {plan && (
        <fieldset className="import-plan" disabled={run.isPending}>
          <SheetsPanel plan={plan} preview={preview} />
          <RowsPanel plan={plan} />
          <NamesPanel plan={plan} ticks={ticks} />
          <AspectsPanel
            plan={plan}
            ticks={ticks}
            catalogue={campaign.all.find(one => one.id === campaign.id)?.aspects ?? []}
          />
          <RunPanel plan={plan} preview={preview} ticks={ticks} run={run} />
        </fieldset>
      )}
    </>
  )
}

function FileLine(props: { id: number; plan: PlanView | undefined; onLeave: () => void }) {
  const t = useText(ledgerImportText)
  const [failure, setFailure] = useState<unknown>()
  const original = () => download(`/api/imports/${props.id}/file`).then(() => setFailure(undefined))
  return (
    <>
      <div className="import-file">
        <strong>{props.plan?.file}</strong>
        <Button size="small" onClick={() => original().catch(setFailure)}>
          {t('original')}
        </Button>
        <Button size="small" onClick={props.onLeave}>
          {t('otherFile')}
        </Button>
      </div>
      <RefusalNotice failure={failure} />
    </>
  )
}

/** How the reading goes. It keeps its height, so that a correction does not move the page. */
function Reading({ preview }: { preview: PreviewState }) {
  const t = useText(ledgerImportText)
  const { plan, failure, isReading, retry, undo } = preview
  if (isReading && !plan) {
    return (
      <>
        <Progress label={t('recognising')} />
        <Skeleton lines={10} />
      </>
    )
  }
  return (
    <>
      <div className={isReading ? 'import-again import-again-now' : 'import-again'} role="status">
        {isReading && t('again')}
      </div>
      {!isReading && Boolean(failure) && (
        <>
          <RefusalNotice failure={failure} onRetry={retry} />
          <FileAdvice failure={failure} />
          {!plan && <HiddenChoice preview={preview} />}
          {undo && (
            <p className="row">
              <Button onClick={undo}>{t('undo')}</Button>
              {plan && <span className="quiet">{t('stillHere')}</span>}
            </p>
          )}
        </>
      )}
    </>
  )
}
