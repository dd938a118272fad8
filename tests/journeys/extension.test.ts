import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemAt, teamOf } from './closed-items.ts'
import { openSample, press } from './journey.ts'
import { picture, signIn } from './office.ts'

const { server } = await openSample()
const team = await teamOf(server)
const own = { deadline: '2099-06-15' }
const { id } = await itemAt(server, team, 'assigned', '疏导点没有按时设好', own)
const address = `${server.address}/office/items/${id}`

test('the handler asks for more time on a phone, and the date stays until the leader decides', async () => {
  const handler = await signIn(server, 'handler1', 390)
  const { page, faults } = handler
  await page.goto(address)
  await press(handler, '申请延期')
  await page.getByLabel('新的时限', { exact: true }).fill('2099-09-30')
  await page.keyboard.press('Enter')
  await page.getByLabel('第 1 项措施的新时限').fill('2099-09-15')
  await page.keyboard.press('Enter')
  await page.getByLabel('理由').fill('疏导点用地还在办手续，九月底可以办完')
  await picture(page, 'extension-asked-390')
  await press(handler, '申请延期', true)
  await page
    .getByText(/申请延期（事项延至.*第 1 项措施延至.*）.*等钱二审批/)
    .first()
    .waitFor()
  const { body } = await team.clerk.get(server, `/api/items/${id}`)
  assert.equal(body.deadline, '2099-06-30')
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('the leader finds the request on the desk, approves, and only then the date moves', async () => {
  const { page, faults } = await signIn(server, 'leader1')
  await page.getByRole('heading', { name: '延期待审批' }).waitFor()
  await page.goto(address)
  await page.getByRole('button', { name: '审批延期', exact: true }).click()
  await page.getByText(/事项延至.*第 1 项措施延至.*理由/).waitFor()
  await picture(page, 'extension-to-decide')
  await page.getByText('批准', { exact: true }).click()
  await page.getByRole('button', { name: '提交决定' }).click()
  await page
    .getByText(/时限已变更，原为/)
    .first()
    .waitFor()
  await picture(page, 'extension-approved')
  const { body } = await team.clerk.get(server, `/api/items/${id}`)
  assert.deepEqual(
    [body.deadline, body.originalDeadline, body.measures[0].deadline],
    ['2099-09-30', '2099-06-30', '2099-09-15'],
  )
  assert.deepEqual(faults, [])
})

test('the handler sees the new date and who decided', async () => {
  const { page } = await signIn(server, 'handler1')
  await page.goto(address)
  await page.getByText(/钱二/).first().waitFor()
  await page.getByText('审批了延期').waitFor()
})
