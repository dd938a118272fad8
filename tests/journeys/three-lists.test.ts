import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { officeWorker } from '#tests/office-worker.ts'
import { inSizesAndLanguages, openSample } from './journey.ts'

const { faults, server, visit } = await openSample()
const { page } = await visit('clerk')
const problem = '对年轻干部的培养锻炼不足'
const late = '背街小巷夜间照明损坏三个月无人报修'
await registerLate()

test('the list of problems says how many measures are done, and what was found once that column is chosen', async () => {
  await openList('problems')
  await showColumn('措施')
  await rowOf(page).getByText('0/2 完成').waitFor()
  await showColumn('主要表现')
  await rowOf(page).getByText('年轻干部没有导师和轮岗安排').waitFor()
  await inSizesAndLanguages(page, 'three-lists/problems', 'Import a ledger')
})

test('the list of tasks says each measure, who does it, by when, and whether it is done', async () => {
  await openList('tasks')
  const tasks = rowOf(page).getByRole('listitem')
  assert.equal(await tasks.count(), 2)
  await tasks.nth(0).getByText('以老带新、岗位锻炼、交任务压担子').waitFor()
  await tasks.nth(0).getByText('吴六').waitFor()
  await tasks
    .nth(0)
    .getByText(/月\d+日/)
    .waitFor()
  await tasks.nth(0).getByText('未完成').waitFor()
  await inSizesAndLanguages(page, 'three-lists/tasks', 'Import a ledger')
})

test('the list of duties says what the leader is in charge of, who helps, and what to do', async () => {
  await openList('duties')
  const cell = (title: string) => rowOf(page).locator(`[data-title="${title}"]`)
  assert.equal(await cell('分管领域').textContent(), '办公室、督查股、热线受理中心')
  assert.equal(await cell('配合股室').textContent(), '法制股、执法一中队')
  assert.equal(await cell('职责内容').getByRole('listitem').count(), 2)
  assert.equal(await cell('问责情形').textContent(), '')
  await page.getByRole('row').filter({ hasText: late }).getByText('逾期未销号').waitFor()
  await inSizesAndLanguages(page, 'three-lists/duties', 'Import a ledger')
})

test('a column of a list is chosen like any other and stays chosen', async () => {
  await openList('tasks')
  await showColumn('责任领导')
  await page.getByRole('columnheader', { name: '责任领导' }).waitFor({ state: 'detached' })
  await page.reload()
  await rowOf(page).waitFor()
  assert.equal(await page.getByRole('columnheader', { name: '责任领导' }).count(), 0)
})

test('j, Enter and the drawer work in the list of tasks', async () => {
  await openList('tasks')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/item=\d+/)
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

/** An item whose day has passed, with a measure that is to last. */
async function registerLate(): Promise<void> {
  const clerk = await officeWorker(server, 'clerk')
  const [{ id: campaignId }] = (await clerk.get(server, '/api/campaigns')).body
  const measures = [{ text: '每周夜间巡查一次', longTerm: true }]
  const item = { campaignId, problem: late, deadline: '2026-01-09', measures }
  const { status, body } = await clerk.post(server, '/api/items', item)
  assert.equal(status, 200, JSON.stringify(body))
}

async function openList(list: string): Promise<void> {
  await page.goto(`${server.address}/office/ledger?list=${list}`)
  await rowOf(page).waitFor()
}

function rowOf(shown: Page) {
  return shown.getByRole('row').filter({ hasText: problem })
}

/** Ticks a column on or off. */
async function showColumn(title: string): Promise<void> {
  await page.getByRole('button', { name: '显示列', exact: true }).click()
  await page.getByRole('checkbox', { name: title, exact: true }).click()
  await page.keyboard.press('Escape')
}
