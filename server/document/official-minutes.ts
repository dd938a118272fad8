import { BorderStyle, Paragraph, SectionType, TabStopType, TextRun } from 'docx'
import { charWidth } from '#domain/document/char-width.ts'
import { writtenDate } from '#domain/document/chinese-date.ts'
import type { LatinFont } from '#domain/document/latin-font.ts'
import type { OfficialMinutes } from '#domain/document/paper.ts'
import { blockParagraphs, textRun, titleParagraph } from '#server/document/official-body.ts'
import { portraitFooters } from '#server/document/official-footers.ts'
import { markParagraph, red } from '#server/document/official-head.ts'
import { fonts } from '#server/document/official-styles.ts'
import { chars, lines, portraitPage, typeArea } from '#server/document/page.ts'
import { wholeDocx } from '#server/document/whole-docx.ts'

/** 纪要格式 of GB/T 9704-2012 §10.3: red mark 35 mm below the type area's top, attendance at the end. */
export function minutesDocx(minutes: OfficialMinutes, latin: LatinFont): Promise<Buffer> {
  const { mark, number, title, body, attendance } = minutes
  return wholeDocx({
    latin,
    title: mark,
    issuer: minutes.issuer,
    sections: [
      {
        properties: { ...portraitPage, type: SectionType.NEXT_PAGE },
        footers: portraitFooters(),
        children: [
          markParagraph(mark),
          ...(number ? [numberParagraph(number)] : []),
          issuerLine(minutes),
          titleParagraph(title, 2),
          ...blockParagraphs(body),
          ...attendance.map((one, at) => attendanceParagraph(one, at === 0)),
        ],
      },
    ],
  })
}

function numberParagraph(number: string): Paragraph {
  return new Paragraph({
    style: 'Addressee',
    alignment: 'center',
    spacing: { before: lines(1) },
    children: [textRun(number)],
  })
}

/** Who issues them at the left, the day at the right, above the red line. */
function issuerLine({ issuer, date }: OfficialMinutes): Paragraph {
  const border = { style: BorderStyle.SINGLE, color: red, size: 12, space: 11 }
  return new Paragraph({
    style: 'Addressee',
    spacing: { before: lines(1) },
    border: { bottom: border },
    tabStops: [
      { type: TabStopType.LEFT, position: chars(1) },
      { type: TabStopType.RIGHT, position: typeArea.width - chars(1) },
    ],
    children: [new TextRun('\t'), textRun(issuer), new TextRun('\t'), textRun(writtenDate(date))],
  })
}

/** 出席：… a line below the text; names that go on hang under the first of them. */
function attendanceParagraph(
  { label, names }: OfficialMinutes['attendance'][number],
  first: boolean,
): Paragraph {
  const lead = `${label}：`
  const at = 2 + charWidth(lead)
  return new Paragraph({
    style: 'Addressee',
    indent: { left: chars(at), hanging: chars(charWidth(lead)) },
    spacing: { before: first ? lines(1) : 0 },
    children: [new TextRun({ text: lead, font: heiti }), textRun(names)],
  })
}

const heiti = { hint: 'eastAsia', eastAsia: fonts.heading } as const
