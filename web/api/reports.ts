import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ReportDocument } from '#domain/report/document.ts'
import type { CreateReportInput } from '#domain/report/inputs.ts'
import type { FigureRows, ReportRow, ReportView } from '#domain/report/views.ts'
import { download, get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export interface ReportSaved {
  revision: number
  savedAt: string
}

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: () => get<ReportRow[]>('/api/reports'),
})

export function reportQuery(id: number) {
  return queryOptions({
    queryKey: ['report', id],
    queryFn: () => get<ReportView>(`/api/reports/${id}`),
    refetchOnMount: 'always',
  })
}

export function figureRowsQuery(id: number, key: string) {
  return infiniteQueryOptions({
    queryKey: ['report', id, 'figure', key],
    queryFn: ({ pageParam }) =>
      get<FigureRows>(`/api/reports/${id}/figures/${encodeURIComponent(key)}/rows`, {
        offset: pageParam,
      }),
    initialPageParam: 0,
    getNextPageParam: (last: FigureRows, pages: FigureRows[]) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0)
      return read < last.total - last.hidden && last.rows.length > 0 ? read : undefined
    },
  })
}

export async function createReport(input: CreateReportInput): Promise<number> {
  const { id } = await post<{ id: number }>('/api/reports', input)
  void queryClient.invalidateQueries({ queryKey: ['reports'] })
  return id
}

export async function saveReport(
  id: number,
  sent: { document: ReportDocument; revision: number },
): Promise<ReportSaved> {
  const saved = await post<ReportSaved>(`/api/reports/${id}/save`, sent)
  void queryClient.invalidateQueries({ queryKey: ['reports'] })
  return saved
}

export async function redraftReport(id: number, revision: number): Promise<void> {
  await post(`/api/reports/${id}/redraft`, { revision })
  await queryClient.invalidateQueries({ queryKey: ['report', id] })
}

export async function readReportThrough(id: number, revision: number): Promise<void> {
  await post(`/api/reports/${id}/read-through`, { revision })
  await queryClient.invalidateQueries({ queryKey: ['report', id] })
}

export async function signReport(
  id: number,
  sent: { revision: number; wholeLedger: boolean },
): Promise<void> {
  await post(`/api/reports/${id}/sign`, sent)
  void queryClient.invalidateQueries({ queryKey: ['reports'] })
  await queryClient.invalidateQueries({ queryKey: ['report', id] })
}

export function downloadReport(id: number): Promise<void> {
  return download(`/api/reports/${id}/docx`)
}
