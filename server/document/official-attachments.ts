import { type FileChild, Paragraph } from 'docx'
import type { Attachment } from '#domain/document/official.ts'
import { blockParagraphs, textRun, titleParagraph } from '#server/document/official-body.ts'
import { afterTable, officialTable } from '#server/document/official-table.ts'
import { typeArea } from '#server/document/page.ts'

/**
 * An attachment from its first line: 附件 and its number (none when it is the only one) in 黑体,
 * the title on the third line, then the text or the table (GB/T 9704-2012 §7.3.7).
 */
export function attachmentChildren(
  attachment: Attachment,
  number: number | undefined,
  newPage: boolean,
): FileChild[] {
  const label = new Paragraph({
    style: 'AttachmentLabel',
    pageBreakBefore: newPage,
    keepNext: true,
    children: [textRun(`附件${number ?? ''}`)],
  })
  return [label, titleParagraph(attachment.title, 1), ...attachmentContent(attachment)]
}

function attachmentContent({ content, orientation }: Attachment): FileChild[] {
  if ('blocks' in content) return blockParagraphs(content.blocks)
  const width = orientation === 'landscape' ? typeArea.height : typeArea.width
  const { note } = content.table
  const under = note
    ? blockParagraphs([{ kind: 'paragraph', runs: [{ text: note }] }])
    : [afterTable()]
  return [officialTable(content.table, width), ...under]
}
