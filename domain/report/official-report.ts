import type { Attachment, Block, OfficialDocument } from '#domain/document/official.ts'
import type { ReportDocument } from '#domain/report/document.ts'
import { colophonOf, headOf } from '#domain/report/elements.ts'
import type { Facts } from '#domain/report/facts.ts'
import { type FilledRun, fillFigures } from '#domain/report/fill.ts'

/** What a report gets when it becomes an official document. */
export type Issue = Pick<OfficialDocument, 'signature'> & {
  /** 问题整改台账 from `ledgerAttachment`, and whatever else goes with it. */
  attachments: Attachment[]
}

/** The report with its figures filled in, as the document that is printed and sent. */
export function toOfficialDocument(
  report: ReportDocument,
  facts: Facts,
  issue: Issue,
): OfficialDocument {
  const { title, addressee, opening, parts } = fillFigures(report, facts)
  const { issuer, date } = issue.signature
  const head = headOf(report.elements ?? {}, issuer)
  const colophon = colophonOf(report.elements ?? {}, date)
  return {
    ...issue,
    ...(head && { head }),
    ...(colophon && { colophon }),
    title,
    addressee,
    body: [
      ...opening.map(paragraph),
      ...parts.flatMap(part => [
        heading(1, part.title),
        ...part.sections.flatMap(section => [
          ...(section.heading ? [heading(2, section.heading)] : []),
          ...section.paragraphs.map(paragraph),
        ]),
      ]),
    ],
  }
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, runs: [{ text }] }
}

function paragraph(runs: FilledRun[]): Block {
  return { kind: 'paragraph', runs: runs.map(({ text }) => ({ text })) }
}
