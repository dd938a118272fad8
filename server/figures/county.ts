import type { FastifyReply } from 'fastify'
import type { Counts } from '#domain/figures/columns.ts'
import { columnNames } from '#domain/figures/names.ts'
import { groupCells, progressColumns } from '#domain/figures/tables.ts'
import type { Cell, CountyQuery } from '#domain/figures/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { findCampaign } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import type { LedgerCell, LedgerColumn } from '#server/document/ledger-xlsx.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { listBureausReached } from '#server/people/bureau-queries.ts'
import { countCells } from './queries.ts'

/**
 * The table of the county page as a workbook, exactly as it is shown: a row a bureau, and one of the
 * county's own items where there are any. Refuses `notFound` to who reaches one bureau only.
 */
export async function exportCounty(context: Context, query: CountyQuery, reply: FastifyReply) {
  const { table, ...asked } = query
  const { sql, person, today } = context
  const bureaus = await listBureausReached(sql, person)
  if (bureaus.length < 2) throw new Refusal('notFound')
  const cells = await countCells(sql, person, asked, today)
  const rows = [...bureaus, ...(cells.some(isCounty) ? [{ id: null, name: '县级' }] : [])]
  const columns = table === 'progress' ? progress : await aspectColumns(context, asked.campaignId)
  return sendSheet(reply, `各局整改情况-${asked.on ?? today}.xlsx`, {
    title: `各局整改情况（截至${asked.on ?? today}）`,
    columns: [{ header: '局', width: 24 }, ...columns],
    rows: rows.map(({ id, name }) => {
      const own = cells.filter(cell => cell.bureauId === id)
      return [name, ...columns.map(column => column.value(own))]
    }),
  })
}

interface Valued extends LedgerColumn {
  value(cells: readonly Cell[]): LedgerCell
}

const progress: Valued[] = progressColumns.map(key => ({
  header: columnNames[key].zh,
  width: 12,
  value: cells => totals(cells)?.[key] ?? 0,
}))

async function aspectColumns({ sql, person }: Context, campaignId = 0): Promise<Valued[]> {
  const campaign = await findCampaign(sql, person, campaignId)
  const named = campaign?.aspects.map(({ id, name }) => ({ id, name })) ?? []
  return [...named, { id: null, name: '未归入方面' }].map(({ id, name }) => ({
    header: name,
    width: 16,
    value: cells => totals(cells.filter(cell => cell.aspectId === id))?.total ?? 0,
  }))
}

function totals(cells: readonly Cell[]): Counts | undefined {
  return groupCells(cells, () => 'all').get('all')
}

function isCounty({ bureauId }: Cell): boolean {
  return bureauId === null
}
