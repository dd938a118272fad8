import { useDeferredValue, useMemo } from 'react'
import type { ReportDocument } from '#domain/report/document.ts'
import {
  type Lint,
  type LintOptions,
  lintReport,
  lintTexts,
  reportLength,
} from '#domain/report/lints.ts'
import type { ReportView } from '#domain/report/views.ts'
import { fill } from '#domain/wording.ts'
import { countText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { Section } from '#web/ui/page.tsx'
import { placed } from '#web/ui/placed.ts'

interface LintListProps {
  report: ReportView
  document: ReportDocument
  onJump: (lint: Lint) => void
  /** Absent for who may not write: the text was read against the figures of now. */
  onReadThrough?: () => Promise<void>
}

/** What a careful clerk would stop at, errors first; each leads to its place in the text. */
export function LintList({ report, document, onJump, onReadThrough }: LintListProps) {
  const t = useText(reportText)
  const language = useLanguage()
  const settled = useDeferredValue(document)
  const { facts, drafted, unsignedSheets, maxLength } = report
  const lints = useMemo(
    () => sortedLints(settled, { facts, drafted, unsignedSheets, maxLength }),
    [settled, facts, drafted, unsignedSheets, maxLength],
  )
  const turned = lints.some(({ code }) => code === 'figureTurned')
  const errors = lints.filter(({ level }) => level === 'error').length
  const warnings = lints.length - errors
  const counts = [
    errors > 0 && t('errors', { n: errors }),
    warnings > 0 && t('warnings', { n: warnings }),
  ].filter(part => part !== false)
  return (
    <Section
      title={t('checks')}
      actions={
        <span className="quiet">{t('length', { n: countText(reportLength(settled)) })}</span>
      }
    >
      <p role="status">{counts.length > 0 ? listText(counts, language) : t('noProblems')}</p>
      {turned && onReadThrough && (
        <ConfirmButton
          size="small"
          question={t('readThroughQuestion')}
          consequences={<p>{t('readThroughConsequences')}</p>}
          onConfirm={onReadThrough}
        >
          {t('readThrough')}
        </ConfirmButton>
      )}
      <ul className="lints">
        {placed(lints).map(({ entry: lint, place }) => (
          <li key={place} className={`lint lint-of-${lint.level}`}>
            <button type="button" className="plain-button" onClick={() => onJump(lint)}>
              <span className="lint-level">{t(lint.level)}</span>
              {fill(lintTexts[lint.code][language], lint.details)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function sortedLints(document: ReportDocument, options: LintOptions): Lint[] {
  const lints = lintReport(document, options)
  const of = (level: Lint['level']) => lints.filter(lint => lint.level === level)
  return [...of('error'), ...of('warning')]
}
