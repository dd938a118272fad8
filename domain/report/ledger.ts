import { chineseDate } from '#domain/document/chinese-date.ts'
import { chineseNumber } from '#domain/document/chinese-number.ts'
import type { Attachment, AttachmentTable } from '#domain/document/official.ts'
import { statusNameOf } from '#domain/rectification/names.ts'
import type { DraftItem } from '#domain/report/draft-input.ts'
import { provisionalNote, provisionalSign, signOf } from '#domain/report/provisional.ts'

export const ledgerTitle = '问题整改台账'

/** Headings with the share of the width each takes. */
const ledgerColumns = [
  { header: '序号', width: 5 },
  { header: '问题类别', width: 10 },
  { header: '具体问题', width: 13 },
  { header: '主要表现', width: 13 },
  { header: '整改措施', width: 20 },
  { header: '责任领导', width: 8 },
  { header: '责任单位', width: 8 },
  { header: '责任人', width: 6 },
  { header: '整改时限', width: 12 },
  { header: '进展', width: 8 },
]

/** The ledger (问题整改台账) that goes with a report: one row a problem. */
export function ledgerAttachment(
  items: readonly DraftItem[],
  aspects: readonly { id: number; name: string }[],
): Attachment {
  const names = new Map(aspects.map(({ id, name }) => [id, name]))
  const rows = items.map((item, i) => ledgerRow(item, i + 1, names))
  return { title: ledgerTitle, orientation: 'landscape', content: { table: ledgerTable(rows) } }
}

/** The rows under their headings; under them what the sign of a provisional deadline means, where one has it. */
export function ledgerTable(rows: string[][]): AttachmentTable {
  const term = ledgerColumns.findIndex(({ header }) => header === '整改时限')
  const isMarked = rows.some(row => row[term]?.includes(provisionalSign))
  return { columns: ledgerColumns, rows, ...(isMarked && { note: `注：${provisionalNote}` }) }
}

function ledgerRow(
  item: DraftItem,
  position: number,
  aspects: ReadonlyMap<number, string>,
): string[] {
  const { problem, manifestation, measures, leader, unit, handler } = item
  const aspect = item.aspectId === null ? '' : (aspects.get(item.aspectId) ?? '')
  return [
    `${position}`,
    aspect,
    problem,
    manifestation,
    measuresText(measures),
    leader ?? '',
    unit ?? '',
    handler ?? '',
    termOf(item),
    statusNameOf(item).zh,
  ]
}

function measuresText(measures: DraftItem['measures']): string {
  if (measures.length < 2) return measures[0]?.text ?? ''
  return measures.map(({ text }, i) => `${chineseNumber(i + 1)}是${text}`).join('\n')
}

/** Two facts, one cell: a date, 长期坚持, or both. */
function termOf(item: DraftItem): string {
  const { deadline, longTerm, immediate } = item
  const parts = [
    immediate && '立行立改',
    deadline && chineseDate(deadline) + signOf(item),
    longTerm && '长期坚持',
  ]
  return parts.filter(Boolean).join('，')
}
