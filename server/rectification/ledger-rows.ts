import { deadlineText, outcomeNames, statusNameOf } from '#domain/rectification/names.ts'
import type { LedgerCell, LedgerColumn } from '#server/document/ledger-xlsx.ts'
import type { LedgerRecord } from './ledger-queries.ts'

/** The columns of the exported ledger, named as the import recognises them (NORMS §5.2). */
export const ledgerColumns: LedgerColumn[] = [
  { header: '问题编号', width: 14 },
  { header: '问题类别', width: 16 },
  { header: '具体问题', width: 32 },
  { header: '主要表现', width: 32 },
  { header: '产生原因', width: 18 },
  { header: '问题来源', width: 10 },
  { header: '发现时间', width: 12 },
  { header: '整改目标', width: 18 },
  { header: '整改措施', width: 36 },
  { header: '验收标准', width: 22 },
  { header: '责任领导', width: 10 },
  { header: '牵头股室', width: 14 },
  { header: '配合股室', width: 16 },
  { header: '责任人', width: 10 },
  { header: '整改时限', width: 16 },
  { header: '进展情况', width: 24 },
  { header: '办理状态', width: 10 },
  { header: '办理结果', width: 10 },
  { header: '销号时间', width: 12 },
  { header: '会议纪要号', width: 18 },
  { header: '遗留问题', width: 22 },
  { header: '备注', width: 20 },
]

export function ledgerRow(record: LedgerRecord): LedgerCell[] {
  return [
    record.number,
    record.aspect,
    record.problem,
    record.manifestation,
    record.cause,
    record.source,
    record.foundOn,
    record.goal,
    record.measure,
    record.acceptance,
    record.leader,
    record.leadUnit,
    record.coUnits.join('、'),
    record.handler,
    deadlineText(record.term),
    record.result,
    statusNameOf({ status: record.status, longTerm: record.itemTerm.longTerm }).zh,
    record.outcome && outcomeNames[record.outcome].zh,
    record.closedOn,
    record.minutes && `${record.minutes.number}（${record.minutes.on}）`,
    record.remainder && `${record.remainder.text}（${record.remainder.deadline}前）`,
    record.note,
  ]
}
