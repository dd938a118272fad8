import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemAt, teamOf } from './closed-items.ts'
import { openSample } from './journey.ts'
import { picture, signIn } from './office.ts'

const { server } = await openSample()
const team = await teamOf(server)
const problem = '早市占道经营屡清屡占'
const { id } = await itemAt(server, team, 'closed', problem)
const today = (await team.clerk.get(server, '/api/session')).body.today as string

test('the clerk draws a sample, and the draw is published with its seed', async () => {
  const { page, faults } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/look-backs`)
  await page.getByRole('button', { name: '抽查回头看' }).click()
  const drawer = page.getByRole('complementary', { name: '抽查回头看' })
  await drawer.getByLabel('抽多少').fill('100')
  await drawer.getByText(/将抽 \d+ 项/).waitFor()
  await drawer.getByLabel('种子').fill('福彩3D第2026158期 407')
  await drawer.getByLabel('回头看期限').fill(today)
  await page.keyboard.press('Enter')
  await picture(page, 'draw')
  await drawer.getByRole('button', { name: '抽取', exact: true }).click()
  await page.getByText('福彩3D第2026158期 407').waitFor()
  await page.getByText('待看').first().waitFor()
  await picture(page, 'look-backs')
  assert.deepEqual(faults, [])
})

test('the verifier finds it on the desk, sees that the problem is back, and opens a new cycle', async () => {
  const { page, faults } = await signIn(server, 'verifier2')
  await page.getByRole('heading', { name: '待回头看' }).waitFor()
  await page.goto(`${server.address}/office/items/${id}`)
  await page.getByRole('button', { name: '登记反弹', exact: true }).click()
  await page.getByLabel('核验情况').fill('早上七点到现场，原地又有六个摊位')
  await page.getByLabel('新一轮的整改时限').fill('2099-12-31')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '登记反弹，开启新一轮' }).click()
  await page
    .getByText(/第 2 轮：陈九发现反弹/)
    .first()
    .waitFor()
  await picture(page, 'rebound')
  assert.deepEqual(faults, [])
})

test('the handler has it on the desk again, and the first cycle keeps its dates and its verdict', async () => {
  const { page } = await signIn(server, 'handler1', 390)
  await page.getByText(problem).first().waitFor()
  await page.goto(`${server.address}/office/items/${id}`)
  await page.getByText(/解决，现场核验，冯八核验/).waitFor()
  await picture(page, 'rebound-390')
  const { body } = await team.clerk.get(server, '/api/look-backs/count?state=rebound')
  assert.equal(body.count, 1)
})
