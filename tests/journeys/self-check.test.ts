import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officeWorker } from '#tests/office-worker.ts'
import { openSample, told } from './journey.ts'
import { picture, signIn } from './office.ts'

const { server } = await openSample()
const clerk = await officeWorker(server, 'clerk')
const [campaign] = (await clerk.get(server, '/api/campaigns')).body
const campaignPage = `${server.address}/office/campaigns/${campaign.id}`
const manifestation = '3月至5月，办事窗口三次让同一商户补交同一份材料'

test('the clerk opens a round, and every unit and leader gets a sheet', async () => {
  const { page, faults } = await signIn(server, 'clerk')
  await page.goto(campaignPage)
  await page.getByRole('button', { name: '开始一轮查摆' }).click()
  await page.getByLabel('签字期限').fill('2099-06-30')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /发出 \d+ 张表/ }).click()
  await told(page, '已开始第 1 轮')
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('the section writes down what it found, on a phone, and signs', async () => {
  const { page, faults } = await signIn(server, 'handler1', 390)
  await page.getByRole('link', { name: '法制股查摆表' }).click()
  await page
    .getByRole('button', { name: /^在“.*”下写一条问题$/ })
    .first()
    .click()
  await page.getByLabel('具体表现').fill(manifestation)
  await page.getByRole('button', { name: '写入' }).click()
  await told(page, '已写入')
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByLabel('撤回理由').fill('写在了别的方面下')
  await picture(page, 'withdraw-finding-390')
  await page.locator('.side').getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByText(/周五 .* 撤回/).waitFor()
  await page
    .getByRole('button', { name: /^在“.*”下写一条问题$/ })
    .first()
    .click()
  await page.getByLabel('具体表现').fill(manifestation)
  await page.getByRole('button', { name: '写入' }).click()
  await page.getByRole('button', { name: '撤回', exact: true }).waitFor()
  await picture(page, 'self-check-390')
  await page.getByRole('button', { name: '以 周五 的名义签字' }).click()
  await page
    .getByText(/周五 .* 签字/)
    .first()
    .waitFor()
  await picture(page, 'self-check-signed-390')
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('who found nothing says in a sentence what was looked at', async () => {
  const { page } = await signIn(server, 'leader1')
  await page.getByRole('link', { name: '钱二查摆表' }).click()
  await page.getByRole('button', { name: '以 钱二 的名义签字' }).click()
  await page.locator('.field-fault, .notice-failure').first().waitFor()
  await page.getByLabel('签字说明').fill('逐条对照目录，走访两个中队，未发现问题')
  await page.getByRole('button', { name: '以 钱二 的名义签字' }).click()
  await page
    .getByText(/钱二 .* 签字/)
    .first()
    .waitFor()
  await page.context().close()
})

test('a cell of the matrix opens its rows, and one click puts a finding on the ledger', async () => {
  const { page, faults } = await signIn(server, 'clerk')
  await page.goto(campaignPage)
  await picture(page, 'self-check-matrix')
  await page.locator('.matrix a').filter({ hasText: '1' }).first().click()
  await page.getByText(manifestation).first().waitFor()
  await page.getByRole('button', { name: '将第 1 条列入台账' }).click()
  await told(page, '已列入台账，尚未下达')
  await page.getByRole('link', { name: '已列入台账' }).click()
  await page.getByText(manifestation).first().waitFor()
  await picture(page, 'finding-on-ledger')
  assert.deepEqual(faults, [])
})
