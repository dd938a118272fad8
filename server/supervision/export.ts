import type { FastifyReply } from 'fastify'
import { orderOutcomeNames, orderStatusNames } from '#domain/supervision/names.ts'
import type { OrderListQuery } from '#domain/supervision/views.ts'
import type { Context } from '#server/context.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { sheetRows } from '#server/document/sheet-rows.ts'
import { type OrderRecord, streamOrders } from './list-queries.ts'

const columns = [
  { header: '督办单号', width: 14 },
  { header: '督办事项', width: 32 },
  { header: '督办要求', width: 32 },
  { header: '督办事由', width: 24 },
  { header: '事项编号', width: 14 },
  { header: '责任单位', width: 14 },
  { header: '责任领导', width: 10 },
  { header: '责任人', width: 10 },
  { header: '下达人', width: 10 },
  { header: '下达日期', width: 12 },
  { header: '答复期限', width: 12 },
  { header: '状态', width: 10 },
  { header: '答复日期', width: 12 },
  { header: '答复内容', width: 40 },
  { header: '办结情况', width: 12 },
  { header: '办结日期', width: 12 },
]

/** Exactly the orders of the list with its filter, a row each, as a workbook. */
export async function exportOrders(context: Context, query: OrderListQuery, reply: FastifyReply) {
  const batches = await streamOrders(context.sql, context.person, query, context.today)
  const sheet = { title: '督办单', columns, rows: sheetRows(batches, cellsOf) }
  return sendSheet(reply, `督办单-${context.today}.xlsx`, sheet)
}

function cellsOf(order: OrderRecord) {
  return [
    order.number,
    order.problem,
    order.demand,
    order.reason,
    order.itemNumber,
    order.unit,
    order.leader,
    order.handler,
    order.issuer,
    order.issuedOn,
    order.deadline,
    orderStatusNames[order.status].zh,
    order.answeredOn,
    order.answer,
    order.outcome && orderOutcomeNames[order.outcome].zh,
    order.closedOn,
  ]
}
