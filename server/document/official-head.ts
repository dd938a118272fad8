import { BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import { charWidth } from '#domain/document/char-width.ts'
import { legalText } from '#domain/document/legal-text.ts'
import type { DocumentHead } from '#domain/document/official.ts'
import { textRun } from '#server/document/official-body.ts'
import { fonts } from '#server/document/official-styles.ts'
import { chars, lines, typeArea } from '#server/document/page.ts'

export const red = 'FF0000'
/** 35 mm from the top of the type area (§7.2.4). */
const aboveMark = 1984

/** 版头: red mark, then number and signer on one line, then the red line 4 mm below. */
export function headParagraphs(head: DocumentHead): Paragraph[] {
  return [markParagraph(head.mark), numberParagraph(head)]
}

export function markParagraph(mark: string, before = aboveMark): Paragraph {
  const size = markSize(mark)
  return new Paragraph({
    style: 'Mark',
    spacing: { before, line: size * 10 + 40, lineRule: 'exact' },
    children: [
      new TextRun({ text: legalText(mark), color: red, size, font: { hint: 'eastAsia' } }),
    ],
  })
}

/** Half-points: 初号 (84), or as small as it must be to stay on one line of the type area. */
function markSize(mark: string): number {
  return Math.min(84, 2 * Math.floor((typeArea.width / 20 - 4) / charWidth(mark)))
}

/** Upward the number stands left by one character and the signer right by one; else it is centred. */
function numberParagraph({ number = '', signer }: DocumentHead): Paragraph {
  const border = { style: BorderStyle.SINGLE, color: red, size: 12, space: 11 }
  const common = { style: 'Addressee', spacing: { before: lines(2) }, border: { bottom: border } }
  if (!signer) return new Paragraph({ ...common, alignment: 'center', children: [textRun(number)] })
  return new Paragraph({
    ...common,
    tabStops: [
      { type: TabStopType.LEFT, position: chars(1) },
      { type: TabStopType.RIGHT, position: typeArea.width - chars(1) },
    ],
    children: [
      new TextRun('\t'),
      textRun(number),
      new TextRun('\t'),
      textRun('签发人：'),
      new TextRun({ text: legalText(signer), font: kaiti }),
    ],
  })
}

const kaiti = { hint: 'eastAsia', eastAsia: fonts.subheading } as const
