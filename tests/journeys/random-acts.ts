import type { Luck } from '#tests/luck.ts'
import type { OfficeWorker, Told } from '#tests/office-worker.ts'
import type { RunningServer } from '#tests/server.ts'

/** One act of a person, ready to be sent; `matter` is what its event belongs to, a new one without. */
export interface Act {
  action: string
  by: OfficeWorker
  path: string
  body: Record<string, unknown> | FormData
  matter?: number
}

export const parts = ['clerk', 'leader1', 'handler1', 'verifier1'] as const
export type People = Record<(typeof parts)[number] | 'handler2', OfficeWorker>

/**
 * Something that somebody on the item may do now, as the item's own page offers it to them; nothing
 * when who was asked has nothing to do.
 */
export async function actOn(
  server: RunningServer,
  people: People,
  id: number,
  luck: Luck,
): Promise<Act | undefined> {
  const part = luck.of(parts)
  const by = people[part]
  if (part !== 'verifier1' && luck.in(30)) return actOnOrders(server, by, id, luck)
  const { body: item } = await by.get(server, `/api/items/${id}`)
  const offered = offeredBy(item).filter(one => one in fillers && !isIdle(one, item, part, luck))
  if (offered.length === 0) return undefined
  const action = luck.of(offered)
  return { ...fillers[action]!(item, luck), action, by, matter: id }
}

/**
 * Handing out again leads nowhere, nor does submitting open measures; files come from those who
 * work on the item, and they as suspensions not at every turn.
 */
function isIdle(action: string, item: Item, part: string, luck: Luck): boolean {
  if (action === 'assign') return item.status !== 'draft'
  if (action === 'submitForCloseOut') return item.measures.some(({ done }: Item) => !done)
  if (action === 'requestSuspension') return luck.in(70)
  if (action !== 'addEvidence') return false
  return (part !== 'handler1' && part !== 'leader1') || luck.in(60)
}

async function actOnOrders(
  server: RunningServer,
  by: OfficeWorker,
  itemId: number,
  luck: Luck,
): Promise<Act | undefined> {
  const { body } = await by.get(server, `/api/items/${itemId}/supervision`)
  const open = body.orders.find(({ status }: { status: string }) => status !== 'closed')
  if (!open) {
    if (body.refused) return undefined
    const input = { demand: '请说明整改进展', deadline: '2099-01-31' }
    return { action: 'issue', by, path: `/api/items/${itemId}/supervision`, body: input }
  }
  const { body: order } = await by.get(server, `/api/supervision/${open.id}`)
  const offered = offeredBy(order).filter(one => one in orderFillers)
  if (offered.length === 0) return undefined
  const action = luck.of(offered)
  const path = `/api/supervision/${open.id}/${inAddress(action)}`
  return { action, by, path, body: orderFillers[action]!, matter: open.id }
}

interface Offering {
  actions: { action: string; reason?: unknown }[]
}

function offeredBy({ actions }: Offering): string[] {
  return actions.filter(({ reason }) => reason === undefined).map(({ action }) => action)
}

function inAddress(action: string): string {
  return action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

type Item = Told['body']

type Filled = Pick<Act, 'path' | 'body'>
const reason = '按实际情况办理'

/** What is typed into the form of each act; an act without a line here is not done. */
const fillers: Record<string, (item: Item, luck: Luck) => Filled> = {
  assign: item =>
    filled(item, 'assign', {
      ...{ leaderId: item.leaderId, handlerId: item.handlerId, leadUnitId: item.leadUnitId },
    }),
  accept: item => filled(item, 'accept', {}),
  reportProgress: (item, luck) => {
    const some = item.measures.filter(() => luck.in(85))
    const measures = some.map(({ id }: { id: number }) => ({ id, result: reason, done: true }))
    return filled(item, 'reportProgress', { text: '已推进', measures })
  },
  addEvidence: (item, luck) => {
    const evidence = new FormData()
    evidence.set('effectiveOn', '2026-01-05')
    const text = `第${item.id}件的记录${luck.between(1, 1_000_000)}`
    evidence.set('file', new Blob([text]), '记录.txt')
    return { path: `/api/items/${item.id}/evidence`, body: evidence }
  },
  requestExtension: (item, luck) => {
    const year = Number(item.deadline.slice(0, 4)) + 1
    return filled(item, 'requestExtension', {
      ...{ deadline: `${year}-0${luck.between(1, 9)}-15`, reason },
    })
  },
  decideExtension: decision('decideExtension'),
  requestSuspension: item => filled(item, 'requestSuspension', { reason }),
  decideSuspension: decision('decideSuspension'),
  resume: item => filled(item, 'resume', { reason }),
  submitForCloseOut: (item, luck) =>
    filled(item, 'submitForCloseOut', {
      ...{ result: `结果${luck.between(1, 1_000_000)}`, outcome: 'solved' },
    }),
  approveCloseOut: item => filled(item, 'approveCloseOut', { opinion: '同意' }),
  returnForMoreWork: item => filled(item, 'returnForMoreWork', { reason }),
  verify: item =>
    filled(item, 'verify', { method: 'onSite', finding: '看过现场', outcome: 'solved' }),
}

const orderFillers: Record<string, Record<string, unknown>> = {
  acknowledge: {},
  answer: { answer: '正在办理，月底前完成' },
  returnAnswer: { reason },
  close: { opinion: '同意' },
  withdraw: { reason },
}

function decision(action: string) {
  return (item: Item, luck: Luck) =>
    filled(item, action, luck.in(70) ? { approves: true } : { approves: false, opinion: reason })
}

function filled(item: Item, action: string, body: Record<string, unknown>): Filled {
  return { path: `/api/items/${item.id}/${inAddress(action)}`, body }
}
