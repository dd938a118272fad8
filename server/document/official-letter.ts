import {
  BorderStyle,
  Footer,
  FrameAnchorType,
  Header,
  type ISectionOptions,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { charWidth } from '#domain/document/char-width.ts'
import type { LatinFont } from '#domain/document/latin-font.ts'
import { legalText } from '#domain/document/legal-text.ts'
import type { OfficialLetter } from '#domain/document/paper.ts'
import {
  addresseeParagraph,
  blockParagraphs,
  textRun,
  titleParagraph,
} from '#server/document/official-body.ts'
import { portraitFooters } from '#server/document/official-footers.ts'
import { red } from '#server/document/official-head.ts'
import { signatureParagraphs } from '#server/document/official-signature.ts'
import { lines, margins, paper, portraitPage } from '#server/document/page.ts'
import { wholeDocx } from '#server/document/whole-docx.ts'

/** 30 mm from the upper paper edge to the mark (§10.1). */
const markFromEdge = 1701
/** 20 mm from the lower paper edge to the second line. */
const lineFromEdge = 1134
/** 170 mm, in the middle of the paper. */
const lineWidth = 9638
/** 7/8 of the height of a 三号 character, between the first line and the number. */
const belowLine = 280

/** 信函格式 of GB/T 9704-2012 §10.1: red mark, double red lines, no number on the first page. */
export function letterDocx(letter: OfficialLetter, latin: LatinFont): Promise<Buffer> {
  return wholeDocx({
    latin,
    title: letter.title,
    issuer: letter.signature.issuer,
    sections: [section(letter)],
  })
}

function section(letter: OfficialLetter): ISectionOptions {
  const { margin, ...page } = portraitPage.page
  const footers = portraitFooters()
  return {
    properties: {
      ...portraitPage,
      page: { ...page, margin: { ...margin, header: markFromEdge } },
      type: SectionType.NEXT_PAGE,
      titlePage: true,
    },
    headers: { first: new Header({ children: [mark(letter.mark)] }) },
    footers: { ...footers, first: new Footer({ children: lowerLine() }) },
    children: [
      numberParagraph(letter.number),
      titleParagraph(letter.title, 2),
      addresseeParagraph(letter.addressee),
      ...blockParagraphs(letter.body, true),
      ...signatureParagraphs(letter.signature),
    ],
  }
}

/** The lines are wider than the type area and stand over the middle of the paper. */
const overPaper = {
  left: (paper.width - lineWidth) / 2 - margins.left,
  right: (paper.width - lineWidth) / 2 - margins.right,
}

/** The mark with the line 4 mm below, thick above thin. */
function mark(text: string): Paragraph {
  const size = Math.min(84, 2 * Math.floor((lineWidth / 20 - 4) / charWidth(text)))
  return new Paragraph({
    style: 'Mark',
    indent: overPaper,
    spacing: { line: size * 10 + 40, lineRule: 'exact' },
    border: { bottom: doubleLine(BorderStyle.THICK_THIN_SMALL_GAP, 11) },
    children: [new TextRun({ text: legalText(text), color: red, size, font: eastAsia })],
  })
}

const eastAsia = { hint: 'eastAsia' } as const

function doubleLine(style: 'thickThinSmallGap' | 'thinThickSmallGap', space: number) {
  return { style, color: red, size: 24, space }
}

/** Thin above thick, at a fixed place of the paper. */
function lowerLine(): Paragraph[] {
  const line = new Paragraph({
    style: 'PageNumber',
    spacing: { line: 20, lineRule: 'exact' },
    frame: {
      type: 'absolute',
      position: { x: (paper.width - lineWidth) / 2, y: paper.height - lineFromEdge },
      width: lineWidth,
      height: 20,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    border: { top: doubleLine(BorderStyle.THIN_THICK_SMALL_GAP, 0) },
  })
  return [line, new Paragraph({ style: 'PageNumber' })]
}

/** 发文字号 at the right edge, below the first line. */
function numberParagraph(number: string): Paragraph {
  return new Paragraph({
    style: 'Addressee',
    alignment: 'right',
    spacing: { before: belowLine, line: lines(1), lineRule: 'exact' },
    children: [textRun(number)],
  })
}
