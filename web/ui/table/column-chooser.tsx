import { Button } from 'antd'
import { useText } from '#web/text/use-text.ts'
import { DropPanel } from '../drop-panel.tsx'
import type { ChosenColumns, Column } from './columns.ts'

interface ColumnChooserProps<Row> {
  columns: readonly Column<Row>[]
  chosen: ChosenColumns<Row>
}

export function ColumnChooser<Row>({ columns, chosen }: ColumnChooserProps<Row>) {
  const t = useText()
  return (
    <DropPanel label={t('columns')}>
      {columns
        .filter(column => !column.main)
        .map(column => (
          <label key={column.key} className="drop-choice">
            <input
              type="checkbox"
              checked={chosen.isShown(column.key)}
              onChange={() => chosen.toggle(column.key)}
            />
            {column.title}
          </label>
        ))}
      <Button type="text" size="small" onClick={chosen.reset}>
        {t('columnsDefault')}
      </Button>
    </DropPanel>
  )
}
