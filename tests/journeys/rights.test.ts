import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choose, openSample, press, told } from './journey.ts'
import { picture, type Visitor } from './office.ts'

const { faults, server, visit } = await openSample()

test('the system administrator asks for a verifier, and nothing takes effect yet', async () => {
  const admin = await visit('admin')
  const { page } = admin
  await openPerson(page, '吴六')
  await press(admin, '增加任职')
  await choose(page.getByRole('dialog').getByRole('combobox', { name: '单位' }), '整改办')
  await page.getByRole('combobox', { name: '角色' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '独立核验' }).click()
  await press(admin, '增加任职', true)
  await told(admin.page, '已提出，待安全管理员批准后生效')
  await page
    .getByText(/待安全管理员批准/)
    .last()
    .waitFor()
  await picture(page, 'rights-asked')
})

test('the security administrator sees what it would add, and approves; the record names both', async () => {
  const guard = await visit('guard')
  const { page } = guard
  await page.goto(`${server.address}/office/people`)
  await page.getByRole('heading', { name: '待批任职（1）' }).waitFor()
  await page.getByText(/批准后新增权限/).waitFor()
  await picture(page, 'rights-pending')
  await press(guard, '批准')
  await press(guard, '批准', true)
  await page.getByRole('heading', { name: /待批任职/ }).waitFor({ state: 'hidden' })
  await page.getByText(/首次密码：\S{12}/).waitFor()
  await picture(page, 'rights-password')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'rights-password-390')
  await page.setViewportSize({ width: 1440, height: 900 })
  await openPerson(page, '吴六')
  await page.getByText(/王管理于 .* 授予。卫十一批准。/).waitFor()
  await picture(page, 'rights-history')
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

async function openPerson(page: Visitor['page'], name: string): Promise<void> {
  await page.goto(`${server.address}/office/people`)
  await page.getByRole('link', { name, exact: true }).last().click()
  await page.getByRole('heading', { name: '授权经过' }).waitFor()
}
