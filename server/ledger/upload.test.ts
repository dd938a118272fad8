import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sha256Of } from '#server/files/store.ts'
import {
  header,
  paragraph,
  tableRow,
  twoRows,
  withParts,
  wordOf,
} from '#tests/fixtures/ledgers/office-files.ts'
import { csvOf } from '#tests/imports.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)
const ledger = csvOf('1,执法培训不足,每季一次,钱守正,周立新,法制股,2026-12-31,,')

test('the original comes back byte for byte under its name', async () => {
  const bytes = Buffer.concat([Buffer.from('\ufeff'), ledger, Buffer.from('\r\n')])
  const { status, body } = await clerk.upload('/api/imports', { name: '整改 台账.csv', bytes })
  assert.equal(status, 200)
  const file = await clerk.get(`/api/imports/${body.id}/file`)
  assert.deepEqual(file.bytes, bytes)
  const disposition = String(file.headers['content-disposition'])
  assert.ok(disposition.includes(encodeURIComponent('整改 台账.csv')), disposition)
})

const noLedgers: [what: string, bytes: Buffer, code: string][] = [
  ['an empty file', Buffer.from(''), 'ledgerFileEmpty'],
  ['a table that is no ledger', Buffer.from('姓名,电话\n张三,0936'), 'ledgerNoHeader'],
  ['a header with nothing below', Buffer.from('序号,存在问题,整改措施\n'), 'ledgerNoItems'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'ledgerFormatUnsupported'],
]

for (const [what, bytes, code] of noLedgers) {
  test(`${what} is refused at once, and nothing is kept`, async () => {
    const before = await kept()
    const { status, body } = await clerk.upload('/api/imports', { name: '文件.csv', bytes })
    assert.deepEqual([status, body.code], [422, code])
    assert.equal(await kept(), before)
  })
}

const wordTable = `<w:tbl>${[header, ...twoRows].map(row => tableRow(row)).join('')}</w:tbl>`
const marked = paragraph('机密★1年') + paragraph('问题整改台账') + wordTable
const pageHead = (text: string) =>
  `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(text)}</w:hdr>`

const secret: [what: string, name: string, bytes: Buffer, text: string, place: string][] = [
  ['a title', '台账.csv', Buffer.concat([Buffer.from('机密\n'), ledger]), '机密', '第 1 行'],
  [
    'a title with its years',
    '台账.csv',
    Buffer.concat([Buffer.from('机密★1年,\n'), ledger]),
    '机密★',
    '第 1 行',
  ],
  ['a file name', '机密级台账.csv', ledger, '机密级', '文件名'],
  [
    'a cell',
    '台账.csv',
    csvOf('1,档案管理不规范,整改完毕 秘密★10年,钱守正,周立新,法制股,2026-12-31,,'),
    '秘密★',
    '第 2 行',
  ],
  [
    'a title below the eighth row',
    '台账.csv',
    Buffer.concat([Buffer.from(`${'说明\n'.repeat(9)}密级：秘密\n`), ledger]),
    '密级：秘密',
    '第 10 行',
  ],
  [
    'a cell that is nothing else',
    '台账.csv',
    csvOf('1,档案管理不规范,密级：机密,钱守正,周立新,法制股,2026-12-31,,'),
    '密级：机密',
    '第 2 行',
  ],
  ['the first line of a Word file', '台账.docx', wordOf(marked), '机密★', '表格外的文字'],
  [
    'a text box of a Word file',
    '台账.docx',
    wordOf(
      `<w:p><w:r><w:pict><w:txbxContent>${paragraph('机密★1年')}</w:txbxContent></w:pict></w:r></w:p>${paragraph('台账')}${wordTable}`,
    ),
    '机密★',
    '表格外的文字',
  ],
  [
    'the head of the pages of a Word file',
    '台账.docx',
    withParts(wordOf(wordTable), { 'word/header1.xml': pageHead('密级：秘密') }),
    '密级：秘密',
    '表格外的文字',
  ],
]

for (const [what, name, bytes, text, place] of secret) {
  test(`a mark of secrecy in ${what} refuses the file, and nothing is kept`, async () => {
    const before = await kept()
    const { status, body } = await clerk.upload('/api/imports', { name, bytes })
    assert.deepEqual([status, body.code, body.details.text], [422, 'fileSecret', text])
    assert.ok(body.details.place.includes(place), body.details.place)
    assert.equal(await kept(), before)
  })
}

test('ordinary words about secrets are no mark', async () => {
  const bytes = csvOf('1,保密工作和商业秘密保护不到位,学习保密法,钱守正,周立新,法制股,2026-12-31,,')
  const { status } = await clerk.upload('/api/imports', { name: '保密工作台账.csv', bytes })
  assert.equal(status, 200)
})

test('a ledger about the work of keeping secrets is read', async () => {
  const lines = ['序号,存在问题,整改措施', '1,保密工作不到位，机密、秘密文件未登记,补登']
  for (const rows of [lines, ['保密检查问题台账', '（绝密、机密、秘密）', ...lines]]) {
    const bytes = Buffer.from(rows.join('\n'))
    const { status, body } = await clerk.upload('/api/imports', { name: '台账.csv', bytes })
    assert.equal(status, 200, JSON.stringify(body))
  }
})

test('only the clerk imports', async () => {
  for (const person of [bureau.handler, bureau.leader, bureau.verifier, bureau.admin]) {
    const { status } = await as(person).upload('/api/imports', { name: '台账.csv', bytes: ledger })
    assert.equal(status, 403)
  }
})

test('a file that cannot be written fails the upload, and nothing is kept', async () => {
  const before = await kept()
  const bytes = csvOf('1,值班记录不全,每日登记,钱守正,周立新,法制股,2026-12-31,,')
  // Where the folder of these bytes would be made lies a file.
  mkdirSync(house.filesFolder, { recursive: true })
  const inTheWay = join(house.filesFolder, sha256Of(bytes).slice(0, 2))
  writeFileSync(inTheWay, '')
  const upload = () => clerk.upload('/api/imports', { name: '台账.csv', bytes })
  assert.equal((await upload()).status, 500)
  assert.equal(await kept(), before)
  rmSync(inTheWay)
  assert.equal((await upload()).status, 200)
})

test('an upload that breaks off keeps nothing', async () => {
  const before = await kept()
  const file = { name: '台账.csv', bytes: ledger, lost: 40 }
  const { status } = await clerk.upload('/api/imports', file)
  assert.ok(status >= 400)
  assert.equal(await kept(), before)
})

test('preview and import answer what they promise', async () => {
  const { body } = await clerk.upload('/api/imports', { name: '台账.csv', bytes: ledger })
  const { campaignId } = bureau
  const preview = await clerk.post(`/api/imports/${body.id}/preview`, { campaignId })
  assert.deepEqual(preview.body.counts, { create: 1, change: 0, same: 0, refuse: 0, skip: 0 })
  const answer = await clerk.post(`/api/imports/${body.id}/run`, { campaignId })
  assert.deepEqual(answer.body, {
    ...{ importId: body.id, created: 1, changed: 0, same: 0, refused: 0 },
  })
})

async function kept(): Promise<number> {
  return (await house.sql`select 1 from imported_file`).length
}
