import { queryOptions } from '@tanstack/react-query'
import type { MadeToken, MakeTokenInput, TokenView } from '#domain/api/tokens.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => get<TokenView[]>('/api/tokens'),
})

/** The token is answered this once. */
export async function makeToken(input: MakeTokenInput): Promise<MadeToken> {
  const made = await post<MadeToken>('/api/tokens', input)
  await queryClient.invalidateQueries({ queryKey: ['tokens'] })
  return made
}

export async function revokeToken(id: number): Promise<void> {
  await post(`/api/tokens/${id}/revoke`)
  await queryClient.invalidateQueries({ queryKey: ['tokens'] })
}
