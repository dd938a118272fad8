import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sampleFields } from '#domain/document/fields.ts'
import { documents } from '#domain/document/kinds.ts'
import type { ReportElements } from '#domain/report/elements.ts'
import { openOffice } from '#tests/requests.ts'

const { bureau, as } = await openOffice('2026-06-15')
const clerk = as(bureau.clerk)
const head = as(bureau.head)

const elements: ReportElements = {
  mark: '某县城市管理局文件',
  number: '某城管报〔2026〕12号',
  signer: '李志强',
  copyTo: '县纪委监委',
  printedBy: '某县城市管理局办公室',
  printedOn: '2026-06-16',
}

test('the elements of an official document are printed where GB/T 9704 wants them', async () => {
  const id = await reportWith(elements)
  const { document, styles } = await partsOf(id)
  const mark = paragraphOf(document, '某县城市管理局文件')
  assert.equal(millimetres(/w:before="(\d+)"/.exec(mark)![1]!), 35)
  assert.match(mark, /w:color w:val="FF0000"/)
  const number = paragraphOf(document, '某城管报〔2026〕12号')
  assert.match(number, /签发人：/)
  assert.match(number, /w:eastAsia="楷体_GB2312"[^>]*\/><\/w:rPr><w:t[^>]*>李志强/)
  assert.deepEqual(
    [...number.matchAll(/<w:tab w:val="(left|right)" w:pos="(\d+)"/g)].map(([, side]) => side),
    ['left', 'right'],
  )
  assert.match(number, /<w:bottom[^>]*w:color="FF0000"[^>]*w:space="11"/)
  assert.match(paragraphOf(document, '抄送：县纪委监委。'), /w:pStyle w:val="Colophon"/)
  assert.match(textOf(document), /某县城市管理局办公室\t2026年6月16日印发/)
  assert.match(styles, /w:styleId="BodyText"[\s\S]*?w:ascii="仿宋_GB2312"/)
})

test('what is left out is filled from what is known, and a report without any has none', async () => {
  const { document } = await partsOf(await reportWith({ signer: '李志强', printedBy: '办公室' }))
  assert.match(textOf(document), /^某县城市管理局文件/)
  assert.match(textOf(document), /办公室\t2026年6月15日印发/)
  const bare = textOf((await partsOf(await reportWith({}))).document)
  assert.doesNotMatch(bare, /签发人|印发|文件/)
})

test('an upward report without a signer and a number in other brackets are pointed out', async () => {
  const found = async (given: ReportElements) => {
    const { lints } = (await clerk.get(`/api/reports/${await reportWith(given)}`)).body
    return lints
      .filter(({ details }: Lint) => ['signer', 'number'].includes(details.field))
      .map(({ code, level, details }: Lint) => [code, level, details.field])
  }
  assert.deepEqual(await found(elements), [])
  assert.deepEqual(await found({}), [['noSigner', 'warning', 'signer']])
  for (const number of [
    '某城管报[2026]12号',
    '某城管报【2026】12号',
    '某城管报〔26〕12号',
    '某城管报〔2026〕第12号',
    '某城管报〔2026〕012号',
  ]) {
    assert.deepEqual(
      await found({ ...elements, number }),
      [['numberForm', 'warning', 'number']],
      number,
    )
  }
})

test('a mark of secrecy among the elements is refused', async () => {
  const { body } = await save(await newReport(), { mark: '机密★1年' })
  assert.deepEqual([body.code, body.details.place], ['reportSecret', '发文机关标志'])
})

test('the next report begins with the elements of the last, and a text drafted anew keeps them', async () => {
  await reportWith(elements)
  const id = await newReport()
  const { mark, signer, copyTo, printedBy } = elements
  const kept = { mark, signer, copyTo, printedBy }
  assert.deepEqual((await clerk.get(`/api/reports/${id}`)).body.document.elements, kept)
  assert.equal((await save(id, { ...elements, signer: '王二' })).status, 200)
  await clerk.post(`/api/reports/${id}/redraft`, { revision: 2 })
  const { document } = (await clerk.get(`/api/reports/${id}`)).body
  assert.deepEqual(document.elements, { ...elements, signer: '王二' })
})

