import { cookieName } from '#server/http/session.ts'
import { closeBrowser, openBrowser } from '#tests/browser.ts'
import { atMost, type Finding } from './print.ts'
import type { Running } from './processes.ts'
import type { SignedIn } from './signed-in.ts'

/** What a browser that was never here fetches for the desk, as it comes over the wire. */
export async function measureDeskPage(
  { port }: Running,
  { headers }: SignedIn,
): Promise<Finding[]> {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext()
    const url = `http://127.0.0.1:${port}`
    const value = headers.cookie!.slice(cookieName.length + 1)
    await context.addCookies([{ name: cookieName, value, url }])
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${url}/office/`, { waitUntil: 'networkidle' })
    return [atMost('工作台首次加载', 'desk page on first load', bytes / 1000, 400, 'kB')]
  } finally {
    await closeBrowser()
  }
}
