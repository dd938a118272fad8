import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { charWidth } from '#domain/document/char-width.ts'
import { chineseDate } from '#domain/document/chinese-date.ts'
import type { Colophon } from '#domain/document/official.ts'
import { textRun } from '#server/document/official-body.ts'
import { afterTable } from '#server/document/official-table.ts'
import { margins, paper, typeArea } from '#server/document/page.ts'

/** One character of 四号. */
const char = 280
/** 0.35 mm and 0.25 mm in eighths of a point (§7.4.1). */
const thick = { style: BorderStyle.SINGLE, color: '000000', size: 8 }
const thin = { style: BorderStyle.SINGLE, color: '000000', size: 6 }
const none = { style: BorderStyle.NONE, color: 'auto', size: 0 }

/**
 * 版记: ruled lines over the type area, the last one on its lower edge. The rows have a computed
 * height because only a position from the page's upper edge is understood alike everywhere.
 */
export function colophonChildren(colophon: Colophon): FileChild[] {
  const rows = [copyToRow(colophon), printedRow(colophon)].filter(row => row !== undefined)
  if (rows.length === 0) return []
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: typeArea.width, type: WidthType.DXA },
    columnWidths: [typeArea.width],
    borders: { top: thick, bottom: thick, insideHorizontal: thin, left: none, right: none },
    float: {
      verticalAnchor: TableAnchorType.PAGE,
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      absoluteVerticalPosition: paper.height - margins.bottom - height,
    },
    rows: rows.map(tableRow),
  })
  return [table, afterTable()]
}

interface ColophonRow {
  height: number
  paragraph: Paragraph
}

function copyToRow({ copyTo }: Colophon): ColophonRow | undefined {
  if (!copyTo) return undefined
  const text = `${copyTo.replace(/。$/, '')}。`
  // A little less than the 26.5 characters that fit, for marks that may not begin a line.
  const lineCount = Math.ceil(charWidth(text) / 25)
  const paragraph = new Paragraph({
    style: 'Colophon',
    indent: { left: 4 * char, hanging: 3 * char, right: char },
    children: [textRun(`抄送：${text}`)],
  })
  return { paragraph, height: rowHeight(lineCount) }
}

function printedRow({ printedBy, printedOn }: Colophon): ColophonRow | undefined {
  if (!printedBy) return undefined
  const paragraph = new Paragraph({
    style: 'Colophon',
    indent: { left: char, right: char },
    tabStops: [{ type: TabStopType.RIGHT, position: typeArea.width - char }],
    children: [
      textRun(printedBy),
      ...(printedOn ? [new TextRun('\t'), textRun(`${chineseDate(printedOn)}印发`)] : []),
    ],
  })
  return { paragraph, height: rowHeight(1) }
}

/** Lines of 四号 with a little air above and below. */
function rowHeight(lineCount: number): number {
  return lineCount * 340 + 120
}

function tableRow({ height, paragraph }: ColophonRow): TableRow {
  const cell = new TableCell({
    width: { size: typeArea.width, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    verticalAlign: VerticalAlign.CENTER,
    children: [paragraph],
  })
  return new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children: [cell] })
}
