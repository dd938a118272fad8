import { after } from 'node:test'
import type { Page } from 'playwright-core'
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
 * Presses the first button of a name, or the last one: that of the form which the first opened.
 * While a form is sending, its button has another name and the last is the one behind the form.
 */
export async function press({ page }: Visitor, name: string, inForm = false): Promise<void> {
  await waitForForms(page)
  const buttons = page.getByRole('button', { name, exact: true })
  await (inForm ? buttons.last() : buttons.first()).click()
}

/** Until no form is sending. */
async function waitForForms(page: Page): Promise<void> {
  await page.waitForFunction(`!document.querySelector('.ant-btn-loading')`)
}

export async function openNotice({ page }: Visitor, kind: string): Promise<void> {
  await page.getByRole('button', { name: /提醒，\d+ 条未读/ }).click()
  await page.getByRole('link', { name: kind }).first().click()
}
