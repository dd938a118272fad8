import { Paragraph, TextRun } from 'docx'
import { legalText } from '#domain/document/legal-text.ts'
import { type NumberedBlock, numberBlocks } from '#domain/document/numbering.ts'
import { type Block, textOf } from '#domain/document/official.ts'
import { titleLines } from '#domain/document/title-lines.ts'
import { lines } from '#server/document/page.ts'

/** One run of text; what XML cannot carry is left out. */
export function textRun(text: string): TextRun {
  return new TextRun({ text: legalText(text), font: { hint: 'eastAsia' } })
}

/** A title in one to four centred lines, `before` empty lines below what stands above. */
export function titleParagraph(title: string, before: number): Paragraph {
  const children = titleLines(legalText(title)).map(
    (text, i) => new TextRun({ text, break: i > 0 ? 1 : 0, font: { hint: 'eastAsia' } }),
  )
  return new Paragraph({
    style: 'Title',
    keepNext: true,
    keepLines: true,
    spacing: { before: lines(before), after: lines(1) },
    children,
  })
}

/** 主送机关, not indented, with its full-width colon. */
export function addresseeParagraph(addressee: string): Paragraph {
  const name = addressee.replace(/[：:]\s*$/, '')
  return new Paragraph({ style: 'Addressee', children: [textRun(`${name}：`)] })
}

/** Numbered headings and paragraphs; the last one stays with what follows, so no signature is alone. */
export function blockParagraphs(blocks: Block[], keepLast = false): Paragraph[] {
  return numberBlocks(blocks).map((block, i) =>
    blockParagraph(block, keepLast && i === blocks.length - 1),
  )
}

function blockParagraph(block: NumberedBlock, keepNext: boolean): Paragraph {
  const isHeading = block.kind === 'heading'
  return new Paragraph({
    style: isHeading ? `Heading${block.level}` : 'BodyText',
    keepNext: keepNext || isHeading,
    children: [textRun(block.number + textOf(block.runs))],
  })
}
