import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Right } from '#domain/people/rights.ts'
import type { SessionView } from '#domain/people/views.ts'
import { get, keepCsrfToken, post, remove } from './client.ts'
import { queryClient } from './query-client.ts'
import { tellSignedIn } from './sign-in-again.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 60_000,
})

/** The signed-in person, their rights and the bureau's today. Only below the office's frame. */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('useSession is for screens inside the frame')
  return data
}

export function useRight(right: Right): boolean {
  return useSession().rights.includes(right)
}

/** Signs in and reads the new session; what another person had on the screen is forgotten. */
export async function signIn(account: string, password: string): Promise<SessionView> {
  await post('/api/session', { account, password })
  tellSignedIn()
  return renewSession()
}

/** Reads the session anew after sign-in, set-up or a change of password. */
export async function renewSession(): Promise<SessionView> {
  const before = queryClient.getQueryData<SessionView>(['session'])
  const session = await readSession()
  if (before && before.person.id !== session.person.id) queryClient.clear()
  queryClient.setQueryData(['session'], session)
  return session
}

export async function signOut(): Promise<void> {
  await remove('/api/session')
  queryClient.clear()
}

export function changePassword(current: string, next: string): Promise<unknown> {
  return post('/api/session/password', { current, next })
}

async function readSession(): Promise<SessionView> {
  const session = await get<SessionView>('/api/session')
  keepCsrfToken(session.csrfToken)
  return session
}
