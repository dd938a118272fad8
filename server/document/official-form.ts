import {
  HeightRule,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { LatinFont } from '#domain/document/latin-font.ts'
import type { FormCell, OfficialForm } from '#domain/document/paper.ts'
import { textRun, titleParagraph } from '#server/document/official-body.ts'
import { portraitFooters } from '#server/document/official-footers.ts'
import { afterTable, columnWidths } from '#server/document/official-table.ts'
import { portraitPage, typeArea } from '#server/document/page.ts'
import { wholeDocx } from '#server/document/whole-docx.ts'

/** 10 mm a row at least, so that there is room to write. */
const rowHeight = 567
/** 20 mm where somebody signs. */
const signedHeight = 1134

/** A form to be signed: a title, who and which number, a ruled table over the type area. */
export function formDocx(form: OfficialForm, latin: LatinFont): Promise<Buffer> {
  return wholeDocx({
    latin,
    title: form.title,
    issuer: form.left,
    sections: [
      {
        properties: { ...portraitPage, type: SectionType.NEXT_PAGE },
        footers: portraitFooters(),
        children: [
          titleParagraph(form.title, 0),
          aboveTable(form),
          table(form),
          ...(form.foot
            ? [new Paragraph({ style: 'TableText', children: [textRun(form.foot)] })]
            : [afterTable()]),
        ],
      },
    ],
  })
}

function aboveTable({ left, right }: OfficialForm): Paragraph {
  return new Paragraph({
    style: 'TableText',
    spacing: { after: 80 },
    tabStops: [{ type: TabStopType.RIGHT, position: typeArea.width }],
    children: [textRun(left), new TextRun('\t'), textRun(right)],
  })
}

function table({ widths, rows }: OfficialForm): Table {
  const columns = columnWidths(
    widths.map(width => ({ width })),
    typeArea.width,
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: typeArea.width, type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: 85, right: 85, top: 40, bottom: 40 },
    rows: rows.map(cells => row(cells, columns)),
  })
}

function row(cells: FormCell[], columns: number[]): TableRow {
  const signed = cells.some(cell => cell.signed !== undefined)
  let at = 0
  return new TableRow({
    cantSplit: signed,
    height: { value: signed ? signedHeight : rowHeight, rule: HeightRule.ATLEAST },
    children: cells.map(cell => {
      const span = cell.span ?? 1
      const size = columns.slice(at, at + span).reduce((sum, width) => sum + width, 0)
      at += span
      return tableCell(cell, size, span)
    }),
  })
}

function tableCell({ text, label, signed }: FormCell, size: number, columnSpan: number): TableCell {
  const style = label ? 'TableHead' : 'TableText'
  const said = text.split('\n').map(line => new Paragraph({ style, children: [textRun(line)] }))
  const line =
    signed === undefined
      ? []
      : [
          new Paragraph({
            style,
            alignment: 'right',
            spacing: { before: 120 },
            children: [textRun(signed)],
          }),
        ]
  return new TableCell({
    width: { size, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: [...said, ...line],
  })
}
