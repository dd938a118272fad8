import { Paragraph } from 'docx'
import { charWidth } from '#domain/document/char-width.ts'
import { writtenDate } from '#domain/document/chinese-date.ts'
import type { Attachment, Signature } from '#domain/document/official.ts'
import { placeSignature } from '#domain/document/signature-place.ts'
import { textRun } from '#server/document/official-body.ts'
import { chars, charsPerLine, lines } from '#server/document/page.ts'

/** 附件说明, a line below the text: 附件：1.…; a long name hangs under its own first character. */
export function attachmentNotes(attachments: Attachment[]): Paragraph[] {
  return attachments.map(({ title }, i) => {
    const number = attachments.length > 1 ? `${i + 1}.` : ''
    const lead = i === 0 ? `附件：${number}` : number
    const nameAt = 5 + charWidth(attachments.length > 1 ? '1.' : '')
    return new Paragraph({
      style: 'AttachmentNote',
      keepNext: true,
      indent: { left: chars(nameAt), hanging: chars(charWidth(lead)) },
      spacing: { before: i === 0 ? lines(1) : 0 },
      children: [textRun(lead + title)],
    })
  })
}

/** 发文机关署名 and 成文日期. A seal gets room above; without one a single empty line is left. */
export function signatureParagraphs(signature: Signature): Paragraph[] {
  const { issuerRight, dateRight } = placeSignature(signature)
  const date = writtenDate(signature.date)
  const line = signature.sealed ? endingLine : beginningLine
  return [
    line(signature.issuer, issuerRight, lines(signature.sealed ? 2 : 1)),
    line(date, dateRight, 0),
  ]
}

/** Sealed: what counts is where the line ends. A character is its nominal 16 pt: 右空四字 is 1280 twips. */
function endingLine(text: string, rightChars: number, before: number): Paragraph {
  return signatureLine(text, before, 'right', { right: Math.round(rightChars * 320) })
}

/** Unsealed: what counts is where the line begins, two characters apart whatever the digits' width. */
function beginningLine(text: string, rightChars: number, before: number): Paragraph {
  const left = charsPerLine - rightChars - charWidth(text)
  // Room beyond the edge, so that a font with wide digits never breaks the date.
  return signatureLine(text, before, 'left', { left: chars(left), right: -640 })
}

function signatureLine(
  text: string,
  before: number,
  alignment: 'left' | 'right',
  indent: { left?: number; right: number },
): Paragraph {
  return new Paragraph({
    style: 'Signature',
    keepNext: before > 0,
    keepLines: true,
    alignment,
    indent,
    spacing: { before },
    children: [textRun(text)],
  })
}
