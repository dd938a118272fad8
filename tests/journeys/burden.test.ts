import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openNotice, openSample, told } from './journey.ts'
import { picture } from './office.ts'

const { faults, server, visit } = await openSample()
const sentence = '同一份材料要在两处上传'
const answer = '下月起只在事项页上传一次'

test('a handler says on a phone what burdens them, from the page that does', async () => {
  const { page } = await visit('handler1', 390)
  await page.goto(`${server.address}/office/ledger`)
  await page.getByRole('button', { name: '这个系统给我增加了负担' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('本页地址（/ledger）').waitFor()
  await dialog.getByRole('button', { name: '发送' }).click()
  await dialog.getByRole('alert').first().waitFor()
  await picture(page, 'burden-box-empty-390')
  await dialog.getByLabel('什么增加了负担').fill(sentence)
  await picture(page, 'burden-box-390')
  await dialog.getByRole('button', { name: '发送' }).click()
  await told(page, '已发送，谢谢')
})

test('the clerk is told, reads the sentence and the page, and answers', async () => {
  const clerk = await visit('clerk')
  const { page } = clerk
  await openNotice(clerk, '有人反映系统增加负担')
  await page.getByText('共 1 条，待答复 1 条').waitFor()
  await page.getByRole('button', { name: sentence }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('/ledger').waitFor()
  await drawer.getByLabel('答复').fill(answer)
  await picture(page, 'burden-answer')
  await drawer.getByRole('button', { name: '答复' }).click()
  await page.getByText('共 1 条，待答复 0 条').waitFor()
  await picture(page, 'burden-answered')
})

test('the handler is told of the answer and reads it', async () => {
  const handler = await visit('handler1', 390)
  await openNotice(handler, '您反映的负担已有答复')
  await handler.page.getByText(answer).first().waitFor()
  await picture(handler.page, 'burden-answer-390')
})

test('the head opens a number of the table and from there the matter', async () => {
  const { page } = await visit('head')
  await page.getByRole('link', { name: '减负' }).click()
  await page.getByRole('heading', { name: '填表次数' }).waitFor()
  const number = page.locator('tfoot a').last()
  const count = await number.textContent()
  await number.click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText(new RegExp(`共 ${count} 条`)).waitFor()
  await picture(page, 'burden-rows')
  await drawer.getByRole('link').first().click()
  await page.waitForURL(/\/office\/(items|supervision|self-checks)\/\d+/)
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})
