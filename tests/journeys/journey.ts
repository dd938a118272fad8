import { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { dayOf } from '#server/context.ts'
import { closeBrowser } from '#tests/browser.ts'
import { type RunningServer, startServer } from '#tests/server.ts'
import { newVisitor, picture, samplePassword, setUpSample, signIn, type Visitor } from './office.ts'

export interface Journey {
  server: RunningServer
  /** Somebody who signs in before a browser of their own. */
  visit(account: string, width?: number): Promise<Visitor>
  /** Somebody who has not signed in yet. */
  arrive(width?: number): Promise<Visitor>
  /** Those who came, in their order. */
  visitors: readonly Visitor[]
  /** What their pages wrote on the console. */
  faults(): string[]
}

/** The product as it is started for the first time; browser and server end with the test file. */
export async function startJourney(environment: Record<string, string> = {}): Promise<Journey> {
  await untilDayLasts()
  const server = await startServer({ SHIGAI_SAMPLE_PASSWORD: samplePassword, ...environment })
  after(async () => {
    await closeBrowser()
    await server.stop()
  })
  const visitors: Visitor[] = []
  async function met(coming: Promise<Visitor>): Promise<Visitor> {
    const visitor = await coming
    visitors.push(visitor)
    return visitor
  }
  return {
    server,
    visitors,
    visit: (account, width) => met(signIn(server, account, width)),
    arrive: width => met(newVisitor(width)),
    faults: () => visitors.flatMap(visitor => visitor.faults),
  }
}

/** A journey names days that must not pass before its end: close to midnight it waits for the next. */
async function untilDayLasts(): Promise<void> {
  const dayIn = (minutes: number) => dayOf(new Date(Date.now() + minutes * 60_000), 'Asia/Shanghai')
  while (dayIn(5) !== dayIn(0)) await setTimeout(1000)
}

/** The same with the sample bureau in it. */
export async function openSample(environment?: Record<string, string>): Promise<Journey> {
  const journey = await startJourney(environment)
  await setUpSample(journey.server)
  return journey
}

/** A picture on a desk and on a phone, in Chinese and in English, and back again. */
export async function inSizesAndLanguages(page: Page, name: string, english: string) {
  await picture(page, `${name}-1440-zh`)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `${name}-390-zh`)
  await speak(page, 'en')
  await page.getByText(english).first().waitFor()
  await picture(page, `${name}-390-en`)
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, `${name}-1440-en`)
  await speak(page, 'zh')
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(word => localStorage.setItem('shigai.language', word), language)
  await page.reload()
}

/**
 * Presses the first button of a name, or the one of the form or question that is open, which may be
 * drawn later and bears another name while it is sending. Then waits until the form has answered.
 */
export async function press({ page }: Visitor, name: string, inForm = false): Promise<void> {
  await waitForForms(page)
  const place = inForm ? page.locator('form, .ant-modal') : page
  const buttons = place.getByRole('button', { name, exact: true })
  await (inForm ? buttons.last() : buttons.first()).click()
  await waitForForms(page)
}

/** Until no form is sending. */
async function waitForForms(page: Page): Promise<void> {
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' })
}

/** Types into a field of choices and takes the first one offered for it, once it is offered. */
export async function choose(field: Locator, words: string): Promise<void> {
  await field.fill(words)
  const offered = field.page().locator('.ant-select-item-option').filter({ visible: true })
  await offered.filter({ hasText: words }).first().click()
}

/** Waits for one of these lines at the foot of the page, or finds that it was there and has gone. */
export async function told(page: Page, ...lines: string[]): Promise<void> {
  const root = page.locator(lines.map(line => `[data-told*="${line}"]`).join())
  await root.waitFor({ state: 'attached' })
  await root.evaluate(html => html.removeAttribute('data-told'))
}

export async function openNotice({ page }: Visitor, kind: string): Promise<void> {
  await page.getByRole('button', { name: /提醒，\d+ 条未读/ }).click()
  await page.getByRole('link', { name: kind }).first().click()
}
