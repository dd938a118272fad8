import { reasonText } from '#domain/ledger/reason-text.ts'
import type { PlanRow, PlanView, Verdict } from '#domain/ledger/views.ts'
import { useLanguage } from '#web/text/language.ts'
import { ledgerImportText, verdictText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { Changes, ClaimLine, Due, MeasureLines, People, Reasons } from './row-parts.tsx'

type SkippedView = PlanView['skipped'][number]

const tones: Record<Verdict, Tone> = {
  create: 'open',
  change: 'waiting',
  same: 'quiet',
  refuse: 'warning',
  skip: 'quiet',
}

const placeWidth = 86
const shortestPlace = 64

export function useRowColumns(manySheets: boolean): Column<PlanRow>[] {
  const t = useText(ledgerImportText)
  return [
    {
      key: 'place',
      title: t('place'),
      width: manySheets ? placeWidth : shortestPlace,
      sort: row => `${row.sheet} ${row.row}`,
      render: row => (
        <div>
          {manySheets && <div className="quiet">{row.sheet}</div>}
          {t('rowAt', { row: row.row })}
        </div>
      ),
    },
    {
      key: 'verdict',
      title: t('verdict'),
      width: 74,
      sort: row => row.verdict,
      render: row => (
        <span className="import-tag">
          <VerdictTag verdict={row.verdict} />
        </span>
      ),
    },
    {
      key: 'problem',
      title: t('problem'),
      main: true,
      width: '22%',
      sort: row => row.problem,
      render: row => <ProblemCell row={row} />,
    },
    {
      key: 'measures',
      title: t('measures'),
      width: '22%',
      render: row => row.measures.length > 0 && <MeasureLines row={row} most={3} />,
    },
    { key: 'people', title: t('people'), width: '12%', render: row => <People row={row} /> },
    {
      key: 'deadline',
      title: t('deadline'),
      width: 96,
      sort: row => row.deadline,
      render: row => <Due due={row} />,
    },
    { key: 'remarks', title: t('remarks'), render: row => <RemarksCell row={row} /> },
  ]
}

export function useSkippedColumns(): Column<SkippedView>[] {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  return [
    {
      key: 'place',
      title: t('place'),
      width: 180,
      sort: row => `${row.sheet} ${row.row}`,
      render: row => `${row.sheet} · ${t('rowAt', { row: row.row })}`,
    },
    { key: 'text', title: t('text'), main: true, render: row => row.text },
    {
      key: 'why',
      title: t('why'),
      width: '30%',
      sort: row => row.reason.code,
      render: row => reasonText(row.reason, language),
    },
  ]
}

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const word = useText(verdictText)
  return <StatusTag tone={tones[verdict]}>{word(verdict)}</StatusTag>
}

function ProblemCell({ row }: { row: PlanRow }) {
  return (
    <>
      <span className="import-problem">
        {row.number && <span className="quiet">{row.number} </span>}
        {row.problem}
      </span>
      {row.aspect && <div className="import-aspect">{row.aspect}</div>}
    </>
  )
}

function RemarksCell({ row }: { row: PlanRow }) {
  const lines = row.changes.length + row.reasons.length
  if (lines === 0 && !row.claim) return null
  return (
    <div className="import-remarks">
      <Changes row={row} />
      <ClaimLine claim={row.claim} />
      <Reasons row={row} most={3} />
    </div>
  )
}
