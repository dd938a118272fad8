import { kindText } from '#domain/campaign/kind.ts'
import { circumstancesOf } from '#domain/rectification/circumstances.ts'
import type { Term } from '#domain/rectification/item-parts.ts'
import type { LedgerList } from '#domain/rectification/lists.ts'
import { deadlineText, outcomeNames, statusNameOf } from '#domain/rectification/names.ts'
import type { LedgerCell, LedgerColumn } from '#server/document/ledger-xlsx.ts'
import type { LedgerRecord } from './ledger-queries.ts'

/** One item with its measures, in the ledger's order; `number` is its place in the list. */
export interface ListedItem {
  place: number
  item: LedgerRecord
  measures: readonly LedgerRecord[]
}

interface Column extends LedgerColumn {
  of(listed: ListedItem, measure: LedgerRecord): LedgerCell
}

/** The columns of the three lists (NORMS §5.2). Of the list of tasks a row is a measure. */
const lists: Record<LedgerList, Column[]> = {
  problems: [
    column('序号', 6, ({ place }) => place),
    column('问题编号', 14, ({ item }) => item.number),
    column('问题类别', 20, ({ item }) => [item.aspect, kindOf(item)].filter(Boolean).join('：')),
    column('具体问题', 36, ({ item }) => item.problem),
    column('主要表现', 40, ({ item }) => item.manifestation),
    column('产生原因', 28, ({ item }) => item.cause),
    column('问题来源', 12, ({ item }) => item.source),
    column('发现时间', 12, ({ item }) => item.foundOn),
    column('责任股室', 16, ({ item }) => item.leadUnit),
  ],
  tasks: [
    column('问题序号', 6, ({ place }) => place),
    column('问题编号', 14, ({ item }) => item.number),
    column('具体问题', 28, ({ item }) => item.problem),
    column('整改目标', 20, ({ item }) => item.goal),
    column('整改措施', 36, (_, measure) => measure.measure),
    column('责任领导', 10, ({ item }) => item.leader),
    column('责任单位', 14, ({ item }) => item.leadUnit),
    column('责任人', 10, (_, measure) => measure.handler),
    column('整改完成时限', 16, (_, measure) => deadlineText({ ...measure.term, ...plain })),
    column('整改类型', 10, (_, measure) => classOf(measure.term)),
    column('进展情况', 26, (_, measure) => measure.result),
    column('完成情况', 12, ({ item }) => doneOf(item)),
    column('佐证材料', 22, (_, measure) => measure.evidence.join('、')),
    column('是否销号', 8, ({ item }) => closedOf(item)),
    column('销号时间', 12, ({ item }) => item.closedOn),
    column('备注', 18, ({ item }) => item.note),
  ],
  duties: [
    column('序号', 6, ({ place }) => place),
    column('问题编号', 14, ({ item }) => item.number),
    column('具体问题', 32, ({ item }) => item.problem),
    column('责任领导', 10, ({ item }) => item.leader),
    column('分管领域', 22, ({ item }) => item.charge.join('、')),
    column('牵头股室', 16, ({ item }) => item.leadUnit),
    column('配合股室', 18, ({ item }) => item.coUnits.join('、')),
    column('责任人', 14, ({ measures }) => handlersOf(measures)),
    column('职责内容', 44, ({ measures }) => dutiesOf(measures)),
    column('整改时限', 16, ({ item }) => deadlineText(item.itemTerm)),
    column('问责情形', 20, ({ item }) =>
      circumstancesOf(item)
        .map(({ zh }) => zh)
        .join('；'),
    ),
  ],
}

/** In the list of tasks the class stands in a column of its own, beside the date. */
const plain = { longTerm: false, immediate: false }

export function columnsOf(list: LedgerList): LedgerColumn[] {
  return lists[list]
}

export function rowsOf(list: LedgerList, listed: ListedItem): LedgerCell[][] {
  const measures = list === 'tasks' ? listed.measures : listed.measures.slice(0, 1)
  return measures.map(measure => lists[list].map(column => column.of(listed, measure)))
}

function column(header: string, width: number, of: Column['of']): Column {
  return { header, width, of }
}

/** 立行立改, 限期整改, 长期坚持; a measure may be two of them. */
function classOf({ deadline, longTerm, immediate }: Term): string {
  const terms = [immediate ? '立行立改' : deadline && '限期整改', longTerm && '长期坚持']
  return terms.filter(Boolean).join('，')
}

/** 是 of what is closed for good. */
function closedOf(record: LedgerRecord): string {
  if (record.status !== 'closed') return '否'
  return record.itemTerm.longTerm ? statusOf(record) : '是'
}

function doneOf(record: LedgerRecord): string {
  const { status, outcome, itemTerm } = record
  if (status !== 'closed' || !outcome) return statusOf(record)
  const known = outcomeNames[outcome].zh
  return itemTerm.longTerm ? `${statusOf(record)}（${known}）` : known
}

function statusOf({ status, itemTerm: { longTerm } }: LedgerRecord): string {
  return statusNameOf({ status, longTerm }).zh
}

function kindOf({ kind, clause }: LedgerRecord): string | null {
  return kind && kindText({ name: kind, clause: clause ?? '' })
}

function handlersOf(measures: readonly LedgerRecord[]): string {
  return [...new Set(measures.map(({ handler }) => handler).filter(Boolean))].join('、')
}

function dutiesOf(measures: readonly LedgerRecord[]): string {
  const texts = measures.map(({ measure }) => measure).filter(Boolean)
  return texts.length < 2
    ? (texts[0] ?? '')
    : texts.map((text, at) => `${at + 1}. ${text}`).join('\n')
}
