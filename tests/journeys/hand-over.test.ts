import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choose, openSample, press, told } from './journey.ts'
import { picture, samplePassword, type Visitor } from './office.ts'

const { faults, server, visit } = await openSample()
const problem = '个别党员、干部懈怠、无为、慵懒、虚功，需要重点整治'

test('somebody who still holds open parts cannot be marked as left, and is offered the hand-over', async () => {
  const admin = await visit('admin')
  const { page } = admin
  await openPerson(admin, '郑七')
  await press(admin, '标记离任')
  await press(admin, '标记离任', true)
  await page.getByText(/郑七还有未了的责任/).waitFor()
  await page.getByLabel('接手人').waitFor()
  assert.equal(await page.getByText(problem).count(), 0)
  await picture(page, 'hand-over-refused')
})

test('the clerk sees what would go, and why it cannot go to somebody unsuitable', async () => {
  const clerk = await visit('clerk')
  const { page } = clerk
  await openPerson(clerk, '郑七')
  await page.getByText(problem).first().waitFor()
  await press(clerk, '办理交接')
  const successor = page.getByLabel('接手人')
  await choose(successor, '褚十')
  await page
    .getByText(/褚十的任职不能承担/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '交接 0 项' }).waitFor()
  await choose(successor, '吴六')
  await page.getByLabel('交接原因').fill('调任执法中队')
  await page.getByRole('button', { name: '交接 1 项' }).waitFor()
  await picture(page, 'hand-over-form')
  await page.getByRole('button', { name: '交接 1 项' }).click()
  await page.getByText('已交接 1 项，未交接 0 项').waitFor()
  await picture(page, 'hand-over-done')
})

test('the successor is told, finds the item on the desk and goes on; the log names both', async () => {
  const successor = await visit('handler2')
  const { page } = successor
  await page.getByText(problem).first().waitFor()
  await page.getByRole('button', { name: /提醒，\d+ 条未读/ }).click()
  await page.getByText('交接给您').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: problem }).click()
  await page.getByRole('heading', { name: problem }).waitFor()
  await page
    .getByText(/郑七 → 吴六/)
    .first()
    .waitFor()
  await press(successor, '填报进展')
  await page.getByLabel('本次进展').fill('接手后重新排出督查计划')
  await press(successor, '提交进展')
  await page.getByText('接手后重新排出督查计划').first().waitFor()
  await picture(page, 'hand-over-item')
})

test('now the person can be marked as left, and signs in no more', async () => {
  const admin = await visit('admin')
  await openPerson(admin, '郑七')
  await press(admin, '标记离任')
  await press(admin, '标记离任', true)
  await told(admin.page, '郑七已离任')
  const answer = await fetch(`${server.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'handler3', password: samplePassword }),
  })
  assert.equal(answer.status, 401)
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

async function openPerson({ page }: Visitor, name: string): Promise<void> {
  await page.goto(`${server.address}/office/people`)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name: '未了责任' }).waitFor()
}
