import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { openSample, press } from './journey.ts'
import { picture, signIn } from './office.ts'

const { server } = await openSample()
const sentence = '另外补充检查了17个中队。'

test('the clerk drafts the report, writes into it, and the figures open their rows', async () => {
  const { page } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/reports`)
  await page.getByRole('button', { name: '起草报告' }).click()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.waitForURL(/reports\/\d+/)
  await page.locator('.figure-chip').first().waitFor()
  await page.locator('.part-text').first().locator('p').first().click()
  await page.keyboard.press('End')
  const saved = page.waitForResponse(one => one.request().postData()?.includes(sentence) === true)
  await page.keyboard.type(sentence)
  await saved
  await page.getByText('已保存').waitFor()
  await page.locator('.typed-number').first().waitFor()
  await page.locator('.figure-chip').first().click()
  await page.getByText(/共 \d+ 条记录/).waitFor()
  await picture(page, 'report')
  await page.context().close()
})

test('the downloaded document says what was written, with figures as numbers', async () => {
  const { page } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/reports/1`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /下载公文/ }).click()
  const file = await download
  assert.match(file.suggestedFilename(), /\.docx$/)
  const parts = unzipSync(readFileSync(await file.path()))
  const xml = Buffer.from(parts['word/document.xml']!).toString('utf8')
  const text = xml.replace(/<[^>]+>/g, '')
  assert.ok(text.includes(sentence))
  assert.match(text, /两个方面的三个问题/)
  assert.match(xml, /w:w="11906" w:h="16838"/)
  await page.context().close()
})

test('after the head’s signature nobody changes the report', async () => {
  const head = await signIn(server, 'head')
  const { page } = head
  await page.goto(`${server.address}/office/reports/1`)
  await press(head, '签发')
  await press(head, '签发', true)
  await page.getByText(/赵一于.*签发/).waitFor()
  const clerk = await signIn(server, 'clerk', 390)
  await clerk.page.goto(`${server.address}/office/reports/1`)
  await clerk.page.getByText(/赵一于.*签发/).waitFor()
  assert.equal(await clerk.page.locator('[contenteditable=true]').count(), 0)
  await picture(clerk.page, 'report-signed-390')
})
