import { type OfficeWorker, officeWorker, type Told } from '#tests/office-worker.ts'
import type { RunningServer } from '#tests/server.ts'

export interface Team {
  clerk: OfficeWorker
  handler: OfficeWorker
  leader: OfficeWorker
  verifier: OfficeWorker
}

/** The sample's people as the loop of an item needs them. */
export async function teamOf(server: RunningServer): Promise<Team> {
  return {
    clerk: await officeWorker(server, 'clerk'),
    handler: await officeWorker(server, 'handler1'),
    leader: await officeWorker(server, 'leader1'),
    verifier: await officeWorker(server, 'verifier1'),
  }
}

export interface MadeItem {
  id: number
  campaignId: number
}

const statuses = [
  'assigned',
  'inProgress',
  'awaitingReview',
  'awaitingVerification',
  'closed',
] as const

/** An item of the sample bureau brought to a status by its people over HTTP, as its screens would. */
export async function itemAt(
  server: RunningServer,
  { clerk, handler, leader, verifier }: Team,
  status: (typeof statuses)[number],
  problem: string,
  measure: { handlerId?: number; deadline?: string } = {},
): Promise<MadeItem> {
  const at = await partsOf(server, clerk)
  const registration = {
    ...at,
    problem,
    deadline: '2099-06-30',
    measures: [{ text: '每日巡查', ...measure }],
  }
  const { id } = await said(clerk.post(server, '/api/items', registration))
  const { measures } = await said(clerk.get(server, `/api/items/${id}`))
  const done = measures.map((one: { id: number }) => ({ id: one.id, result: '已办', done: true }))
  const submitted = { result: '三周没有新的投诉', outcome: 'solved' }
  const steps = [
    [clerk, 'assign', { ...at, deadline: '2099-06-30' }],
    [handler, 'accept', {}],
    [handler, 'report-progress', { text: '已巡查', measures: done }],
    [handler, 'submit-for-close-out', submitted],
    [leader, 'approve-close-out', {}],
    [verifier, 'verify', { method: 'onSite', finding: '看过', outcome: 'solved' }],
  ] as const
  const last = [1, 3, 4, 5, 6][statuses.indexOf(status)]
  for (const [worker, action, input] of steps.slice(0, last)) {
    await said(actSeen(server, worker, id, [action, input]))
  }
  return { id, campaignId: at.campaignId }
}

/** An act as from a form drawn just now. */
export async function actSeen(
  server: RunningServer,
  worker: OfficeWorker,
  id: number,
  [action, input]: readonly [string, object],
) {
  const { revision } = (await worker.get(server, `/api/items/${id}`)).body
  return worker.post(server, `/api/items/${id}/${action}`, { ...input, revision })
}

/** Who leads and handles in the sample, by the accounts' order. */
async function partsOf(server: RunningServer, clerk: OfficeWorker) {
  const people = await said(clerk.get(server, '/api/people'))
  const units = await said(clerk.get(server, '/api/units'))
  const [campaign] = await said(clerk.get(server, '/api/campaigns'))
  const idOf = (all: { id: number; name: string }[], name: string) =>
    all.find(one => one.name === name)!.id
  return {
    campaignId: campaign.id as number,
    leadUnitId: idOf(units, '法制股'),
    leaderId: idOf(people, '钱二'),
    handlerId: idOf(people, '周五'),
  }
}

async function said(asked: Promise<Told>) {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
