import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { ImportAnswer, PlanView, RunImportInput } from '#domain/ledger/views.ts'
import { post } from '#web/api/client.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import type { PreviewState } from './use-preview.ts'
import type { Ticks } from './use-ticks.ts'

export interface Asked {
  input: RunImportInput
  plan: PlanView
  startedAt: number
}

/** The import itself; what was on the screen when it was asked for stays beside the answer. */
export function useRun(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ input, startedAt }: Asked) => {
      const answer = await post<ImportAnswer>(`/api/imports/${id}/run`, input)
      return { ...answer, seconds: secondsSince(startedAt) }
    },
    onSuccess: () => queries.invalidateQueries({ refetchType: 'none' }),
  })
}

interface RunPanelProps {
  plan: PlanView
  preview: PreviewState
  ticks: Ticks
  run: ReturnType<typeof useRun>
}

export function RunPanel({ plan, preview, ticks, run }: RunPanelProps) {
  const t = useText(ledgerImportText)
  const { create, change } = plan.counts
  const n = create + change
  const waiting = preview.isReading || Boolean(preview.failure)
  function start() {
    const { people: createPeople, units: createUnits, newAspects: createAspects } = ticks
    const names = { createPeople, createUnits, createAspects, sameAspects: ticks.sameAspects }
    const input = { ...preview.input, ...names }
    run.mutate({ input, plan, startedAt: performance.now() })
  }
  return (
    <div className="import-run">
      {run.error && (
        <>
          <RefusalNotice failure={run.error} onRetry={start} />
          <p>{t('runFailed')}</p>
        </>
      )}
      {run.isPending ? (
        <Running n={n} since={run.variables.startedAt} />
      ) : (
        <>
          <Summary plan={plan} ticks={ticks} />
          <Button type="primary" size="large" disabled={n === 0 || waiting} onClick={start}>
            {n === 0 ? t('nothingToRun') : t('run', { n })}
          </Button>
          {preview.isReading && <span className="quiet"> {t('wait')}</span>}
        </>
      )}
    </div>
  )
}

/** What pressing the button will write, in words. */
function Summary({ plan, ticks }: { plan: PlanView; ticks: Ticks }) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  const names = [
    ticks.people.length > 0 && t('peopleCount', { n: ticks.people.length }),
    ticks.units.length > 0 && t('unitCount', { n: ticks.units.length }),
    ticks.newAspects.length > 0 && t('aspectCount', { n: ticks.newAspects.length }),
  ].filter(text => text !== false)
  return (
    <p>
      {t('runHelp', plan.counts)}
      {names.length > 0 && ` ${t('alsoCreates', { names: listText(names, language) })}`}
    </p>
  )
}

function Running({ n, since }: { n: number; since: number }) {
  const t = useText(ledgerImportText)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor(secondsSince(since))), 1000)
    return () => clearInterval(timer)
  }, [since])
  return <Progress label={t('running', { n, seconds })} />
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}
