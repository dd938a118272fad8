import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedNotice } from '#domain/calendar/published-notices.ts'
import { officeWorker } from '#tests/office-worker.ts'
import { openSample, told } from './journey.ts'
import { picture, signIn } from './office.ts'

const { server } = await openSample()
const far = '2099-06-30'
const near = '2027-06-30'

test('the administrator pastes next year’s notice, and what was provisional in it is certain', async () => {
  const clerk = await officeWorker(server, 'clerk')
  const [campaign] = (await clerk.get(server, '/api/campaigns')).body
  for (const [problem, deadline] of [
    ['到明年年中的问题', near],
    ['很远以后的问题', far],
  ]) {
    const measures = [{ text: '逐项核对并整改', acceptance: '逐项销账' }]
    await clerk.post(server, '/api/items', { campaignId: campaign.id, problem, deadline, measures })
  }
  // The sample's own deadlines count from today, so some of them may lie in the next year too.
  const { rows } = (await clerk.get(server, '/api/items?provisional=true')).body
  const certain = rows.filter((row: { deadline: string }) => row.deadline <= '2027-12-31').length
  const { page, faults } = await signIn(server, 'admin')
  await page.goto(`${server.address}/office/settings/calendar`)
  await page.getByText(/放假安排已录入至/).waitFor()
  await picture(page, 'calendar')
  await page.getByLabel('通知全文').fill(inventedNotice)
  await page.getByRole('button', { name: '预览改动' }).click()
  await page.getByText('2027年：会有什么改动').waitFor()
  await page.getByText(`${certain} 项的时限不再是暂定`).waitFor()
  await picture(page, 'calendar-preview')
  await marksOf(['到明年年中的问题', '很远以后的问题'])
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await told(page, '日历现为第 2 版')
  await marksOf(['很远以后的问题'])
  await page.getByText(/放假安排已录入至\s*2027年12月31日/).waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('an item handed out by the bureau’s own rule shows its last day before it is sent', async () => {
  const admin = await signIn(server, 'admin')
  await admin.page.goto(`${server.address}/office/settings/deadline-rules`)
  await admin.page.getByRole('button', { name: '添加规则' }).click()
  const drawer = admin.page.getByRole('dialog')
  await drawer.getByLabel('编号').fill('COUNTY-TEN')
  await drawer.getByLabel('从什么起算，到什么为止').fill('县督查室交办，办结')
  await drawer.getByLabel('时限', { exact: true }).fill('10')
  await drawer.getByLabel('依据').fill('县督查办法')
  await drawer.getByLabel('出处').fill('县政办发〔2026〕1号')
  await drawer.getByLabel('理由').fill('县督查办法')
  await picture(admin.page, 'deadline-rule')
  await drawer.getByRole('button', { name: '添加规则' }).click()
  await told(admin.page, '已添加规则 COUNTY-TEN')
  assert.deepEqual(admin.faults, [])
  await admin.page.context().close()
  const { page, faults } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/ledger?status=draft`)
  await page.getByRole('link', { name: '到明年年中的问题' }).first().click()
  await page.getByRole('button', { name: '下达任务' }).click()
  await page.getByLabel('按时限规则计算').check()
  await page.getByRole('combobox', { name: '时限规则' }).fill('县督查室')
  await page.getByTitle('县督查室交办，办结（10个工作日）').click()
  await page.getByText(/自.*起算，到 .*。/).waitFor()
  await picture(page, 'assign-by-rule')
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('a rule that may be extended once says so, among its facts and in its form', async () => {
  const { page, faults } = await signIn(server, 'admin')
  await page.goto(`${server.address}/office/settings/deadline-rules`)
  await page.getByRole('button', { name: '受理申诉求决类事项（第三十一条第六项），办结' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('一次，30 天').waitFor()
  await drawer.getByLabel('可延长几次').scrollIntoViewIfNeeded()
  await picture(page, 'rule-once-1440-zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'rule-once-390-zh')
  await page.evaluate(() => localStorage.setItem('shigai.language', 'en'))
  await page.reload()
  await page.getByRole('button', { name: 'claim accepted under Art. 31(6): settle it' }).click()
  await drawer.getByText('30 days, once').waitFor()
  await drawer.getByLabel('How often').scrollIntoViewIfNeeded()
  await picture(page, 'rule-once-390-en')
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, 'rule-once-1440-en')
  assert.deepEqual(faults, [])
  await page.context().close()
})

/** Exactly these are provisional in the ledger that the clerk sees. */
async function marksOf(problems: string[]): Promise<void> {
  const { page } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/ledger?status=draft`)
  await page.getByText('很远以后的问题').first().waitFor()
  const marked = page.locator('tr', { has: page.locator('.provisional') })
  const texts = (await marked.allInnerTexts()).join()
  for (const problem of ['到明年年中的问题', '很远以后的问题']) {
    assert.equal(texts.includes(problem), problems.includes(problem), problem)
  }
  await page.context().close()
}
