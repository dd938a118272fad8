import { useDeferredValue, useMemo } from 'react'
import type { ReportDocument } from '#domain/report/document.ts'
import type { Facts } from '#domain/report/facts.ts'
import { type Lint, lintReport, lintTexts, reportLength } from '#domain/report/lints.ts'
import { countText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { fill } from '#web/text/words.ts'
import { Section } from '#web/ui/page.tsx'

interface LintListProps {
  document: ReportDocument
  facts: Facts
  onJump: (lint: Lint) => void
}

/** What a careful clerk would stop at, errors first; each leads to its place in the text. */
export function LintList({ document, facts, onJump }: LintListProps) {
  const t = useText(reportText)
  const language = useLanguage()
  const settled = useDeferredValue(document)
  const lints = useMemo(() => sortedLints(settled, facts), [settled, facts])
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
      <ul className="lints">
        {lints.map((lint, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be wrong twice
          <li key={at} className={`lint lint-of-${lint.level}`}>
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

function sortedLints(document: ReportDocument, facts: Facts): Lint[] {
  const lints = lintReport(document, { facts })
  const of = (level: Lint['level']) => lints.filter(lint => lint.level === level)
  return [...of('error'), ...of('warning')]
}
