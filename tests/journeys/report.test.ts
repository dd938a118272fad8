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

test('the elements of the document are filled in once and stand around the text', async () => {
  const clerk = await signIn(server, 'clerk')
  const { page } = clerk
  await page.goto(`${server.address}/office/reports/1`)
  await page.getByText('报告是上行文，应当标注签发人').click()
  assert.equal(
    await page.getByLabel('签发人').evaluate(one => one.ownerDocument.activeElement === one),
    true,
  )
  await page.getByLabel('签发人').fill('赵一于')
  await page.getByLabel('发文字号').fill('某城管报[2026]12号')
  await page.getByLabel('抄送').fill('县纪委监委')
  await page.getByLabel('印发机关').fill('某县城市管理局办公室')
  await page.getByText(/发文字号“某城管报\[2026\]12号”不合格式/).waitFor()
  await picture(page, 'report-elements-1440-zh')
  await page.getByLabel('发文字号').fill('某城管报〔2026〕12号')
  await page.getByText('已保存').waitFor()
  await page.getByText(/不合格式/).waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: '页面预览' }).click()
  await page.locator('.sheet-area .sheet-mark').first().waitFor()
  await picture(page, 'report-preview-1440-zh')
  await page.getByRole('tab', { name: '编写' }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByLabel('发文字号').scrollIntoViewIfNeeded()
  await picture(page, 'report-elements-390-zh')
  await page.evaluate(() => localStorage.setItem('shigai.language', 'en'))
  await page.reload()
  await page.getByText('Elements of the document').click()
  await page.getByLabel('Document number').scrollIntoViewIfNeeded()
  await picture(page, 'report-elements-390-en')
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, 'report-elements-1440-en')
  assert.equal(await page.getByLabel('Signer').inputValue(), '赵一于')
  await page.context().close()
})

test('a mark of secrecy stays in the browser, and the page says why it is not saved', async () => {
  const { page } = await signIn(server, 'clerk')
  await page.goto(`${server.address}/office/reports/1`)
  await page.getByLabel('主送机关').fill('机密★1年')
  const refused = page.getByText(/主送机关有国家秘密标志“机密★”/)
  await refused.waitFor()
  await picture(page, 'report-secret-1440-zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'report-secret-390-zh')
  await page.getByLabel('主送机关').fill('县作风办')
  await page.getByText('已保存').waitFor()
  await refused.waitFor({ state: 'detached' })
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
  assert.match(text, /某县城市管理局文件.*某城管报〔2026〕12号.*签发人：赵一于/s)
  assert.match(text, /抄送：县纪委监委。.*印发/s)
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
