import { Button } from 'antd'
import type { RefObject } from 'react'
import { useSession } from '#web/api/session.ts'
import { useText } from '#web/text/use-text.ts'
import type { Column } from './columns.ts'
import { saveAsCsv, shownLines } from './csv.ts'

interface ExportButtonProps<Row> {
  /** What is listed; the file is called after it and the day. */
  name: string
  frame: RefObject<HTMLElement | null>
  columns: readonly Column<Row>[]
}

/** Takes along exactly what the table shows, for a spreadsheet. */
export function ExportButton<Row>({ name, frame, columns }: ExportButtonProps<Row>) {
  const t = useText()
  const { today } = useSession()
  function save() {
    const table = frame.current?.querySelector('table')
    if (!table) return
    const titles = columns.map(column => column.title)
    saveAsCsv(shownLines(table, titles), `${name.replace(/[\\/:*?"<>|]/g, ' ')} ${today}`)
  }
  return (
    <Button onClick={save} title={t('exportShown')}>
      {t('export')}
    </Button>
  )
}
