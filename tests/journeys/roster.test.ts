import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openSample } from './journey.ts'
import { picture } from './office.ts'

const { arrive, faults, server, visit } = await openSample()
const roster = `某县城市管理局人员名册
序号,姓名,科室,职务,角色,账号,手机,身份证号
1,孙新来,法制股,科员,责任人,sunxl,13800138000,1
2,郑新设,园林管理股,股长,,zhengxs,,2
3,吴待批,法制股,核验员,核验人,,,3
4,钱无岗,法制股,,局座,,,4
`
const admin = await visit('admin')
let password = ''

test('the administrator chooses a roster and sees each row before anything is written', async () => {
  const { page } = admin
  await page.goto(`${server.address}/office/people`)
  await page.getByRole('link', { name: '导入名册' }).click()
  await page.getByRole('heading', { name: '导入人员名册' }).waitFor()
  await picture(page, 'roster-choose')
  await page.setInputFiles('input[type=file]', fileOf('整改台账.csv', '序号,问题\n1,甲\n'))
  await page.getByText(/没有找到名册表头/).waitFor()
  await page.setInputFiles('input[type=file]', fileOf('名册.csv', roster))
  await page.getByText('不认识角色“局座”', { exact: false }).waitFor()
  await page.getByText('某县城市管理局 › 园林管理股').waitFor()
  await page.getByText(/不读取，也不保存：序号、身份证号/).waitFor()
  await picture(page, 'roster-preview')
  await page.getByRole('button', { name: /^拒绝/ }).click()
  await page.getByRole('cell', { name: '孙新来' }).waitFor({ state: 'detached' })
  assert.equal(await page.locator('tbody tr').count(), 1)
})

test('what changed meanwhile is looked at once more, and nothing has to be chosen again', async () => {
  const other = await visit('admin')
  await other.page.goto(`${server.address}/office/people/import`)
  await other.page.setInputFiles(
    'input[type=file]',
    fileOf('一人.csv', '姓名,科室,角色\n吴待批,法制股,责任人\n'),
  )
  await other.page.getByRole('button', { name: '导入 1 行' }).click()
  await other.page.getByText('新增人员 1 行').waitFor()
  const { page } = admin
  await page.getByRole('button', { name: '导入 3 行' }).click()
  await page.getByText(/人员或单位有了变动/).waitFor()
  await picture(page, 'roster-moved')
  await page.getByRole('button', { name: '重新核对' }).click()
  await page.getByText('新增人员 2 行，变动 1 行').waitFor()
})

test('the import tells the first passwords once, to print or to save', async () => {
  const { page } = admin
  await page.getByRole('button', { name: '导入 3 行' }).click()
  await page.getByRole('heading', { name: '首次密码（2）' }).waitFor()
  await page.getByText(/1 个任职须安全管理员批准/).waitFor()
  await picture(page, 'roster-done')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存为表格' }).click()
  const saved = await readFile(await (await coming).path(), 'utf8')
  password = /"sunxl","([^"]+)"/.exec(saved)![1]!
  await page.getByRole('link', { name: '查看队伍' }).click()
  await page.getByRole('link', { name: '孙新来' }).waitFor()
})

test('the new person signs in with it and has to choose their own', async () => {
  const { page } = await arrive()
  await page.goto(`${server.address}/office/`)
  await page.getByLabel('账号').fill('sunxl')
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page
    .getByText(/首次登录|修改密码/)
    .first()
    .waitFor()
})

test('the present roster, taken away and brought again, is the same in every row', async () => {
  const { page } = admin
  await page.goto(`${server.address}/office/people/import`)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出现有名册' }).click()
  const bytes = await readFile(await (await coming).path())
  await page.setInputFiles('input[type=file]', {
    ...{ name: '名册.xlsx', mimeType: 'application/octet-stream' },
    buffer: bytes,
  })
  await page.getByRole('button', { name: '没有要写入的内容' }).waitFor()
  await page.getByText(/新增人员 0 行，变动 0 行；不变 \d+ 行、拒绝 0 行/).waitFor()
})

test('no page of the journey wrote an error on the console', () => {
  assert.deepEqual(faults(), [])
})

function fileOf(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
