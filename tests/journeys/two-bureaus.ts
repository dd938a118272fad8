import assert from 'node:assert/strict'
import { type OfficeWorker, officeWorker } from '#tests/office-worker.ts'
import type { RunningServer } from '#tests/server.ts'
import { samplePassword } from './office.ts'

/** The units of the sample's bureau under a county, and of a second bureau beside it. */
export interface TwoBureaus {
  county: number
  own: number
  other: number
  works: number
}

/** Puts the sample's bureau under a county and a second bureau with one handler beside it. */
export async function besideAnotherBureau(server: RunningServer): Promise<TwoBureaus> {
  const admin = await officeWorker(server, 'admin')
  const units = (await admin.get(server, '/api/units')).body
  const own = units.find((unit: { parentId: number | null }) => unit.parentId === null)
  const county = await added(server, admin, 'units', { name: '某县', isBureau: false })
  const { name, shortName, position } = own
  const moved = { name, shortName, position, parentId: county, isBureau: true }
  await added(server, admin, `units/${own.id}`, moved)
  const bureau = { name: '某县水务局', parentId: county, isBureau: true }
  const other = await added(server, admin, 'units', bureau)
  const works = await added(server, admin, 'units', { name: '工程股', parentId: other })
  const post = { unitId: works, role: 'handler' }
  await added(server, admin, 'people', { name: '孙水工', posts: [post] })
  return { county, own: own.id, other, works }
}

/** A clerk who may sign in with the sample's password, in a unit of the county. */
export async function countyClerk(server: RunningServer, { county }: TwoBureaus): Promise<string> {
  const admin = await officeWorker(server, 'admin')
  const unitId = await added(server, admin, 'units', { name: '县作风办', parentId: county })
  const [account, password] = ['county', 'First#2026']
  const posts = [{ unitId, role: 'clerk' }]
  await added(server, admin, 'people', { name: '县文书', account, password, posts })
  const clerk = await officeWorker(server, account, password)
  const change = { current: password, next: samplePassword }
  assert.equal((await clerk.post(server, '/api/session/password', change)).status, 200)
  return account
}

async function added(server: RunningServer, worker: OfficeWorker, what: string, body: object) {
  const answer = await worker.post(server, `/api/${what}`, body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.id as number
}
