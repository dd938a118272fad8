import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oidcClient, openOidcProvider } from '#tests/oidc-provider.ts'
import { openSample, told } from './journey.ts'
import { picture } from './office.ts'

const button = '县统一身份认证'
const provider = await openOidcProvider()
const { arrive, faults, server } = await openSample({
  SHIGAI_OIDC_ISSUER: provider.issuer.href,
  SHIGAI_OIDC_CLIENT_ID: oidcClient.clientId,
  SHIGAI_OIDC_CLIENT_SECRET: oidcClient.clientSecret,
  SHIGAI_OIDC_ADDRESS: 'http://shigai.example.gov.cn',
  SHIGAI_OIDC_BUTTON: button,
})
Object.assign(provider, { account: 'clerk', office: server.address })

const words = {
  zh: {
    ...{ box: '这个系统给我增加了负担', send: '发送', sent: '已发送，谢谢' },
    ...{ ended: '登录已过期，请重新登录', beside: '在新窗口登录，完成后本页自动继续。' },
  },
  en: {
    ...{ box: 'This system burdens me', send: 'Send', sent: 'Sent, thank you' },
    ...{ ended: 'Your session has ended; sign in again', beside: 'Opens in a new window' },
  },
}

for (const [width, language] of [
  [1440, 'zh'],
  [390, 'en'],
] as const) {
  const say = words[language]
  test(`who came through the provider comes back through it to what they typed, at ${width} in ${language}`, async () => {
    const { page, context } = await arrive(width)
    const chosen = `localStorage.setItem('shigai.language', '${language}')`
    await context.addInitScript({ content: chosen })
    await page.goto(`${server.address}/office/ledger`)
    await page.getByRole('link', { name: button }).click()
    await page.waitForURL(/\/office\/ledger/)
    await page.getByRole('button', { name: say.box }).click()
    const remark = page.getByRole('dialog').filter({ hasText: say.box })
    await remark.getByRole('textbox').fill('同一个数字填了三遍')
    // What the page still reads would ask for the new sign-in before the remark does.
    await page.waitForLoadState('networkidle')
    await context.clearCookies()
    await remark.getByRole('button', { name: say.send }).click()

    const dialog = page.getByRole('dialog').filter({ hasText: say.ended })
    await dialog.getByText(say.beside).waitFor()
    await picture(page, `provider/dialog-${width}-${language}`)
    await dialog.getByRole('link', { name: button }).click()
    await told(page, say.sent)
    await dialog.waitFor({ state: 'hidden' })
  })
}

test('the window beside says that it can be closed', async () => {
  const { page } = await arrive(390)
  await page.goto(`${server.address}/api/session/oidc/start?next=/signed-in`)
  await page.getByText('请关闭本窗口，回到原来的页面接着办。').waitFor()
  await picture(page, 'provider/signed-in-390-zh')
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})
