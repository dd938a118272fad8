import { Select } from 'antd'
import { useMemo } from 'react'
import { ledgerFieldNames } from '#domain/ledger/field-names.ts'
import type { PlanView } from '#domain/ledger/views.ts'
import { type Field, fields } from '#domain/ledger/vocabulary.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import type { PreviewState } from './use-preview.ts'

type SheetView = PlanView['sheets'][number]
type ColumnView = SheetView['columns'][number]

interface ColumnsPanelProps {
  sheet: SheetView
  preview: PreviewState
}

const intoNote = 'note'

/** Which field each column is; changing one has the file read again. */
export function ColumnsPanel({ sheet, preview }: ColumnsPanelProps) {
  const t = useText(ledgerImportText)
  const field = useText(ledgerFieldNames)
  const options = useMemo(
    () => [
      { value: intoNote, label: t('intoNote') },
      ...fields
        .filter(one => one !== 'remark')
        .map(one => ({ value: one as string, label: field(one) })),
    ],
    [t, field],
  )
  const corrected = preview.input.mapping[sheet.signature] ?? {}
  return (
    <>
      <div className="import-columns">
        {sheet.columns.map(column => (
          <ColumnField
            key={column.index}
            column={column}
            options={options}
            correction={corrected[column.index]}
            onCorrect={chosen => preview.correct(sheet.signature, column.index, chosen)}
          />
        ))}
      </div>
      <p className="quiet">{t('mappingHelp')}</p>
    </>
  )
}

interface ColumnFieldProps {
  column: ColumnView
  options: { value: string; label: string }[]
  correction: Field | null | undefined
  onCorrect: (field: Field | null) => void
}

function ColumnField({ column, options, correction, onCorrect }: ColumnFieldProps) {
  const t = useText(ledgerImportText)
  const heading = column.header || t('blankHeader')
  const field = correction === undefined ? (column.field as Field | null) : correction
  const value = field === null || field === 'remark' ? intoNote : field
  const state = correction === undefined ? statedBy(column) : 'corrected'
  return (
    <div className={`import-column import-${state}`}>
      <div className="import-heading">
        <span className="quiet">{letters(column.index)}</span> {heading}
        {state !== 'sure' && <span className="import-state">{t(state)}</span>}
      </div>
      <Select
        aria-label={t('columnOf', { header: heading })}
        value={value}
        options={options}
        onChange={next => onCorrect(next === intoNote ? null : (next as Field))}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
    </div>
  )
}

function statedBy({ field, proposed }: ColumnView): 'sure' | 'likely' | 'none' {
  if (field === null) return 'none'
  return proposed === 'likely' ? 'likely' : 'sure'
}

/** A, B, … Z, AA as spreadsheets name their columns. */
function letters(index: number): string {
  const before = Math.floor(index / 26)
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (index % 26))
}
