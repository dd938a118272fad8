import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '#tests/browser.ts'
import type { RunningServer } from '#tests/server.ts'

export const samplePassword = 'Sample#2026'
export const adminPassword = 'Admin#2026x'

/** The first administrator chose their own; the sample's people share one. */
export function passwordOf(account: string): string {
  return account === 'admin' ? adminPassword : samplePassword
}

/** Where a run's pictures go; `item.png` of the main journey, copied to `docs/images`, is the README's. */
const pictures = join(import.meta.dirname, '..', 'screenshots', 'out')

/** A person before their own browser; every error on a page's console fails the journey. */
export interface Visitor {
  context: BrowserContext
  page: Page
  faults: string[]
}

/** The line at the foot of a page is gone after seconds: all that were told stay on the root for `told`. */
const keepTold = `
  let shown
  new MutationObserver(() => {
    const line = document.querySelector('.told')?.textContent
    const root = document.documentElement.dataset
    if (line && line !== shown) root.told = [root.told, line].join(' ')
    shown = line
  }).observe(document, { subtree: true, childList: true, characterData: true })`

export async function newVisitor(width = 1440): Promise<Visitor> {
  const browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    // What moves under a click may be missed.
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  await context.addInitScript({ content: keepTold })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      faults.push(message.text())
    }
  })
  return { context, page, faults }
}

/** Signs in through the form, as a person does. */
export async function signIn(server: RunningServer, account: string, width?: number) {
  const visitor = await newVisitor(width)
  const { page } = visitor
  await page.goto(`${server.address}/office/`)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(passwordOf(account))
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/office\/(people|log)?$/)
  return visitor
}

export async function picture(page: Page, name: string): Promise<void> {
  const file = join(pictures, `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  await page.waitForTimeout(300)
  await page.screenshot({ path: file })
}

/** The sample bureau, set up through the same route as the set-up page. */
export async function setUpSample(server: RunningServer): Promise<void> {
  const answer = await fetch(`${server.address}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: new URL(server.setUpLink).searchParams.get('token'),
      bureau: '某县城市管理局',
      ...{ name: '王管理', account: 'admin', password: adminPassword, start: 'sample' },
    }),
  })
  if (!answer.ok) throw new Error(`set-up answered ${answer.status}`)
}
