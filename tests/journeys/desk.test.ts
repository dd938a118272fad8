import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officeWorker } from '#tests/office-worker.ts'
import { actSeen, itemAt } from './closed-items.ts'
import { choose, inSizesAndLanguages, openSample, press } from './journey.ts'
import { picture } from './office.ts'

const { server, visit, faults } = await openSample()
const worker = (account: string) => officeWorker(server, account)
const team = {
  ...{ clerk: await worker('clerk'), handler: await worker('handler1') },
  ...{ leader: await worker('leader1'), verifier: await worker('verifier1') },
}
const people = (await team.clerk.get(server, '/api/people')).body as { id: number; name: string }[]
const idOf = (name: string) => people.find(person => person.name === name)!.id

test('who only has a measure finds it on the desk, opens it in the ledger and reports on it', async () => {
  const problem = '夜市收摊后垃圾清运不及时'
  const mine = { handlerId: idOf('吴六') }
  const { id } = await itemAt(server, team, 'assigned', problem, mine)
  await actSeen(server, team.handler, id, ['accept', {}])
  const { page } = await visit('handler2')
  const group = page.locator('.desk-group').filter({ hasText: '我的措施' })
  await group.getByText('第 1 项措施：每日巡查').waitFor()
  await inSizesAndLanguages(page, 'desk-measures', 'Measure 1: 每日巡查')
  await group.getByRole('link', { name: '1 项', exact: true }).click()
  await page.getByText('吴六有未完成的措施').first().waitFor()
  await page.getByRole('link', { name: problem }).waitFor()
  await picture(page, 'desk-measures-ledger')
  await page.goBack()
  await group.getByRole('button', { name: /^填报进展/ }).click()
  const drawer = page.getByRole('complementary')
  await drawer.getByLabel('本次进展').fill('每天收摊后半小时清运完毕')
  await drawer.getByLabel('已完成').check()
  await drawer.getByLabel('结果').fill('已连续清运两周')
  await drawer.getByRole('button', { name: '提交进展' }).click()
  await group.waitFor({ state: 'detached' })
})

test('what changed after the approval comes back to the leader, who approves it again', async () => {
  const problem = '热线工单答复照抄照转'
  const { id } = await itemAt(server, team, 'awaitingVerification', problem)
  const evidence = new FormData()
  evidence.set('effectiveOn', '2026-01-05')
  evidence.set('file', new Blob(['审核之后补充的回访记录']), '回访记录.txt')
  await team.handler.post(server, `/api/items/${id}/evidence`, evidence)
  const leader = await visit('leader1')
  const { page } = leader
  const group = page.locator('.desk-group').filter({ hasText: '有变动，待重新审核' })
  await group.getByText(problem).waitFor()
  await inSizesAndLanguages(page, 'desk-approve-again', 'Changed, to review again')
  await page.getByRole('button', { name: /提醒，\d+ 条未读/ }).click()
  await page.getByText('审核后有变动，待重新审核').first().waitFor()
  await page.keyboard.press('Escape')
  await group.getByRole('button', { name: /^审核/ }).click()
  await press(leader, '审核通过', true)
  await group.waitFor({ state: 'detached' })
  const { body } = await team.leader.get(server, `/api/items/${id}`)
  assert.deepEqual([body.approved, body.changedAfterApproval], [true, false])
})

