import { closeBrowser, openBrowser } from './browser.ts'
import { startServer } from './server.ts'

const server = await startServer({ SHIGAI_SAMPLE_PASSWORD: 'Sample#2026' })
const browser = await openBrowser()
const shot = async (page: any, name: string) => {
  await page.waitForTimeout(700)
  await page.screenshot({ path: `/tmp/shots/${name}.png` })
}
const page = await (
  await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
).newPage()
page.on('console', (m: any) => {
  if (m.type() === 'error') console.log('console', m.text())
})
page.on('pageerror', (e: any) => console.log('pageerror', e.message))
await page.goto(server.setUpLink)
await shot(page, '01-setup')
const labels = await page.locator('label').allTextContents()
console.log(labels)
const post = await page.request.post(server.address + '/api/set-up', {
  data: {
    token: new URL(server.setUpLink).searchParams.get('token'),
    bureau: '某县城市管理局',
    name: '管理员',
    account: 'admin',
    password: 'Admin#2026x',
    start: 'sample',
  },
})
console.log(post.status())
const run = async (account: string, paths: [string, string][], width = 1440, lang = 'zh') => {
  const c = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const p = await c.newPage()
  p.on('console', (m: any) => {
    if (m.type() === 'error') console.log('console', account, m.text())
  })
  p.on('pageerror', (e: any) => console.log('pageerror', e.message))
  await c.request.post(server.address + '/api/session', {
    data: { account, password: 'Sample#2026' },
  })
  if (lang === 'en') {
    await p.goto(server.address + '/office/')
    await p.evaluate(() => localStorage.setItem('shigai.language', 'en'))
  }
  for (const [name, path] of paths) {
    await p.goto(server.address + path)
    await shot(p, `${name}-${width}-${lang}`)
  }
  return p
}
const pages: [string, string][] = [
  ['10-desk', '/office/'],
  ['11-ledger', '/office/ledger'],
  ['12-item', '/office/items/1'],
  ['13-import', '/office/ledger/import'],
  ['14-new', '/office/items/new'],
  ['15-reports', '/office/reports'],
  ['16-people', '/office/people'],
  ['17-campaigns', '/office/campaigns'],
]
await run('clerk', pages)
await run('clerk', pages, 390)
await run('handler2', [
  ['20-desk-h', '/office/'],
  ['21-item-h', '/office/items/2'],
])
await run('head', [
  ['22-desk-head', '/office/'],
  ['23-reports-head', '/office/reports'],
])
await closeBrowser()
await server.stop()
process.exit(0)
