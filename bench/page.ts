import { cookieName } from '#server/http/session.ts'
import { closeBrowser, openBrowser } from '#tests/browser.ts'
import { atMost, type Finding } from './print.ts'
import type { Running } from './processes.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * What a browser that was never here fetches for the desk, as it comes over the wire. Our Chinese font
 * is told apart: it is fetched on a machine that has none, which an office does not have.
 */
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
    const bytes = { page: 0, font: 0 }
    const fonts = new Set<string>()
    wire.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Font') fonts.add(requestId)
    })
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes[fonts.has(requestId) ? 'font' : 'page'] += encodedDataLength
    })
    await page.goto(`${url}/office/`, { waitUntil: 'networkidle' })
    const font = `Chinese font ${(bytes.font / 1000).toFixed(0)} kB`
    const what = `desk page on first load, and ${font} where there is none`
    return [atMost('工作台首次加载', what, bytes.page / 1000, 400, 'kB')]
  } finally {
    await closeBrowser()
  }
}
