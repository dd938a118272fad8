import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentKind } from '#domain/document/kinds.ts'
import type { TemplateView } from '#domain/template/views.ts'
import { makeCounty } from '#tests/county.ts'
import { changeDocx, docxText } from '#tests/docx.ts'
import type { TestPerson } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { bureau, house, as } = await openOffice()
const county = await makeCounty(house, bureau)
const { second } = county
const kind: DocumentKind = 'closeOutForm'
const plain = (await as(bureau.clerk).get(`/api/templates/${kind}/default`)).bytes
const ours = await makeItem(house, bureau, 'closed')
const theirs = await makeItem(house, second, 'closed')
const title = '问题整改销号申请表'

test('a bureau’s template is its own: no other bureau’s documents, list or files show it', async () => {
  const { id } = (await upload(bureau.clerk, '城管局销号表')).body
  assert.deepEqual(await titles(), ['城管局销号表', title])
  assert.equal((await viewOf(bureau.clerk)).inUse.of, 'own')
  for (const other of [second.clerk, county.clerk]) {
    const view = await viewOf(other)
    assert.deepEqual([view.inUse.of, view.uses], ['default', []], other.name)
    assert.equal((await as(other).get(`/api/templates/versions/${id}`)).status, 404)
    const taken = await as(other).post(`/api/templates/${kind}/use`, { templateId: id })
    assert.equal(taken.status, 404, other.name)
  }
  assert.deepEqual(await titles(), ['城管局销号表', title])
})

test('the county’s template is used by bureaus without their own, and changed by the county only', async () => {
  const { id } = (await upload(county.clerk, '全县销号表')).body
  assert.deepEqual(await titles(), ['城管局销号表', '全县销号表'])
  const { bureau: name, inUse, otherwise, uses } = await viewOf(second.clerk)
  assert.deepEqual(
    [name, inUse, otherwise, uses],
    ['某县水务局', { of: 'county', templateId: id, fileName: '模板.docx' }, 'county', []],
  )
  assert.equal((await as(second.clerk).get(`/api/templates/versions/${id}`)).status, 200)
  const taken = await as(second.clerk).post(`/api/templates/${kind}/use`, { templateId: id })
  assert.equal(taken.status, 404)
  const sample = await as(second.clerk).get(`/api/templates/${kind}/sample`)
  assert.match(docxText(sample.bytes), /全县销号表/)
  const countys = await viewOf(county.clerk)
  assert.deepEqual(
    [countys.bureau, countys.inUse.of, countys.otherwise],
    ['某县', 'own', 'default'],
  )
})

test('a bureau that gives its template up has the county’s, and ours once there is none', async () => {
  await as(bureau.clerk).post(`/api/templates/${kind}/use`, { templateId: null })
  assert.deepEqual(await titles(), ['全县销号表', '全县销号表'])
  await as(county.clerk).post(`/api/templates/${kind}/use`, { templateId: null })
  assert.deepEqual(await titles(), [title, title])
})

test('a letter and a circular are filled from the template of who issues them', async () => {
  for (const [of, by] of [
    ['supervisionLetter', second],
    ['circular', second],
  ] as const) {
    const { bytes } = await as(by.clerk).get(`/api/templates/${of}/default`)
    const marked = changeDocx(bytes, xml =>
      xml.replace('</w:p>', `<w:r><w:t>水务版式</w:t></w:r></w:p>`),
    )
    const kept = await as(by.clerk).upload(`/api/templates/${of}`, {
      name: '水务.docx',
      bytes: marked,
    })
    assert.equal(kept.status, 200, JSON.stringify(kept.body))
  }
  const { id } = await makeItem(house, second, 'inProgress')
  const order = { demand: '限期整改到位', reason: '进展缓慢', deadline: '2026-07-31' }
  const countys = (await as(county.clerk).post(`/api/items/${id}/supervision`, order)).body
  const own = await makeItem(house, second, 'inProgress')
  const bureaus = (await as(second.clerk).post(`/api/items/${own.id}/supervision`, order)).body
  const letter = async (one: number) =>
    docxText((await as(second.clerk).get(`/api/supervision/${one}/letter`)).bytes)
  assert.match(await letter(bureaus.id), /水务版式/)
  assert.doesNotMatch(await letter(countys.id), /水务版式/)
  const circular = async (by: TestPerson) =>
    docxText((await as(by).get(`/api/campaigns/${bureau.campaignId}/circular`)).bytes)
  assert.match(await circular(second.clerk), /水务版式/)
  assert.doesNotMatch(await circular(bureau.clerk), /水务版式/)
})

function upload(by: TestPerson, words: string) {
  const bytes = changeDocx(plain, xml => xml.replaceAll(title, words))
  return as(by).upload(`/api/templates/${kind}`, { name: '模板.docx', bytes })
}

async function viewOf(by: TestPerson): Promise<TemplateView> {
  return (await as(by).get('/api/templates')).body.find((one: TemplateView) => one.kind === kind)
}

/** What the forms of both bureaus are headed with. */
async function titles(): Promise<string[]> {
  const forms = [
    await as(bureau.clerk).get(`/api/items/${ours.id}/close-out-form`),
    await as(county.clerk).get(`/api/items/${theirs.id}/close-out-form`),
  ]
  return forms.map(({ bytes }) => /\S*销号\S*表/.exec(docxText(bytes))![0])
}
