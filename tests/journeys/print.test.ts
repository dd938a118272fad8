import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { officeWorker } from '#tests/office-worker.ts'
import { pdfPages } from '#tests/pdf.ts'
import { openSample } from './journey.ts'
import { picture } from './office.ts'
import { besideAnotherBureau, countyClerk } from './two-bureaus.ts'

const { server, visit, faults } = await openSample()
const bureaus = await besideAnotherBureau(server)
const account = await countyClerk(server, bureaus)
const campaignId = await fillTheOffice()
const { page } = await visit(account)

const papers = [
  { name: 'county', path: '/county', lies: true, head: ['不计时', '反弹、重开'] },
  { name: 'aspects', path: `/county?table=aspects&campaignId=${campaignId}`, lies: true },
  { name: 'leaders', path: '/overview?part=leaders', lies: true, head: ['不计时', '反弹、重开'] },
  { name: 'overview', path: '/overview', lies: false, head: ['走完次数', '当日停在这里'] },
  { name: 'ledger', path: '/ledger', lies: true, head: ['整改时限', '状态'], long: 'ZG-2026-00' },
  { name: 'tasks', path: '/ledger?list=tasks', lies: true, head: ['措施'], long: 'ZG-2026-00' },
  { name: 'duties', path: '/ledger?list=duties', lies: true, head: ['分管'], long: 'ZG-2026-00' },
  { name: 'matrix', path: `/campaigns/${campaignId}`, lies: true, head: ['签字'], long: '未签字' },
  { name: 'item', path: '/items/1', lies: false },
  { name: 'burden', path: '/burden', lies: false },
]

for (const { name, path, lies, head = [], long } of papers) {
  test(`${name} is whole on A4, with its heads on every page`, async () => {
    for (const language of ['zh', 'en']) {
      await open(path, language)
      assert.deepEqual(await beyondPaper(page, lies), [], `${name} ${language}`)
      await page.emulateMedia({ media: null })
    }
    await open(path, 'zh')
    const pages = pdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    for (const one of pages) assert.equal(one.width > one.height, lies, 'how the paper lies')
    const withRows = long ? pages.filter(({ text }) => text.includes(long)) : pages.slice(0, 1)
    assert.ok(withRows.length > (long ? 1 : 0), `${withRows.length} pages of rows`)
    for (const one of withRows) {
      for (const word of head) assert.ok(one.text.includes(word), `${word} in ${one.text}`)
    }
    const all = pages.map(({ text }) => text).join('')
    assert.doesNotMatch(all, /打印|导出|上传材料|结束本轮/, 'no act is printed')
  })
}

test('no page put an error on its console', () => {
  assert.deepEqual(faults(), [])
})

async function open(path: string, language: string): Promise<void> {
  await page.evaluate(word => localStorage.setItem('shigai.language', word), language)
  await page.goto(`${server.address}/office${path}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

/** What reaches over the right edge of the paper's inner width, in words. */
async function beyondPaper(page: Page, lies: boolean): Promise<string[]> {
  // A4 less the margins of `print.css`, at 96 dots an inch.
  const width = Math.floor(((lies ? 297 - 24 : 210 - 28) / 25.4) * 96)
  await page.setViewportSize({ width, height: 700 })
  await page.emulateMedia({ media: 'print' })
  await picture(page, `print/${await page.locator('h1').textContent()}-${width}`)
  const beyond = await page
    .locator('main *')
    .evaluateAll(
      (elements, edge) =>
        elements
          .filter(element => element.getBoundingClientRect().right > edge + 1)
          .map(element => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
      width,
    )
  await page.setViewportSize({ width: 1440, height: 900 })
  return beyond
}

/** A round with more sheets and a ledger with more items than a page holds. */
async function fillTheOffice(): Promise<number> {
  const admin = await officeWorker(server, 'admin')
  const clerk = await officeWorker(server, 'clerk')
  const [campaign] = (await clerk.get(server, '/api/campaigns')).body
  const [item] = (await clerk.get(server, '/api/items')).body.rows
  for (let n = 1; n <= 40; n++) {
    const unit = { name: `市容管理服务第${n}中队`, parentId: bureaus.own }
    const { id } = (await admin.post(server, '/api/units', unit)).body
    const posts = [{ unitId: id, role: 'handler' }]
    await admin.post(server, '/api/people', { name: `经办${n}`, posts })
    const problem = `第${n}中队的巡查记录与现场不符，${item.problem}`
    const added = await clerk.post(server, '/api/items', { campaignId: campaign.id, problem })
    assert.equal(added.status, 200, JSON.stringify(added.body))
  }
  const round = { campaignId: campaign.id, dueOn: '2099-12-31' }
  assert.equal((await clerk.post(server, '/api/self-checks', round)).status, 200)
  return campaign.id
}
