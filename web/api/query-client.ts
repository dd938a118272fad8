import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal, Unreachable } from './failures.ts'

const twice = 2

/** The one cache of answers. `always`: a machine without Internet still reaches the bureau's server. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: seePasswordEnd }),
  mutationCache: new MutationCache({ onError: seePasswordEnd }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, failure) => failure instanceof Unreachable && failures < twice,
    },
    mutations: { networkMode: 'always' },
  },
})

/** A password that ends while somebody works shows in the session, and the frame then asks for a new one. */
function seePasswordEnd(failure: Error): void {
  if (isRefusal(failure, 'passwordMustChange')) {
    void queryClient.invalidateQueries({ queryKey: ['session'] })
  }
}
