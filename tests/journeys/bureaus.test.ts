import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openGroupRobot } from '#tests/group-robot.ts'
import { officeWorker } from '#tests/office-worker.ts'
import { choose, inSizesAndLanguages, openSample, press, told } from './journey.ts'
import { picture } from './office.ts'
import { besideAnotherBureau } from './two-bureaus.ts'

const { server, visit, faults } = await openSample()
const { county } = await besideAnotherBureau(server)
const group = await openGroupRobot()

test('a clerk is offered the own bureau’s people, and those of another once its unit helps', async () => {
  const { page } = await visit('clerk')
  await page.goto(`${server.address}/office/items/new`)
  const handler = page.getByRole('combobox', { name: '责任人' }).first()
  await handler.fill('孙水工')
  await page.getByText('没有此人。这里只列本局').waitFor()
  await picture(page, 'bureaus-nobody-1440-zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await handler.scrollIntoViewIfNeeded()
  await picture(page, 'bureaus-nobody-390-zh')
  await page.setViewportSize({ width: 1440, height: 900 })
  await handler.press('Escape')
  const helpers = page.getByRole('combobox', { name: '配合股室' })
  await choose(helpers, '工程股')
  await helpers.press('Escape')
  await handler.fill('孙水工')
  await page.getByTitle('孙水工（工程股）').waitFor()
  await picture(page, 'bureaus-helper-1440-zh')
})

test('a clerk sees whose template is in use and no sign-in names of colleagues', async () => {
  const { page } = await visit('clerk')
  await page.goto(`${server.address}/office/settings/templates`)
  await page.getByText('现用：默认模板').first().waitFor()
  const form = await page.request.get(`${server.address}/api/templates/closeOutForm/default`)
  const file = { name: '本局销号表.docx', mimeType: '', buffer: await form.body() }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByText('现用：本局销号表.docx（某县城市管理局的模板）').waitFor()
  await inSizesAndLanguages(page, 'bureaus-templates', 'In use: 本局销号表.docx')
  await page.goto(`${server.address}/office/people`)
  await page.getByText('孙水工').first().waitFor()
  assert.equal(await page.getByRole('columnheader', { name: '账号' }).count(), 0)
  await inSizesAndLanguages(page, 'bureaus-people', 'Posts')
})

test('an administrator adds a robot of the bureau, switches it off and on, and removes it', async () => {
  await useGateway()
  const admin = await visit('admin')
  const { page } = admin
  await page.goto(`${server.address}/office/settings/deliveries`)
  await page.getByText('还没有群机器人').waitFor()
  await press(admin, '添加群机器人')
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('名称').fill('整改工作群')
  await drawer.getByLabel('机器人地址').fill('https://example.com/robot')
  await press(admin, '添加群机器人', true)
  await drawer.getByText('地址须是该平台的官方地址').first().waitFor()
  await picture(page, 'bureaus-robot-refused-1440-zh')
  await drawer.getByLabel('机器人地址').fill(group.address('one'))
  await press(admin, '添加群机器人', true)
  await drawer.waitFor({ state: 'hidden' })
  await press(admin, '测试 整改工作群')
  // The clock is the real one: at night and on holidays nothing is sent.
  await told(page, '测试消息已发到群里', '现在不是工作时间')
  await press(admin, '停用 整改工作群')
  await told(admin.page, '已停用，待发的消息不再发出')
  await press(admin, '启用 整改工作群')
  await told(admin.page, '已启用')
  await press(admin, '修改 整改工作群')
  await drawer.getByRole('combobox', { name: '消息语言' }).click()
  await page.getByTitle('英文').click()
  assert.equal(await drawer.getByLabel('机器人地址').inputValue(), '', 'the key stays away')
  await picture(page, 'bureaus-robot-change-1440-zh')
  await press(admin, '保存', true)
  await page.getByRole('cell', { name: '英文' }).waitFor()
  await inSizesAndLanguages(page, 'bureaus-robots', 'Group robots')
  await press(admin, '移除 整改工作群')
  await page.getByRole('dialog').getByText('地址和密钥一并清除').waitFor()
  await press(admin, '移除', true)
  await page.getByText('还没有群机器人').waitFor()
})

test('the county’s administrator adds robots of any bureau and sees whose each is', async () => {
  await administersCounty()
  const admin = await visit('admin')
  const { page } = admin
  await page.goto(`${server.address}/office/settings/deliveries`)
  for (const [bureau, key] of [
    ['某县水务局', 'two'],
    ['某县', 'three'],
  ] as const) {
    await press(admin, '添加群机器人')
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('combobox', { name: '所属单位' }).click()
    await page.getByTitle(bureau, { exact: true }).last().click()
    await drawer.getByRole('combobox', { name: '平台' }).click()
    await page.getByTitle('钉钉').click()
    await drawer.getByLabel('名称').fill('整改工作群')
    await drawer.getByLabel('机器人地址').fill(group.address(key))
    await drawer.getByLabel('加签密钥').fill('SEC')
    if (key === 'two') await picture(page, 'bureaus-robot-add-1440-zh')
    await press(admin, '添加群机器人', true)
    await drawer.waitFor({ state: 'hidden' })
    await page.getByRole('cell', { name: bureau, exact: true }).waitFor()
  }
  await inSizesAndLanguages(page, 'bureaus-robots-county', 'Group robots')
})

/** Lets messages to robots on this machine leave the office. */
async function useGateway(): Promise<void> {
  const admin = await officeWorker(server, 'admin')
  const change = { value: group.gateway, reason: '按局办公会意见', revision: 0 }
  assert.equal((await admin.post(server, '/api/settings/robotGateway', change)).status, 200)
}

/** Gives the sample's administrator the county as well, as the security administrator approves. */
async function administersCounty(): Promise<void> {
  const admin = await officeWorker(server, 'admin')
  const guard = await officeWorker(server, 'guard')
  const { person } = (await admin.get(server, '/api/session')).body
  const post = { unitId: county, role: 'systemAdmin' }
  await admin.post(server, `/api/people/${person.id}/posts`, post)
  const [request] = (await guard.get(server, '/api/post-requests')).body
  const decision = { approves: true, opinion: '' }
  const decided = await guard.post(server, `/api/post-requests/${request.id}/decide`, decision)
  assert.equal(decided.status, 200, JSON.stringify(decided.body))
}

test('no page put an error on its console', () => {
  assert.deepEqual(faults(), [])
})