test('a rebound after somebody has left says so before and after, and the clerk hands it out anew', async () => {
  const problem = '占道经营清理后又有反弹'
  const { id } = await itemAt(server, team, 'closed', problem, { handlerId: idOf('郑七') })
  await leaves('郑七')
  const verifier = await visit('verifier2')
  await verifier.page.goto(`${server.address}/office/items/${id}`)
  await verifier.page.getByRole('button', { name: '登记反弹', exact: true }).click()
  await verifier.page.getByText(/郑七已离任：事项回到“未下达”/).waitFor()
  await picture(verifier.page, 'new-cycle-left')
  await verifier.page.getByLabel('核验情况').fill('原地又有六个摊位')
  await verifier.page.getByLabel('新一轮的整改时限').fill('2099-12-31')
  await verifier.page.keyboard.press('Enter')
  await verifier.page.getByRole('button', { name: '登记反弹，开启新一轮' }).click()
  await verifier.page.getByText('郑七已离任，本轮由整改办重新下达。').waitFor()
  await inSizesAndLanguages(verifier.page, 'new-cycle-draft', '郑七 has left')
  const clerk = await visit('clerk')
  const group = clerk.page.locator('.desk-group').filter({ hasText: '待下达' })
  await group.getByText(problem).waitFor()
  await clerk.page.getByRole('button', { name: /提醒，\d+ 条未读/ }).click()
  await clerk.page.getByText('待重新下达').first().waitFor()
  await clerk.page.keyboard.press('Escape')
  await group.getByRole('button', { name: /^下达/ }).click()
  await clerk.page.getByRole('complementary').getByLabel('责任领导').waitFor()
  await picture(clerk.page, 'new-cycle-hand-out')
  await press(clerk, '下达', true)
  await group.getByText(problem).waitFor({ state: 'detached' })
  const { body } = await team.clerk.get(server, `/api/items/${id}`)
  assert.deepEqual([body.status, body.cycle, body.measures[0].handlerId], ['assigned', 2, null])
})

test('somebody without an account, or whose post ends first, is pointed out in the form, on the item and on the clerk’s desk', async () => {
  const admin = await worker('admin')
  const posts = [{ unitId: (await unitOf('法制股')).id, role: 'handler', title: '借调' }]
  const { id } = (await admin.post(server, '/api/people', { name: '秦借调', posts })).body
  const known = (await admin.get(server, '/api/people')).body as {
    id: number
    posts: { id: number }[]
  }[]
  const [post] = known.find(one => one.id === id)!.posts
  await admin.post(server, `/api/posts/${post!.id}/end`, { until: '2099-03-01' })
  const problem = '公厕保洁记录补签'
  const item = await itemAt(server, team, 'assigned', problem)
  const theirMeasure = '早市占道经营反复'
  await itemAt(server, team, 'assigned', theirMeasure, { handlerId: id })

  const { page } = await visit('clerk')
  await page.goto(`${server.address}/office/items/${item.id}`)
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await choose(page.getByRole('combobox', { name: '责任人' }).first(), '秦借调')
  const noAccount = '▲ 没有账号，收不到提醒'
  const words = '从2099年3月1日起不再任职，时限是2099年6月30日'
  await page.getByText(words).scrollIntoViewIfNeeded()
  await page.getByText(noAccount).waitFor()
  await picture(page, 'desk-post-ends-form')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.getByText(`▲ ${words}`).waitFor()
  await page.getByLabel('责任人').first().waitFor({ state: 'detached' })
  await page.getByText(noAccount).waitFor()
  await picture(page, 'desk-post-ends-item')
  await page.goto(`${server.address}/office/`)
  const group = page.locator('.desk-group').filter({ hasText: '任职先于时限到期，待交接' })
  for (const named of [problem, theirMeasure]) {
    const row = group.locator('.desk-row').filter({ hasText: named })
    await row.getByText(`秦借调：${words}`).waitFor()
  }
  await inSizesAndLanguages(page, 'desk-post-ends', 'A post ends before the deadline')
  await group.getByRole('link', { name: '办理交接：秦借调' }).first().click()
  await page.getByRole('button', { name: '办理交接' }).waitFor()
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

async function unitOf(name: string): Promise<{ id: number }> {
  const units = (await team.clerk.get(server, '/api/units')).body as { id: number; name: string }[]
  return units.find(unit => unit.name === name)!
}

/** What they hold goes to a colleague, then the administrator marks them as left. */
async function leaves(name: string): Promise<void> {
  const admin = await worker('admin')
  const successor = { successorId: idOf('吴六'), reason: '调离' }
  await team.clerk.post(server, `/api/people/${idOf(name)}/hand-over`, successor)
  const { status } = await admin.post(server, `/api/people/${idOf(name)}/leave`)
  assert.equal(status, 200)
}
