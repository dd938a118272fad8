import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { PlanRow } from '#domain/ledger/views.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import { VerdictTag } from './row-columns.tsx'
import { Changes, ClaimLine, Due, People, Reasons, useDueText } from './row-parts.tsx'

interface RowDetailProps {
  row: PlanRow | undefined
  onClose: () => void
}

/** All that was read from the rows of one problem. */
export function RowDetail({ row, onClose }: RowDetailProps) {
  const t = useText(ledgerImportText)
  const title = row && `${row.sheet} · ${t('rowAt', { row: row.row })}`
  return (
    <Drawer open={row !== undefined} onClose={onClose} title={title} size={560} destroyOnHidden>
      {row && <Detail row={row} />}
    </Drawer>
  )
}

function Detail({ row }: { row: PlanRow }) {
  const t = useText(ledgerImportText)
  return (
    <div className="import-detail">
      <p className="row">
        <VerdictTag verdict={row.verdict} />
        {row.itemId !== null && (
          <Link to="/items/$id" params={{ id: row.itemId }} target="_blank">
            {t('openItem')}
          </Link>
        )}
      </p>
      <Changes row={row} />
      <ClaimLine claim={row.claim} />
      <Reasons row={row} most={100} />
      <dl>
        <Fact label={t('number')}>{row.number}</Fact>
        <Fact label={t('problem')}>{row.problem}</Fact>
        <Fact label={t('aspect')}>{row.aspect}</Fact>
        <Fact label={t('people')}>
          {(row.leader || row.handler || row.leadUnit) && <People row={row} />}
        </Fact>
        <Fact label={t('deadline')}>{(row.deadline || row.longTerm) && <Due due={row} />}</Fact>
        <Fact label={t('measures')}>{row.measures.length > 0 && <Measures row={row} />}</Fact>
        <Fact label={t('notes')}>{row.notes.length > 0 && row.notes.join('\n')}</Fact>
      </dl>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Measures({ row }: { row: PlanRow }) {
  const t = useText(ledgerImportText)
  const due = useDueText()
  return (
    <ol className="import-measures">
      {placed(row.measures).map(({ entry: measure, place }) => {
        const people = [measure.leader, measure.handler].filter(Boolean).join(' · ')
        const written = measure.deadlineText && t('asWritten', { text: measure.deadlineText })
        return (
          <li key={place}>
            {measure.text}
            {measure.acceptance && (
              <div className="quiet">{t('acceptance', { text: measure.acceptance })}</div>
            )}
            <div className="quiet">{[due(measure), written].filter(Boolean).join(' · ')}</div>
            <div className="quiet">{people}</div>
            <ClaimLine claim={measure.claim} />
          </li>
        )
      })}
    </ol>
  )
}
