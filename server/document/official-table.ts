import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { AttachmentTable, TableColumn } from '#domain/document/official.ts'
import { textRun } from '#server/document/official-body.ts'

/** A ruled table over the whole width (twips); its header row is repeated on each page. */
export function officialTable({ columns, rows }: AttachmentTable, width: number): Table {
  const widths = columnWidths(columns, width)
  const headers = columns.map(column => column.header)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 57, right: 57 },
    rows: [
      tableRow(headers, widths, 'TableHead', true),
      ...rows.map(row => tableRow(row, widths, 'TableText', false)),
    ],
  })
}

/** What must stand after a table that ends a section: a paragraph, too low to open another page. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })
}

/** Shares the width by weight; the last column takes the rounding. */
export function columnWidths(
  columns: readonly Pick<TableColumn, 'width'>[],
  width: number,
): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map(column => Math.floor((column.width / total) * width))
  widths[widths.length - 1]! += width - widths.reduce((sum, each) => sum + each, 0)
  return widths
}

function tableRow(cells: string[], widths: number[], style: string, tableHeader: boolean) {
  return new TableRow({
    tableHeader: tableHeader || undefined,
    cantSplit: true,
    children: widths.map((size, i) => {
      const paragraphs = (cells[i] ?? '').split('\n').map(text => cellParagraph(text, style))
      return new TableCell({
        width: { size, type: WidthType.DXA },
        margins: { top: 40, bottom: 40 },
        verticalAlign: VerticalAlign.CENTER,
        children: paragraphs,
      })
    }),
  })
}

function cellParagraph(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [textRun(text)] })
}
