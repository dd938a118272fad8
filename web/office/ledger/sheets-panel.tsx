import { useState } from 'react'
import { reasonText } from '#domain/ledger/reason-text.ts'
import type { PlanView } from '#domain/ledger/views.ts'
import { labelledText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { ledgerImportText, tableKindText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import '#web/ui/count-tabs.css'
import { Section } from '#web/ui/page.tsx'
import { ColumnsPanel } from './columns-panel.tsx'
import type { PreviewState } from './use-preview.ts'

type SheetView = PlanView['sheets'][number]

interface SheetsPanelProps {
  plan: PlanView
  preview: PreviewState
}

/** What was recognised of each sheet, and the field of each column. */
export function SheetsPanel({ plan, preview }: SheetsPanelProps) {
  const t = useText(ledgerImportText)
  const { sheets } = plan
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      sheets.findIndex(sheet => sheet.used),
    ),
  )
  const chosen = sheets[at] ?? sheets[0]
  const anyHidden = sheets.some(sheet => sheet.hidden)
  return (
    <Section title={t('sheets')} actions={anyHidden && <HiddenChoice preview={preview} />}>
      {sheets.length > 1 && (
        <div className="count-tabs">
          {placed(sheets).map(({ entry: sheet, place }) => (
            <button
              key={place}
              type="button"
              className="count-tab"
              aria-pressed={sheet === chosen}
              onClick={() => setAt(place)}
            >
              {sheet.name}
              <span className="quiet">
                {' '}
                {t(sheet.used ? 'sheetUsed' : 'sheetUnused')}
                {sheet.hidden && ` · ${t('hiddenMark')}`}
              </span>
            </button>
          ))}
        </div>
      )}
      {chosen && <SheetPart sheet={chosen} preview={preview} />}
    </Section>
  )
}

/** Also stands alone where the only ledger of a file is on a hidden sheet. */
export function HiddenChoice({ preview }: { preview: PreviewState }) {
  const t = useText(ledgerImportText)
  return (
    <label className="import-check">
      <input
        type="checkbox"
        checked={preview.input.includeHidden}
        onChange={event => preview.includeHidden(event.target.checked)}
      />
      {t('includeHidden')}
    </label>
  )
}

function SheetPart({ sheet, preview }: { sheet: SheetView; preview: PreviewState }) {
  const t = useText(ledgerImportText)
  const kind = useText(tableKindText)
  const language = useLanguage()
  const placed = sheet.columns.filter(({ field }) => field && field !== 'remark').length
  const facts = [
    labelledText(sheet.name, kind(sheet.kind as keyof typeof tableKindText), language),
    sheet.headerRows.length > 0 && t('headerRow', { rows: rangeText(sheet.headerRows) }),
    sheet.columns.length > 0 &&
      t('columnsFound', {
        ...{ n: sheet.columns.length, placed, rest: sheet.columns.length - placed },
      }),
    sheet.remembered && t('rememberedHeader'),
    sheet.reason && reasonText(sheet.reason, language),
  ]
  return (
    <>
      <p>{facts.filter(Boolean).join(language === 'zh' ? '；' : '; ')}</p>
      {sheet.columns.length > 0 && <ColumnsPanel sheet={sheet} preview={preview} />}
    </>
  )
}

function rangeText(rows: readonly number[]): string {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  return first === last ? String(first) : `${first}–${last}`
}
