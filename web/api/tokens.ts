import { queryOptions } from '@tanstack/react-query'
import type { MakeTokenInput, TokenView } from '#domain/api/tokens.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => get<TokenView[]>('/api/tokens'),
})

/** The token is answered this once. */
export async function makeToken(input: MakeTokenInput): Promise<string> {
  const { token } = await post<{ token: string }>('/api/tokens', input)
  await queryClient.invalidateQueries({ queryKey: ['tokens'] })
  return token
}

export async function revokeToken(id: number): Promise<void> {
  await post(`/api/tokens/${id}/revoke`)
  await queryClient.invalidateQueries({ queryKey: ['tokens'] })
}
