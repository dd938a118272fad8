import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSample } from './journey.ts'
import { picture, type Visitor } from './office.ts'

const { faults, server, visit } = await openSample()
test('the system administrator asks for a verifier, and nothing takes effect yet', async () => {
  const { page } = await visit('admin')
  await openPerson(page, '吴六')
  await page.getByRole('button', { name: '增加任职' }).click()
  await page.getByRole('combobox', { name: '单位' }).last().fill('整改办')
  await page.locator('.ant-select-item-option').filter({ hasText: '整改办' }).first().click()
  await page.getByRole('combobox', { name: '角色' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '独立核验' }).click()
  await page.getByRole('button', { name: '增加任职' }).last().click()
  await page.getByText('已提出，待安全管理员批准后生效').waitFor()
  await page
    .getByText(/待安全管理员批准/)
    .last()
    .waitFor()
  await picture(page, 'rights-asked')
})

test('the security administrator sees what it would add, and approves; the record names both', async () => {
  const { page } = await visit('guard')
  await page.goto(`${server.address}/office/people`)
  await page.getByRole('heading', { name: '待批任职（1）' }).waitFor()
  await page.getByText(/批准后新增权限/).waitFor()
  await picture(page, 'rights-pending')
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await page.getByRole('heading', { name: /待批任职/ }).waitFor({ state: 'hidden' })
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
