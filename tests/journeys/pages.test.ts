import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { officeWorker } from '#tests/office-worker.ts'
import { openSample } from './journey.ts'
import { newVisitor, picture, signIn, type Visitor } from './office.ts'
import { type OfficePage, officePages } from './pages.ts'

const { server } = await openSample()
await makeRecords()

const base = '/office'
/** Pages before the frame: seen without a session. */
const outside = ['/sign-in', '/signed-in', '/second-factor', '/password', '/set-up']
const visitors = new Map<string, Promise<Visitor>>()

test('every address of the router is looked at', () => {
  const router = readFileSync(join(import.meta.dirname, '../../web/office/routes.tsx'), 'utf8')
  const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!)
  const known = [base, ...outside, ...officePages.map(({ path }) => path)]
  assert.deepEqual(paths.sort(), known.sort())
})

for (const office of officePages) {
  test(`${office.path} stands in both languages on a desk and on a phone`, async () => {
    const visitor = await visitorFor(office.account)
    const worker = await officeWorker(server, office.account)
    const id = office.id ? String(await office.id(worker, server)) : ''
    const address = `${server.address}/office${office.path.replace('$id', id)}`
    for (const language of ['zh', 'en']) await lookAt(visitor, office, address, language)
    await visitor.page.getByRole('button', { name: 'This system burdens me' }).waitFor()
    assert.deepEqual(visitor.faults, [])
  })
}

test('the sign-in page stands in both languages on a desk and on a phone', async () => {
  const visitor = await newVisitor()
  const page = { path: '/sign-in', account: '' }
  for (const language of ['zh', 'en']) {
    await lookAt(visitor, page, `${server.address}/office/sign-in`, language)
  }
  await visitor.page.evaluate(() => localStorage.setItem('shigai.language', 'zh'))
  await visitor.page.reload()
  await isRead(visitor.page)
  const word = visitor.page.getByRole('button', { name: '登录' }).locator('span')
  // Where no Chinese font is installed, boxes of half the width would stand here.
  assert.ok((await word.boundingBox())!.width > 26, 'the button’s word is drawn')
  assert.deepEqual(visitor.faults, [])
})

async function lookAt({ page }: Visitor, office: OfficePage, address: string, language: string) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(address)
  await page.evaluate(word => localStorage.setItem('shigai.language', word), language)
  await page.goto(address)
  await isRead(page)
  const name = office.path.replace(/^\//, '').replaceAll(/[$/]+/g, '-') || 'desk'
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await picture(page, `pages/${name}-${width}-${language}`)
    assert.deepEqual(await flawsThatStay(page, language), [], `${name} at ${width}, ${language}`)
  }
}

/** Nothing is being read any more. */
async function isRead(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => {})')
}

/** Charts and tables follow a new width a moment later; answers what does not go away by itself. */
async function flawsThatStay(page: Page, language: string): Promise<string[]> {
  for (const end = Date.now() + 10_000; ; await page.waitForTimeout(100)) {
    const flaws = await flawsOf(page, language)
    if (flaws.length === 0 || Date.now() > end) return flaws
  }
}

/** What nobody should ever see on a page, in words. */
async function flawsOf(page: Page, language: string): Promise<string[]> {
  const tooWide = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  const uploads = page.locator('.upload-drop')
  const warned = uploads.filter({
    hasText: /本系统不处理国家秘密，请勿上传涉密文件|no state secrets/,
  })
  const silent = (await uploads.count()) - (await warned.count())
  const unfilled = /\{\w+[|}]|undefined|NaN|\[object/.exec(
    (await page.locator('body').textContent()) ?? '',
  )
  const headlines = await page.locator('h1').count()
  return [
    ...(tooWide > 0 ? [`${tooWide} px too wide`] : []),
    ...(silent > 0 ? [`${silent} uploads without a word about state secrets`] : []),
    ...(headlines === 1 ? [] : [`${headlines} headlines`]),
    ...(unfilled ? [`unfilled: ${unfilled[0]}`] : []),
    ...(language === 'en' ? await untranslatedOn(page) : []),
    ...(await namelessOn(page)),
  ]
}

/** Names of places, fields and acts; what the bureau wrote itself stays Chinese. */
async function untranslatedOn(page: Page): Promise<string[]> {
  const names = page.locator('.rail a, .field > label, .page-actions button, .table-filters label')
  const texts = await names.filter({ visible: true }).allInnerTexts()
  return texts.filter(text => /[\u4e00-\u9fff]/.test(text))
}

/** Controls that a screen reader could not name; the cross in an empty field is hidden by its size. */
async function namelessOn(page: Page): Promise<string[]> {
  const controls = 'button:not(.ant-input-clear-icon), a[href], input, textarea'
  return page
    .locator(controls)
    .filter({ visible: true })
    .evaluateAll(elements =>
      elements
        .filter(element => {
          const own = element.textContent?.trim() || element.getAttribute('aria-label')
          const other = element.labels?.length || element.getAttribute('aria-labelledby')
          return !own && !other && !element.title
        })
        .map(element => `nameless: ${element.outerHTML.slice(0, 120)}`),
    )
}

function visitorFor(account: string): Promise<Visitor> {
  const known = visitors.get(account) ?? signIn(server, account)
  visitors.set(account, known)
  return known
}

/** What the sample lacks: a round of self-checks, a report and a supervision order. */
async function makeRecords(): Promise<void> {
  const clerk = await officeWorker(server, 'clerk')
  const [campaign] = (await clerk.get(server, '/api/campaigns')).body
  await clerk.post(server, '/api/self-checks', { campaignId: campaign.id, dueOn: '2099-12-31' })
  await clerk.post(server, '/api/reports', { campaignId: campaign.id })
  const [item] = (await clerk.get(server, '/api/items?closed=false')).body.rows
  const order = { demand: '说明进展缓慢的原因', reason: '', deadline: '2099-12-31' }
  await clerk.post(server, `/api/items/${item.id}/supervision`, order)
}
