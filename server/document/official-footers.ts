import {
  BorderStyle,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import { margins, typeArea } from '#server/document/page.ts'

/** One character of 四号. */
const char = 280
const boxWidth = 340

/** “— 1 —”: odd pages right by one character, even pages left by one (GB/T 9704-2012 §7.5). */
export function portraitFooters() {
  return {
    default: new Footer({ children: [pageNumber('odd')] }),
    even: new Footer({ children: [pageNumber('even')] }),
  }
}

/** On a sheet turned sideways the number stays where it is on the bound paper (§8): at the left, turned. */
export function landscapeFooters() {
  return {
    default: new Footer({ children: turned(pageNumber('odd')) }),
    even: new Footer({ children: turned(pageNumber('even')) }),
  }
}

function pageNumber(side: 'odd' | 'even'): Paragraph {
  return new Paragraph({
    style: 'PageNumber',
    alignment: side === 'odd' ? 'right' : 'left',
    indent: side === 'odd' ? { right: char } : { left: char },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}

function turned(number: Paragraph): (Table | Paragraph)[] {
  const none = { style: BorderStyle.NONE, color: 'auto', size: 0 }
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: boxWidth, type: WidthType.DXA },
    columnWidths: [boxWidth],
    borders: { top: none, bottom: none, left: none, right: none },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: margins.left - boxWidth / 2,
      absoluteVerticalPosition: margins.left,
    },
    rows: [
      new TableRow({
        height: { value: typeArea.width, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: boxWidth, type: WidthType.DXA },
            margins: { left: 0, right: 0, top: 0, bottom: 0 },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [number],
          }),
        ],
      }),
    ],
  })
  return [table, new Paragraph({ style: 'PageNumber' })]
}