test('with Times New Roman set every document has it, and what was signed before stays as it was', async () => {
  const [draft, signed] = [await reportWith(elements), await reportWith(elements)]
  assert.equal((await head.post(`/api/reports/${signed}/sign`, { revision: 2 })).status, 200)
  const before = (await partsOf(signed)).styles
  const change = { value: 'Times New Roman', reason: '本县各单位公文习惯', revision: 0 }
  assert.equal((await as(bureau.admin).post('/api/settings/latinFont', change)).status, 200)
  assert.match(
    (await partsOf(draft)).styles,
    /w:styleId="BodyText"[\s\S]*?w:ascii="Times New Roman"/,
  )
  assert.equal((await partsOf(signed)).styles, before)
  assert.equal((await head.get(`/api/reports/${signed}`)).body.signed.intact, true)
  assert.equal((await head.post(`/api/reports/${draft}/sign`, { revision: 2 })).status, 200)
  const { body } = await head.get(`/api/reports/${draft}`)
  assert.equal(body.signed.intact, true)
  const { paperDocx } = await import('#server/document/paper-docx.ts')
  for (const { fields, layout } of Object.values(documents)) {
    const bytes = await paperDocx(layout(sampleFields(fields)), 'Times New Roman')
    assert.match(strFromU8(unzipSync(bytes)['word/styles.xml']!), /w:ascii="Times New Roman"/)
  }
  const letter = await clerk.get('/api/templates/supervisionLetter/default')
  if (letter.status === 200) {
    assert.match(strFromU8(unzipSync(letter.bytes)['word/styles.xml']!), /Times New Roman/)
  }
})

test('the length that a bureau set is the one its reports are held to', async () => {
  const id = await reportWith(elements)
  const tooLong = async () =>
    (await clerk.get(`/api/reports/${id}`)).body.lints
      .filter(({ code }: Lint) => code === 'tooLong')
      .map(({ details }: Lint) => details.maxLength)
  assert.deepEqual(await tooLong(), [])
  const document = (await clerk.get(`/api/reports/${id}`)).body.document
  document.opening = [[{ text: '整'.repeat(3500) }]]
  await clerk.post(`/api/reports/${id}/save`, { revision: 2, document })
  assert.deepEqual(await tooLong(), [3000])
  const change = { value: 4000, reason: '专项报告按4000字', revision: 0 }
  assert.equal((await as(bureau.admin).post('/api/settings/reportLength', change)).status, 200)
  assert.deepEqual(await tooLong(), [])
})

interface Lint {
  code: string
  level: string
  details: { field: string; maxLength: number }
}

async function newReport(): Promise<number> {
  return (await clerk.post('/api/reports', { campaignId: bureau.campaignId })).body.id
}

async function save(id: number, given: ReportElements) {
  const { document } = (await clerk.get(`/api/reports/${id}`)).body
  return clerk.post(`/api/reports/${id}/save`, {
    revision: 1,
    document: { ...document, elements: given },
  })
}

async function reportWith(given: ReportElements): Promise<number> {
  const id = await newReport()
  assert.equal((await save(id, given)).status, 200)
  return id
}

async function partsOf(id: number) {
  const { status, bytes } = await head.get(`/api/reports/${id}/docx`)
  assert.equal(status, 200)
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[`word/${name}.xml`]!)
  return { document: part('document'), styles: part('styles') }
}

function paragraphOf(xml: string, text: string): string {
  const plain = xml.split('<w:p>').find(one => textOf(one).includes(text))
  assert.ok(plain, text)
  return plain
}

function textOf(xml: string): string {
  return xml.replaceAll(/<[^>]+>/g, '')
}

function millimetres(twips: string): number {
  return Math.round((Number(twips) / 1440) * 25.4)
}
