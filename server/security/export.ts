import type { FastifyReply } from 'fastify'
import { securityKinds } from '#domain/security/kinds.ts'
import { subjectText } from '#domain/security/subject.ts'
import type { SecurityFilter } from '#domain/security/views.ts'
import { type Context, wallClockOf } from '#server/context.ts'
import type { LedgerColumn } from '#server/document/ledger-xlsx.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { sheetRows } from '#server/document/sheet-rows.ts'
import { streamRecords } from './queries.ts'
import { type Names, viewRecord } from './view.ts'

const columns: LedgerColumn[] = [
  { header: '序号', width: 8 },
  { header: '时间', width: 18 },
  { header: '类型', width: 14 },
  { header: '人员', width: 12 },
  { header: '结果', width: 8 },
  { header: '对象', width: 50 },
  { header: '来源地址', width: 18 },
  { header: '校验值', width: 68 },
]

/** Exactly the records of the list with its filter, each with its hash. */
export function exportRecords(
  context: Context,
  filter: SecurityFilter,
  names: Names,
  reply: FastifyReply,
) {
  const name = `安全日志-${context.today}.xlsx`
  const rows = sheetRows(streamRecords(context.sql, filter), record => {
    const { seq, kind, success, person, subject, route, client } = viewRecord(record, names)
    const at = wallClockOf(record.at, context.timeZone).replace('T', ' ')
    return [
      ...[seq, at, securityKinds[kind].zh, person, success ? '成功' : '失败'],
      ...[subjectText(subject, route, 'zh'), client, Buffer.from(record.hash).toString('hex')],
    ]
  })
  return sendSheet(reply, name, { title: '安全日志', columns, rows })
}
