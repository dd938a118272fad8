import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookOf } from '#tests/fixtures/ledgers/office-files.ts'
import { inSizesAndLanguages, press, startJourney, told } from './journey.ts'
import { adminPassword, picture, type Visitor } from './office.ts'

const { arrive, faults, server, visit } = await startJourney()
const problem = '占道经营投诉反复，同一路段三个月内被投诉九次'
const unpeopled = '会议纪要照抄上级文件'
const ledger = bookOf({
  整改台账: [
    ['某县城市管理局问题整改台账'],
    ['序号', '存在问题', '整改措施', '责任领导', '牵头科室', '责任人', '整改时限', '完成情况'],
    ['1', problem, '早晚错峰巡查，设置疏导点', '钱二', '法制股', '周五', '2099年6月30日', ''],
    [
      '2',
      '公示栏半年没有更新',
      '立即更新并明确专人',
      '孙三',
      '办公室',
      '吴六',
      '立行立改',
      '已完成',
    ],
    ['3', unpeopled, '重新研究', '孙未到任', '办公室', '吴六', '2099年6月30日', '已完成'],
  ],
})

test('the first visitor names the bureau, becomes administrator and takes the sample', async () => {
  const { page } = await arrive()
  await page.goto(server.setUpLink)
  await picture(page, 'set-up')
  await page.getByLabel('单位名称').fill('某县城市管理局')
  await page.getByLabel('姓名').fill('王管理')
  await page.getByLabel('账号').fill('admin')
  await page.getByLabel('密码').fill(adminPassword)
  await page.getByText('示例单位').click()
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByRole('heading', { name: /示例账号/ }).waitFor()
  await page.getByRole('button', { name: '进入系统' }).click()
  await page.waitForURL(/people/)
})

test('the clerk imports the ledger after looking at what was understood', async () => {
  const { page } = await visit('clerk')
  await page.goto(`${server.address}/office/ledger/import`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: ledger })
  await page.getByText(problem).first().waitFor()
  await page.getByText('文件称：已完成').first().waitFor()
  await picture(page, 'import-preview')
  await page.getByRole('button', { name: '导入 3 项' }).click()
  await page.getByText('导入完成').waitFor()
  await picture(page, 'import-done')
})

test('the item goes from the clerk to the handler, the leader and the verifier, and is closed', async () => {
  const clerk = await visit('clerk')
  await openItem(clerk)
  await act(clerk, '下达任务', '下达')
  await clerk.page.getByText('待接收').first().waitFor()

  const handler = await visit('handler1', 390)
  await openItem(handler)
  await act(handler, '接收', '接收')
  await handler.page.getByText('整改中').first().waitFor()
  await press(handler, '填报进展')
  await handler.page.getByLabel('本次进展').fill('疏导点已设两处，早晚巡查排班到人')
  await handler.page.getByLabel('已完成').check()
  await press(handler, '提交进展')
  await told(handler.page, '已填报 ')
  await handler.page.getByLabel('本次进展').waitFor({ state: 'hidden' })
  await press(handler, '申请销号')
  await handler.page.getByLabel('整改结果').fill('三周内没有新的投诉')
  await handler.page.getByText('解决', { exact: true }).click()
  await picture(handler.page, 'submit-390')
  await press(handler, '申请销号', true)
  await handler.page.getByText('待审核').first().waitFor()

  const leader = await visit('leader1')
  await openItem(leader)
  await act(leader, '审核通过', '审核通过')
  await leader.page.getByText('待核验').first().waitFor()

  const verifier = await visit('verifier1')
  await openItem(verifier)
  await press(verifier, '核验销号')
  await verifier.page.getByText('现场核验', { exact: true }).click()
  await verifier.page.getByLabel('核验情况').fill('到现场看过，并回访三名投诉人，已不再占道')
  await press(verifier, '核验销号', true)
  await verifier.page.getByText('已销号').first().waitFor()
  await picture(verifier.page, 'item')
})

test('what the file called done waits for the verifier and is not closed', async () => {
  const { page } = await visit('verifier1')
  await page.getByText('公示栏半年没有更新').first().waitFor()
  await picture(page, 'desk')
})

test('what the file called done without anybody on file goes on once the clerk names its people', async () => {
  const { page } = await visit('clerk')
  const group = page.locator('.desk-group').filter({ hasText: '台账称已办结，待转核验' })
  await group.getByText(unpeopled).waitFor()
  await inSizesAndLanguages(page, 'desk-claims', 'Claimed done, to send to the verifier')
  await group.getByRole('link', { name: unpeopled }).click()
  await page.getByText('由整改办补齐责任人后转核验').waitFor()
  await page.getByRole('button', { name: '按台账所称转核验' }).click()
  await page.getByRole('combobox', { name: '责任领导' }).fill('钱二')
  await page.locator('.ant-select-item-option').filter({ hasText: '钱二' }).first().click()
  await picture(page, 'claim-form')
  await page.getByRole('button', { name: '转核验', exact: true }).click()
  await page.getByText('补齐责任人，按台账所称转核验').waitFor()
  await inSizesAndLanguages(page, 'claim-sent', 'named its people and sent the claim')
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

async function openItem({ page }: Visitor): Promise<void> {
  await page.goto(`${server.address}/office/ledger?q=${encodeURIComponent('占道经营')}`)
  await page.getByText(problem).first().waitFor()
  const [row] = (await (await page.request.get(`${server.address}/api/items?q=占道经营`)).json())
    .rows
  await page.goto(`${server.address}/office/items/${row.id}`)
  await page.getByRole('heading', { name: problem }).waitFor()
}

async function act(visitor: Visitor, button: string, submit: string): Promise<void> {
  await press(visitor, button)
  await press(visitor, submit, true)
}
