import type { FastifyReply } from 'fastify'
import { drawn, inDrawOrder } from '#domain/look-back/draw.ts'
import type { LookBackFilter } from '#domain/look-back/inputs.ts'
import { lookBackOriginNames, lookBackResultNames } from '#domain/rectification/names.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { LedgerColumn } from '#server/document/ledger-xlsx.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { sheetRows } from '#server/document/sheet-rows.ts'
import { lotsOf } from './lots.ts'
import { findDraw, streamLookBacks } from './queries.ts'

const columns: LedgerColumn[] = [
  { header: '问题编号', width: 14 },
  { header: '具体问题', width: 40 },
  { header: '轮次', width: 6 },
  { header: '缘由', width: 12 },
  { header: '抽查号', width: 8 },
  { header: '牵头股室', width: 14 },
  { header: '责任人', width: 10 },
  { header: '应于', width: 12 },
  { header: '实际', width: 12 },
  { header: '回头看人', width: 10 },
  { header: '结论', width: 10 },
  { header: '情况', width: 40 },
]

/** Exactly the look-backs of the list with its filter. */
export function exportLookBacks(context: Context, filter: LookBackFilter, reply: FastifyReply) {
  const batches = streamLookBacks(context.sql, context.person, filter, context.today)
  const rows = sheetRows(batches, row => [
    ...[row.number, row.problem, row.cycle, lookBackOriginNames[row.origin].zh, row.drawId],
    ...[row.unit, row.handler, row.dueOn, row.doneOn, row.byName],
    ...[row.result && lookBackResultNames[row.result].zh, row.finding],
  ])
  const name = `回头看-${context.today}.xlsx`
  return sendSheet(reply, name, { title: '回头看登记表', columns, rows })
}

const lotColumns: LedgerColumn[] = [
  { header: '顺序', width: 8 },
  { header: '问题编号', width: 16 },
  { header: '种子与编号的SHA-256', width: 70 },
  { header: '是否抽中', width: 10 },
]

/** All that a draw was drawn from, in the order of the draw; for whoever draws it again. */
export async function exportDraw({ sql, person }: Context, id: number, reply: FastifyReply) {
  const draw = await findDraw(sql, person, id)
  if (!draw) throw new Refusal('notFound')
  const lots = lotsOf(draw.seed, draw.numbers)
  const chosen = new Set(drawn(lots, draw.size))
  const rows = inDrawOrder(lots).map(({ number, sha256 }, at) => {
    return [at + 1, number, sha256, chosen.has(number) ? '抽中' : '']
  })
  const added = draw.serverPart && `；末尾${draw.serverPart.length}位为抽取时系统生成的随机数`
  const title = `第${id}号抽查（种子：${draw.seed}${added ?? ''}）`
  return sendSheet(reply, `回头看抽查-${id}.xlsx`, { title, columns: lotColumns, rows })
}
