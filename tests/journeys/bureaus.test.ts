import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officeWorker } from '#tests/office-worker.ts'
import { inSizesAndLanguages, openSample } from './journey.ts'
import { picture } from './office.ts'

const { server, visit, faults } = await openSample()
await besideAnotherBureau()

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
  await page.getByRole('combobox', { name: '配合科室' }).fill('工程股')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
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

/** Puts the sample's bureau under a county and a second bureau with one handler beside it. */
async function besideAnotherBureau(): Promise<void> {
  const admin = await officeWorker(server, 'admin')
  const added = async (path: string, body: object): Promise<number> => {
    const answer = await admin.post(server, path, body)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body.id
  }
  const units = (await admin.get(server, '/api/units')).body
  const own = units.find((unit: { parentId: number | null }) => unit.parentId === null)
  const top = await added('/api/units', { name: '某县', parentId: null, isBureau: false })
  const { name, shortName, position } = own
  const moved = { name, shortName, position, parentId: top, isBureau: true }
  await added(`/api/units/${own.id}`, moved)
  const other = await added('/api/units', { name: '某县水务局', parentId: top, isBureau: true })
  const works = await added('/api/units', { name: '工程股', parentId: other })
  await added('/api/people', { name: '孙水工', posts: [{ unitId: works, role: 'handler' }] })
}

test('no page put an error on its console', () => {
  assert.deepEqual(faults(), [])
})
