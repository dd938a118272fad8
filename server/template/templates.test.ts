import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentKind } from '#domain/document/kinds.ts'
import { documentKinds } from '#domain/document/kinds.ts'
import type { TemplateView } from '#domain/template/views.ts'
import { addToDocx, changeDocx, docxText } from '#tests/docx.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { bureau, house, as } = await openOffice()
const clerk = as(bureau.clerk)
const own = Object.fromEntries(
  await Promise.all(
    documentKinds.map(async kind => [
      kind,
      (await clerk.get(`/api/templates/${kind}/default`)).bytes,
    ]),
  ),
) as Record<DocumentKind, Buffer>

function upload(kind: DocumentKind, bytes: Buffer, name = '本局模板.docx') {
  return clerk.upload(`/api/templates/${kind}`, { name, bytes })
}

async function viewOf(kind: DocumentKind): Promise<TemplateView> {
  return (await clerk.get('/api/templates')).body.find((one: TemplateView) => one.kind === kind)
}

for (const kind of documentKinds) {
  test(`the default template of ${kind} may be uploaded again as it is`, async () => {
    const { status, body } = await upload(kind, own[kind])
    assert.equal(status, 200, JSON.stringify(body))
    await clerk.post(`/api/templates/${kind}/use`, { templateId: null })
  })
}

test('a changed template is filled with the facts of the item, and the default comes back on request', async () => {
  const { id } = await makeItem(house, bureau, 'closed')
  const form = async () => docxText((await clerk.get(`/api/items/${id}/close-out-form`)).bytes)
  const before = await form()
  const changed = changeDocx(own.closeOutForm, xml =>
    xml.replaceAll('问题整改销号申请表', '我局销号审批表'),
  )
  const first = (await upload('closeOutForm', changed)).body.id
  const filled = await form()
  assert.match(filled, /我局销号审批表/)
  assert.equal(filled.replace('我局销号审批表', '问题整改销号申请表').trim(), before.trim())
  await clerk.post('/api/templates/closeOutForm/use', { templateId: null })
  assert.doesNotMatch(await form(), /我局销号审批表/)
  await clerk.post('/api/templates/closeOutForm/use', { templateId: first })
  assert.match(await form(), /我局销号审批表/)
  const { uses } = await viewOf('closeOutForm')
  assert.deepEqual(
    uses.slice(0, 3).map(({ templateId, byName, uploaded }) => [templateId, byName, uploaded]),
    [
      [first, '李文书', false],
      [null, '李文书', false],
      [first, '李文书', true],
    ],
  )
  const kept = await clerk.get(`/api/templates/versions/${first}`)
  assert.deepEqual(kept.bytes, changed)
})

const macro = { 'word/vbaProject.bin': 'x' }
const elsewhere = {
  'word/_rels/settings.xml.rels':
    '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/></Relationships>',
}
const refused: [string, (bytes: Buffer) => Buffer, string, object?][] = [
  [
    'no Word document',
    () => Buffer.from('not a zip'),
    'templateNotDocx',
    { name: '本局模板.docx' },
  ],
  [
    'a name that is no field',
    bytes => changeDocx(bytes, xml => xml.replaceAll('主持人}}', '主持}}')),
    'templateFields',
    { unknown: '主持', missing: '—' },
  ],
  [
    'a required field that was deleted',
    bytes => changeDocx(bytes, xml => xml.replaceAll('{{出席人员}}', '')),
    'templateFields',
    { unknown: '—', missing: '出席人员' },
  ],
  [
    'a field that does not close',
    bytes => changeDocx(bytes, xml => xml.replace('{{出席人员}}', '{{出席人员')),
    'templateBroken',
  ],
  [
    'a pair that does not close',
    bytes => changeDocx(bytes, xml => xml.replace('{{/纪要正文}}', '')),
    'templateBroken',
    { tags: '纪要正文' },
  ],
  [
    'raw XML',
    bytes => changeDocx(bytes, xml => xml.replace('{{出席人员}}', '{{@出席人员}}')),
    'templateBroken',
  ],
  [
    'code',
    bytes => changeDocx(bytes, xml => xml.replace('{{出席人员}}', '{{constructor.constructor}}')),
    'templateFields',
  ],
  ['macros', bytes => addToDocx(bytes, macro), 'templateActive'],
  ['a template fetched from elsewhere', bytes => addToDocx(bytes, elsewhere), 'templateActive'],
  [
    'a field that runs a program',
    bytes =>
      changeDocx(bytes, xml =>
        xml.replace(
          '<w:body>',
          '<w:body><w:p><w:r><w:instrText>DDEAUTO c</w:instrText></w:r></w:p>',
        ),
      ),
    'templateActive',
  ],
]
for (const [title, change, code, details] of refused) {
  test(`a template with ${title} is refused and not kept`, async () => {
    const before = (await viewOf('minutes')).uses.length
    const { status, body } = await upload('minutes', change(own.minutes))
    assert.deepEqual([status, body.code], [422, code], JSON.stringify(body))
    if (details) assert.deepEqual(body.details, details)
    assert.equal((await viewOf('minutes')).uses.length, before)
  })
}

test('a template of another kind is not taken into use', async () => {
  const { id } = (await upload('circular', own.circular)).body
  const { status } = await clerk.post('/api/templates/minutes/use', { templateId: id })
  assert.equal(status, 404)
})

test('a sample shows the template in use', async () => {
  const changed = changeDocx(own.circular, xml => xml.replaceAll('现将', '兹将'))
  await upload('circular', changed)
  const text = docxText((await clerk.get('/api/templates/circular/sample')).bytes)
  assert.match(text, /兹将集中整治形式主义、官僚主义问题整改情况通报如下/)
})
