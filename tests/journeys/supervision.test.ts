import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { addDays } from '#domain/calendar/days.ts'
import { dayOf } from '#server/context.ts'
import { connect } from '#server/database/sql.ts'
import { remindOfDeadlines } from '#server/escalation/remind.ts'
import { fileStore } from '#server/files/store.ts'
import { openNotice, openSample, press } from './journey.ts'
import { picture } from './office.ts'

const { faults, server, visit } = await openSample()
const timeZone = 'Asia/Shanghai'
const today = dayOf(new Date(), timeZone)
const problem = '执法办案专题培训不足，不够精准、专业、贴近实战'
const demand = '说明逾期原因，并报补办的培训安排'

test('an item that is long overdue goes up to the leader in charge', async () => {
  await remindOfLateItem()
  const leader = await visit('leader1')
  await openNotice(leader, '逾期未办结，请督促')
  await leader.page.getByRole('heading', { name: problem }).waitFor()
  await leader.page.getByText(/提醒分管领导：钱二/).waitFor()
  await picture(leader.page, 'supervision-escalated')
})

test('the clerk finds it on the desk and issues an order', async () => {
  const clerk = await visit('clerk')
  const { page } = clerk
  const offered = page.locator('section', { hasText: '逾期已报分管领导，可下达督办单' }).last()
  await picture(page, 'supervision-offered')
  await offered.getByRole('link', { name: problem }).click()
  await press(clerk, '下达督办单')
  await page.getByLabel('督办要求').fill(demand)
  await page.getByLabel('答复期限').fill(addDays(today, 20))
  await page.keyboard.press('Tab')
  await picture(page, 'supervision-issue')
  await press(clerk, '下达督办单', true)
  await page.getByRole('link', { name: new RegExp(`DB-\\d{4}-001 ${demand}`) }).waitFor()
  assert.equal(await page.getByRole('button', { name: '下达督办单' }).count(), 0)
})

test('the handler acknowledges and answers from the desk', async () => {
  const handler = await visit('handler1')
  const { page } = handler
  await page.getByRole('heading', { name: '督办单待签收' }).waitFor()
  await page.getByRole('link', { name: demand }).click()
  await press(handler, '签收')
  await press(handler, '签收', true)
  await page.getByText('待答复').first().waitFor()
  await press(handler, '答复')
  await page.getByLabel('答复').fill('讲师月底到位，下月十日前办两期')
  await press(handler, '答复', true)
  await page.getByText('待审定').first().waitFor()
  await picture(page, 'supervision-answered')
})

test('the clerk is told, accepts the answer, and the list says so', async () => {
  const clerk = await visit('clerk')
  const { page } = clerk
  await openNotice(clerk, '督办答复待审定')
  await page.getByText('讲师月底到位，下月十日前办两期').first().waitFor()
  await press(clerk, '认可答复，办结')
  await page.getByLabel('审定意见').fill('同意，按期报结果')
  await press(clerk, '认可答复，办结', true)
  await page.getByText('答复已认可').first().waitFor()
  await page.getByRole('link', { name: '返回督办' }).click()
  await page.getByText('1 份督办单').waitFor()
  await page.getByRole('cell', { name: demand }).waitFor()
  await picture(page, 'supervision-list')
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

/** Puts the deadline a month back and lets timed work run at ten on the next working day. */
async function remindOfLateItem(): Promise<void> {
  const url = readFileSync(join(server.dataFolder, 'database-url'), 'utf8')
  const sql = connect({ url, schema: 'county', timeZone, connections: 2 })
  await sql`update matter set deadline = ${addDays(today, -30)} where title = ${problem}`
  for (let days = 0, reminded = 0; reminded === 0 && days < 15; days++) {
    const now = () => new Date(`${addDays(today, days)}T10:00:00+08:00`)
    const files = fileStore(join(server.dataFolder, 'files'))
    reminded = await remindOfDeadlines({ sql, files, timeZone, now })
  }
  await sql.end()
}
