import type { FastifyReply } from 'fastify'
import { burdenMeasures, sumBurden } from '#domain/burden/burden.ts'
import { burdenMeasureNames, remarkStatusNames } from '#domain/burden/names.ts'
import type { BurdenQuery, BurdenView, RemarkFilter } from '#domain/burden/views.ts'
import type { Context } from '#server/context.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { listUnits } from '#server/people/organisation-queries.ts'
import { listRemarks } from './remark-queries.ts'
import { viewBurden } from './view.ts'

/** The table of the burden page with all three measures, a row a unit and one for all together. */
export async function exportBurden(context: Context, query: BurdenQuery, reply: FastifyReply) {
  const view = await viewBurden(context, query)
  const units = await listUnits(context.sql)
  const last = view.months.at(-1)!
  return sendSheet(reply, `减负-${last}.xlsx`, {
    title: `各单位负担情况（截至${last}）`,
    columns: [{ header: '单位', width: 24 }, ...headersOf(view)],
    rows: rowsOf(view, units),
  })
}

const remarkColumns = [
  { header: '什么增加了负担', width: 50 },
  { header: '页面', width: 20 },
  { header: '反映人', width: 10 },
  { header: '反映日期', width: 12 },
  { header: '状态', width: 10 },
  { header: '答复', width: 50 },
  { header: '答复人', width: 10 },
]

/** Exactly the remarks of the list with its filter. */
export async function exportRemarks(context: Context, filter: RemarkFilter, reply: FastifyReply) {
  const remarks = await listRemarks(context.sql, context.person, filter)
  const rows = remarks.map(remark => [
    ...[remark.sentence, remark.place, remark.sender ?? '不署名', remark.sentOn],
    ...[remarkStatusNames[remark.status].zh, remark.answer, remark.answeredBy],
  ])
  const sheet = { title: '负担反映', columns: remarkColumns, rows }
  return sendSheet(reply, `负担反映-${context.today}.xlsx`, sheet)
}

function headersOf({ months }: BurdenView) {
  return months.flatMap(month =>
    burdenMeasures.map(measure => ({
      header: `${month} ${burdenMeasureNames[measure].zh}`,
      width: 10,
    })),
  )
}

function rowsOf(view: BurdenView, units: readonly { id: number; name: string }[]) {
  const named = [...units, { id: null, name: '当日无任职' }]
  const rows = named
    .map(({ id, name }) => ({ name, cells: view.cells.filter(cell => cell.unitId === id) }))
    .filter(({ cells }) => cells.length > 0)
  return [...rows, { name: '合计', cells: view.cells }].map(({ name, cells }) => [
    name,
    ...view.months.flatMap(month => {
      const sums = sumBurden(cells.filter(cell => cell.month === month))
      return burdenMeasures.map(measure => sums[measure])
    }),
  ])
}
