import type { OfficeWorker } from '#tests/office-worker.ts'
import type { RunningServer } from '#tests/server.ts'

/** One page of the office: its address in the router, who opens it, and which record it shows. */
export interface OfficePage {
  path: string
  account: string
  /** The id that stands for `$id`. */
  id?: (worker: OfficeWorker, server: RunningServer) => Promise<number>
}

/** Every address of the office's router, each with a person who has it in their rail. */
export const officePages: readonly OfficePage[] = [
  { path: '/', account: 'handler1' },
  { path: '/ledger', account: 'clerk' },
  { path: '/ledger/import', account: 'clerk' },
  { path: '/look-backs', account: 'clerk' },
  { path: '/items/new', account: 'clerk' },
  { path: '/items/$id', account: 'handler1', id: firstOf('/api/items', 'rows') },
  { path: '/campaigns', account: 'clerk' },
  { path: '/campaigns/new', account: 'clerk' },
  { path: '/campaigns/catalogues', account: 'clerk' },
  { path: '/campaigns/$id', account: 'clerk', id: firstOf('/api/campaigns') },
  { path: '/campaigns/$id/change', account: 'clerk', id: firstOf('/api/campaigns') },
  { path: '/campaigns/$id/findings', account: 'clerk', id: firstOf('/api/campaigns') },
  { path: '/self-checks/$id', account: 'leader1', id: firstOf('/api/self-checks/mine') },
  { path: '/overview', account: 'head' },
  { path: '/county', account: 'head' },
  { path: '/burden', account: 'head' },
  { path: '/burden/remarks', account: 'clerk' },
  { path: '/supervision', account: 'clerk' },
  { path: '/supervision/$id', account: 'clerk', id: firstOf('/api/supervision', 'rows') },
  { path: '/reports', account: 'clerk' },
  { path: '/reports/$id', account: 'clerk', id: firstOf('/api/reports') },
  { path: '/people', account: 'clerk' },
  { path: '/people/import', account: 'admin' },
  { path: '/settings', account: 'admin' },
  { path: '/settings/deliveries', account: 'admin' },
  { path: '/mail-address', account: 'handler1' },
  { path: '/settings/templates', account: 'clerk' },
  { path: '/settings/tokens', account: 'admin' },
  { path: '/settings/calendar', account: 'admin' },
  { path: '/settings/deadline-rules', account: 'admin' },
  { path: '/settings/retention', account: 'guard' },
  { path: '/settings/security-log', account: 'auditor' },
  { path: '/log', account: 'auditor' },
  { path: '/$', account: 'handler1' },
]

function firstOf(address: string, list?: string) {
  return async (worker: OfficeWorker, server: RunningServer): Promise<number> => {
    const { body } = await worker.get(server, address)
    return (list ? body[list] : body)[0].id
  }
}
