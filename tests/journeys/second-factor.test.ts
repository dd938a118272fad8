import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { openSample, press, told } from './journey.ts'
import { picture, samplePassword } from './office.ts'

const { arrive, faults, server, visit, visitors } = await openSample()

let secret = ''
let recoveryCodes: string[] = []

test('the security administrator asks the clerks for a one-time code', async () => {
  const { page } = await visit('guard')
  await page.goto(`${server.address}/office/settings`)
  await page.getByRole('button', { name: '登录须输入动态口令的角色 修改' }).click()
  await page.getByRole('combobox', { name: '新的设置' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '整改办' }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('修改理由').fill('网络安全等级保护要求')
  await page.getByRole('button', { name: '保存' }).click()
  await told(page, '已保存，从现在起生效')
  await picture(page, 'second-factor/setting')
})

test('a clerk enrols an authenticator at the next sign-in, on a phone, and keeps the recovery codes', async () => {
  const { page } = await arrive(390)
  await enter(page, '/office/ledger')
  await page.getByRole('heading', { name: '登记动态口令', exact: true }).waitFor()
  await page.getByRole('img', { name: '登记用的二维码' }).waitFor()
  await inBoth(page, 'second-factor/enrol')
  secret = (await page.locator('code.secret').textContent())!.replaceAll(' ', '')
  await page.getByLabel('动态口令').fill('000000')
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByText('口令对不上').first().waitFor()
  await page.getByLabel('动态口令').fill(code(0))
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByRole('heading', { name: '备用码（只显示这一次）' }).waitFor()
  await inBoth(page, 'second-factor/codes')
  recoveryCodes = await page.locator('.recovery-codes code').allInnerTexts()
  assert.equal(recoveryCodes.length, 10)
  await page.getByRole('button', { name: '已保存，进入系统' }).click()
  await page.waitForURL(/\/office\/ledger/)
})

test('afterwards the code on the phone signs in, and a recovery code where there is no phone', async () => {
  const { page } = await arrive()
  await enter(page, '/office/ledger')
  await page.getByRole('heading', { name: '动态口令', exact: true }).waitFor()
  await inBoth(page, 'second-factor/code')
  await page.getByLabel('动态口令').fill(code(1))
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/office\/ledger/)

  const { page: other } = await arrive(390)
  await enter(other, '/office/')
  await other.getByRole('button', { name: '手机不在身边，用备用码' }).click()
  await other.getByLabel('备用码').fill(recoveryCodes[0]!)
  await inBoth(other, 'second-factor/recovery')
  await other.getByRole('button', { name: '登录' }).click()
  await other.getByRole('heading', { level: 1 }).waitFor()
  await other.waitForURL(/\/office\/$/)
})

test('a session that ends while somebody types asks for the code over the page', async () => {
  const { page, context } = visitors[2]!
  await context.clearCookies()
  await page.getByRole('link', { name: '报告' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('密码').fill(samplePassword)
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.getByRole('button', { name: '手机不在身边，用备用码' }).click()
  await picture(page, 'second-factor/dialog')
  await dialog.getByLabel('备用码').fill(recoveryCodes[1]!)
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForURL(/\/office\/reports/)
})

test('the security administrator resets it, and the clerk is signed out and enrols anew', async () => {
  const guard = visitors[0]!
  const { page } = guard
  await page.goto(`${server.address}/office/people`)
  await page.getByRole('link', { name: '李四', exact: true }).last().click()
  await page.getByText(/备用码还剩 8 个/).waitFor()
  await picture(page, 'second-factor/person')
  await press(guard, '重置动态口令')
  await press(guard, '重置动态口令', true)
  await page.getByText('没有登记。').waitFor()
  const { page: clerks } = await arrive()
  await enter(clerks, '/office/')
  await clerks.getByRole('heading', { name: '登记动态口令', exact: true }).waitFor()
  await inBoth(clerks, 'second-factor/enrol-wide')
})

test('no page of the journey wrote an error on the console or was too wide', () => {
  assert.deepEqual(faults(), [])
})

/** Account and password, as typed on the way to an address. */
async function enter(page: Page, path: string): Promise<void> {
  await page.goto(server.address + path)
  await page.getByLabel('账号').fill('clerk')
  await page.getByLabel('密码').fill(samplePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/second-factor/)
}

/** What the phone shows so many steps from now. */
function code(steps: number): string {
  return generateSync({ secret, epoch: Date.now() / 1000 + steps * 30 })
}

/** A picture in each language; nothing on the page is lost by the change. */
async function inBoth(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-zh`)
  await page.getByRole('button', { name: 'English' }).click()
  await picture(page, `${name}-en`)
  const wide = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
  assert.equal(wide, 0, name)
  await page.getByRole('button', { name: '中文' }).click()
}
