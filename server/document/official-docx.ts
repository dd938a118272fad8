import { type FileChild, type ISectionOptions, SectionType } from 'docx'
import type { LatinFont } from '#domain/document/latin-font.ts'
import type { Attachment, OfficialDocument } from '#domain/document/official.ts'
import { attachmentChildren } from '#server/document/official-attachments.ts'
import {
  addresseeParagraph,
  blockParagraphs,
  titleParagraph,
} from '#server/document/official-body.ts'
import { colophonChildren } from '#server/document/official-colophon.ts'
import { landscapeFooters, portraitFooters } from '#server/document/official-footers.ts'
import { headParagraphs } from '#server/document/official-head.ts'
import { attachmentNotes, signatureParagraphs } from '#server/document/official-signature.ts'
import { landscapePage, portraitPage } from '#server/document/page.ts'
import { wholeDocx } from '#server/document/whole-docx.ts'

/** Fills a .docx by GB/T 9704-2012 (党政机关公文格式). */
export async function officialDocx(
  document: OfficialDocument,
  latin: LatinFont = 'follow',
): Promise<Buffer> {
  return wholeDocx({
    title: document.title,
    issuer: document.signature.issuer,
    sections: layOut(document).map(section),
    latin,
  })
}

interface Pages {
  orientation: Attachment['orientation']
  children: FileChild[]
}

/** Attachments follow the text, each on a new page; a change of orientation begins a new section. */
function layOut(document: OfficialDocument): Pages[] {
  const pages: Pages[] = [{ orientation: 'portrait', children: mainChildren(document) }]
  document.attachments.forEach((attachment, i) => {
    const number = document.attachments.length > 1 ? i + 1 : undefined
    const last = pages.at(-1)!
    const turns = last.orientation !== attachment.orientation
    const children = attachmentChildren(attachment, number, !turns)
    if (turns) pages.push({ orientation: attachment.orientation, children })
    else last.children.push(...children)
  })
  return withColophon(pages, document)
}

function mainChildren(document: OfficialDocument): FileChild[] {
  return [
    ...(document.head ? headParagraphs(document.head) : []),
    titleParagraph(document.title, document.head ? 2 : 0),
    addresseeParagraph(document.addressee),
    ...blockParagraphs(document.body, true),
    ...attachmentNotes(document.attachments),
    ...signatureParagraphs(document.signature),
  ]
}

/** 版记 stands on the last page, upright, after the attachments. */
function withColophon(pages: Pages[], { colophon }: OfficialDocument): Pages[] {
  const children = colophon ? colophonChildren(colophon) : []
  if (children.length === 0) return pages
  const last = pages.at(-1)!
  if (last.orientation === 'landscape') return [...pages, { orientation: 'portrait', children }]
  last.children.push(...children)
  return pages
}

function section({ orientation, children }: Pages): ISectionOptions {
  const properties = orientation === 'landscape' ? landscapePage : portraitPage
  return {
    properties: { ...properties, type: SectionType.NEXT_PAGE },
    footers: orientation === 'landscape' ? landscapeFooters() : portraitFooters(),
    children,
  }
}
