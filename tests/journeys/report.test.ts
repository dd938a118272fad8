import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { openSample } from './journey.ts'
import { picture, signIn } from './office.ts'

const { server } = await openSample()

test('the clerk drafts the report, writes into it, and the figures open their rows', async () => {
  const { page } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/reports`)
  await page.getByRole('button', { name: '起草报告' }).click()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.waitForURL(/reports\/\d+/)
  await page.locator('.figure-chip').first().waitFor()
  await page.locator('.part-text').first().locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('另外补充检查了17个中队。')
  await page.getByText('已保存').waitFor()
  assert.ok(await page.locator('.typed-number').count(), 'the typed number is marked')
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
  assert.match(text, /另外补充检查了17个中队/)
  assert.match(text, /两个方面的三个问题/)
  assert.match(xml, /w:w="11906" w:h="16838"/)
  await page.context().close()
})

test('after the head’s signature nobody changes the report', async () => {
  const { page } = await signIn(server, 'head')
  await page.goto(`${server.address}/office/reports/1`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: '签发' }).click()
  await page.getByRole('dialog').waitFor()
  // The dialog slides in; a click while it moves lands beside the button.
  await page.waitForTimeout(600)
  await page.getByRole('dialog').getByRole('button', { name: '签发' }).click()
  await page.getByText(/赵一于.*签发/).waitFor()
  const clerk = await signIn(server, 'clerk', 390)
  await clerk.page.goto(`${server.address}/office/reports/1`)
  await clerk.page.getByText(/赵一于.*签发/).waitFor()
  assert.equal(await clerk.page.locator('[contenteditable=true]').count(), 0)
  await picture(clerk.page, 'report-signed-390')
})
