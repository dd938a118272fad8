import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officeWorker } from '#tests/office-worker.ts'
import { inSizesAndLanguages, openSample, told } from './journey.ts'

const { faults, server, visit } = await openSample()

test('the clerk puts the document behind a line of the basis, and a handler downloads it', async () => {
  const [campaign] = (await (await officeWorker(server, 'clerk')).get(server, '/api/campaigns'))
    .body
  const address = `${server.address}/office/campaigns/${campaign.id}`
  const { page } = await visit('clerk')
  await page.goto(address)
  await page.getByRole('button', { name: `上传文件：${campaign.basis[0]}` }).click()
  await page.locator('.campaign-facts input[type=file]').setInputFiles({
    name: '工作方案.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('各单位：'),
  })
  await told(page, '已上传：工作方案.txt')
  await page.getByRole('link', { name: '工作方案.txt' }).scrollIntoViewIfNeeded()
  await inSizesAndLanguages(page, 'basis', 'Add the document')
  const { page: theirs } = await visit('handler1')
  await theirs.goto(address)
  const coming = theirs.waitForEvent('download')
  await theirs.getByRole('link', { name: '工作方案.txt' }).click()
  assert.equal((await coming).suggestedFilename(), '工作方案.txt')
  assert.equal(await theirs.getByRole('button', { name: /^上传文件/ }).count(), 0)
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})
