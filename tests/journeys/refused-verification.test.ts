import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { bookOf } from '#tests/fixtures/ledgers/office-files.ts'
import { officeWorker } from '#tests/office-worker.ts'
import { actSeen, itemAt, teamOf } from './closed-items.ts'
import { openSample } from './journey.ts'
import { passwordOf, picture, signIn } from './office.ts'

const { server } = await openSample()
const team = await teamOf(server)
const problem = '夜间噪声投诉没有回复'
const { id } = await itemAt(server, team, 'awaitingVerification', problem)
await makeVerifierToo()
// New rights come with a new sign-in.
const handler = await officeWorker(server, 'handler1')
const found = { method: 'onSite', finding: '自己看过', outcome: 'solved' }
const doneBefore = bookOf({
  整改台账: [
    ['某县城市管理局问题整改台账'],
    ['序号', '存在问题', '整改措施', '责任领导', '责任人', '整改时限', '完成情况', '是否销号'],
    ['1', problem, '每日巡查', '钱二', '周五', '2099年6月30日', '已完成', '已销号'],
    ['2', '路灯报修三天没有派单', '当日派单', '钱二', '周五', '2099年6月30日', '已完成', '已销号'],
  ],
})

test('the handler, made a verifier as well, reads on the screen why not', async () => {
  const { page } = await signIn(server, 'handler1')
  await page.goto(`${server.address}/office/items/${id}`)
  const button = page.getByRole('button', { name: '核验销号' })
  await button.waitFor()
  assert.equal(await button.getAttribute('aria-disabled'), 'true')
  await button.hover()
  await page.getByText(/您在本轮经手过这个事项，不能核验/).waitFor()
  await picture(page, 'refused-verification')
  await stillWaits()
})

test('the interface refuses what the screen does not offer', async () => {
  const { status, body } = await actSeen(server, handler, id, ['verify', found])
  assert.deepEqual([status, body.code], [403, 'touchedThisCycle'])
  const leader = await actSeen(server, team.leader, id, ['verify', found])
  assert.deepEqual([leader.status, leader.body.code], [403, 'notYourPart'])
  await stillWaits()
})

test('nothing is verified in bulk', async () => {
  const bulk = { rows: [{ id, revision: 1 }], action: 'verify', input: found }
  assert.equal((await handler.post(server, '/api/items/bulk', bulk)).status, 422)
  await stillWaits()
})

test('a publication or a close-out after a notice is no way round either', async () => {
  for (const [action, input] of [
    ['publish', { text: '已整改' }],
    ['finish-publicity', {}],
  ] as const) {
    const { status } = await actSeen(server, team.clerk, id, [action, input])
    assert.equal(status, 409)
  }
  await stillWaits()
})

test('a ledger that calls it closed closes nothing, from the office or the command line', async () => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(doneBefore)]), '台账.xlsx')
  const sent = await team.clerk.post(server, '/api/imports', form)
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  const [campaign] = (await team.clerk.get(server, '/api/campaigns')).body
  const run = await team.clerk.post(server, `/api/imports/${sent.body.id}/run`, {
    ...{ campaignId: campaign.id, mapping: {}, includeHidden: false },
    ...{ createPeople: [], createUnits: [] },
  })
  assert.equal(run.status, 200, JSON.stringify(run.body))
  await nothingClosed()
  const file = join(server.dataFolder, 'again.xlsx')
  writeFileSync(file, doneBefore)
  await promisify(execFile)(
    process.execPath,
    ['server/cli.ts', 'import-ledger', file, '--as', 'clerk'],
    {
      cwd: join(import.meta.dirname, '..', '..'),
      env: { ...process.env, SHIGAI_DATA: server.dataFolder },
    },
  )
  await nothingClosed()
})

test('the command line has no word for it', async () => {
  const command = promisify(execFile)(process.execPath, ['server/cli.ts', 'verify', String(id)], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, SHIGAI_DATA: server.dataFolder },
  })
  await assert.rejects(command, (failure: { code?: number }) => failure.code === 2)
  await stillWaits()
})

async function stillWaits(): Promise<void> {
  const { body } = await team.clerk.get(server, `/api/items/${id}`)
  assert.equal(body.status, 'awaitingVerification')
}

async function nothingClosed(): Promise<void> {
  await stillWaits()
  const { body } = await team.clerk.get(server, '/api/items/count?closed=true')
  assert.equal(body.count, 0)
}

/**
 * A second post, from today: asked for by one administrator, approved by another, who hands out the
 * password that comes with it.
 */
async function makeVerifierToo(): Promise<void> {
  const admin = await officeWorker(server, 'admin')
  const people = (await admin.get(server, '/api/people')).body
  const units = (await admin.get(server, '/api/units')).body
  const named = (all: { id: number; name: string }[], name: string) =>
    all.find(one => one.name === name)!.id
  const given = await admin.post(server, `/api/people/${named(people, '周五')}/posts`, {
    ...{ unitId: named(units, '整改办'), role: 'verifier', title: '', charge: [] },
    since: (await admin.get(server, '/api/session')).body.today,
  })
  assert.equal(given.status, 200, JSON.stringify(given.body))
  const guard = await officeWorker(server, 'guard')
  const [request] = (await guard.get(server, '/api/post-requests')).body
  const decision = { approves: true, opinion: '' }
  const path = `/api/post-requests/${request.id}/decide`
  const approved = await guard.post(server, path, decision)
  assert.equal(approved.status, 200, JSON.stringify(approved.body))
  const { account, firstPassword: current } = approved.body
  const holder = await officeWorker(server, account, current)
  const next = passwordOf(account)
  assert.equal((await holder.post(server, '/api/session/password', { current, next })).status, 200)
}
