import { queryOptions } from '@tanstack/react-query'
import type {
  EndRoundInput,
  FindingInput,
  WithdrawFindingInput,
} from '#domain/self-check/inputs.ts'
import type {
  FindingRow,
  MatrixCell,
  RoundSize,
  SelfCheckRow,
  SelfCheckView,
} from '#domain/self-check/views.ts'
import { get, post } from './client.ts'
import { refreshItems } from './items.ts'
import { queryClient } from './query-client.ts'

/** Unsigned sheets that wait for this person. */
export const mySheetsQuery = queryOptions({
  queryKey: ['self-checks', 'mine'],
  queryFn: () => get<SelfCheckRow[]>('/api/self-checks/mine'),
})

export function sheetQuery(id: number) {
  return queryOptions({
    queryKey: ['self-checks', 'sheet', id],
    queryFn: () => get<SelfCheckView>(`/api/self-checks/${id}`),
  })
}

/** The sheets of every round, the newest round first. */
export function sheetsQuery(campaign: number) {
  return queryOptions({
    queryKey: ['self-checks', 'of', campaign],
    queryFn: () => get<SelfCheckRow[]>(`/api/campaigns/${campaign}/self-checks`),
  })
}

export function matrixQuery(campaign: number) {
  return queryOptions({
    queryKey: ['self-checks', 'matrix', campaign],
    queryFn: () => get<MatrixCell[]>(`/api/campaigns/${campaign}/matrix`),
  })
}

/** What was found in the newest round: the rows behind the matrix. */
export function findingsQuery(campaign: number) {
  return queryOptions({
    queryKey: ['self-checks', 'findings', campaign],
    queryFn: () => get<FindingRow[]>(`/api/campaigns/${campaign}/findings`),
  })
}

/** How many sheets a round opened now would hand out. */
export function roundSizeQuery(campaign: number) {
  return queryOptions({
    queryKey: ['self-checks', 'round-size', campaign],
    queryFn: () => get<RoundSize>(`/api/campaigns/${campaign}/round-size`),
  })
}

export function openSelfChecks(input: { campaignId: number; dueOn: string }) {
  return write<{ round: number; sheets: number }>('/api/self-checks', input)
}

export function endRound(campaign: number, input: EndRoundInput) {
  return write<{ round: number; sheets: number }>(`/api/campaigns/${campaign}/end-round`, input)
}

export function addFinding(sheet: number, input: FindingInput) {
  return write<{ id: number }>(`/api/self-checks/${sheet}/findings`, input)
}

export function withdrawFinding(id: number, input: WithdrawFindingInput) {
  return write(`/api/findings/${id}/withdraw`, input)
}

export function signSelfCheck(sheet: number, statement: string) {
  return write(`/api/self-checks/${sheet}/sign`, { statement })
}

/** Puts a finding on the ledger as a draft item. */
export async function registerFinding(id: number): Promise<{ id: number }> {
  const item = await write<{ id: number }>(`/api/findings/${id}/register`, {})
  await refreshItems()
  return item
}

async function write<Answer>(path: string, input: object): Promise<Answer> {
  const answer = await post<Answer>(path, input)
  await queryClient.invalidateQueries({ queryKey: ['self-checks'] })
  return answer
}
