import { reasonText, reasonTexts } from '#domain/ledger/reason-text.ts'
import type { PlanRow, PlanView } from '#domain/ledger/views.ts'
import type { Language } from '#web/text/language.ts'
import { ledgerImportText, verdictText } from '#web/text/ledger-import.ts'

/** Rows of the preview as a table that can be taken elsewhere: a heading, then a line each. */
export function rowLines(rows: readonly PlanRow[], language: Language): string[][] {
  const words = ledgerImportText
  const heading = [words.place, words.verdict, words.number, words.problem, words.why]
  return [
    heading.map(word => word[language]),
    ...rows.map(row => [
      placeText(row, language),
      verdictText[row.verdict][language],
      row.number,
      row.problem,
      reasonTexts(row.reasons, language).join('；'),
    ]),
  ]
}

export function skippedLines(
  rows: readonly PlanView['skipped'][number][],
  language: Language,
): string[][] {
  const words = ledgerImportText
  return [
    [words.place, words.text, words.why].map(word => word[language]),
    ...rows.map(row => [placeText(row, language), row.text, reasonText(row.reason, language)]),
  ]
}

export function asTabbed(lines: readonly string[][]): string {
  return lines.map(cells => cells.map(cell => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
}

function placeText({ sheet, row }: { sheet: string; row: number }, language: Language): string {
  return language === 'zh' ? `${sheet} 第${row}行` : `${sheet} row ${row}`
}
