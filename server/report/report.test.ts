import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { ReportDocument } from '#domain/report/document.ts'
import { docxText } from '#tests/docx.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice, type Requests } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice('2026-06-15')
const clerk = as(bureau.clerk)
const head = as(bureau.head)
await makeItem(house, bureau, 'closed')
await makeItem(house, bureau, 'inProgress', { problem: '年轻干部培养锻炼不足' })

test('a draft is made from the records, and everybody who may read sees who made it', async () => {
  const id = await newReport()
  const { body } = await head.get(`/api/reports/${id}`)
  assert.equal(body.document.title, '某县城市管理局关于整治形式主义官僚主义工作情况的报告')
  assert.equal(body.facts.figures['items.total'].value, 2)
  assert.deepEqual([body.atDate, body.createdName, body.signed], ['2026-06-15', '李文书', null])
  const listed = (await head.get('/api/reports')).body
  assert.equal(listed[0].title, body.document.title)
})

test('a report of a day to come, of no campaign and of no number is refused', async () => {
  const future = { campaignId: bureau.campaignId, atDate: '2026-06-16' }
  assert.equal((await clerk.post('/api/reports', future)).body.code, 'dayInFuture')
  assert.equal((await clerk.post('/api/reports', { campaignId: 999 })).body.code, 'notFound')
  assert.equal((await clerk.get('/api/reports/999')).status, 404)
  const id = await newReport()
  const nothing = await clerk.get(`/api/reports/${id}/figures/nothing/rows`)
  assert.equal(nothing.status, 404)
})

test('what people write stays, whatever the records do', async () => {
  const id = await newReport()
  const words = '这一句是人写的，数字是'
  const { status } = await save(clerk, id, 1, document => {
    document.parts[1]!.sections[0]!.paragraphs = [[{ text: words }, { figure: 'items.total' }]]
  })
  assert.equal(status, 200)
  const item = await makeItem(house, bureau)
  const { body } = await clerk.get(`/api/reports/${id}`)
  const written = body.document.parts[1].sections[0].paragraphs[0]
  assert.deepEqual(written, [{ text: words }, { figure: 'items.total' }])
  assert.equal(body.facts.figures['items.total'].value, 3)
  assert.ok(item.id > 0)
})

test('a deadline over a year whose holidays are not known bears the sign in the document, and it is explained', async () => {
  const item = await makeItem(house, bureau, 'assigned', {
    deadline: '2027-03-01',
    measures: [{ text: '全年排班', deadline: '2027-02-01' }],
  })
  const { bytes } = await clerk.get(`/api/reports/${await newReport()}/docx`)
  const text = docxText(bytes)
  for (const words of [
    '2027年3月1日（暂定）',
    '2027年2月1日前完成（暂定）',
    '2027年3月1日前（暂定）1个',
  ]) {
    assert.ok(text.includes(words), `${words}\n${text}`)
  }
  assert.equal(
    text.split('\n').filter(line => /标“暂定”的时限/.test(line)).length,
    2,
    'once in the text, once under the ledger',
  )
  assert.match(text, /\n注：标“暂定”的时限/)
  assert.ok(!text.includes('2026年12月31日（暂定）'))
  assert.ok(item.id > 0)
})

test('of two who write at once the later is refused and told by whom', async () => {
  const id = await newReport()
  const both = await Promise.all([save(clerk, id, 1, noChange), save(clerk, id, 1, noChange)])
  assert.deepEqual(both.map(answer => answer.status).sort(), [200, 409])
  const refused = both.find(answer => answer.status === 409)!
  assert.equal(refused.body.code, 'reportChangedMeanwhile')
  assert.deepEqual(refused.body.details, { revision: 2, by: '李文书' })
  const redraft = await clerk.post(`/api/reports/${id}/redraft`, { revision: 1 })
  assert.equal(redraft.body.code, 'reportChangedMeanwhile')
})

test('writing anew brings the text of the records back', async () => {
  const id = await newReport()
  await save(clerk, id, 1, document => {
    document.title = '另一个标题'
  })
  assert.equal((await clerk.post(`/api/reports/${id}/redraft`, { revision: 2 })).status, 200)
  const { body } = await clerk.get(`/api/reports/${id}`)
  assert.deepEqual([body.document.title.includes('工作情况的报告'), body.revision], [true, 3])
})

test('a report with errors is not signed, and the refusal names them', async () => {
  const id = await newReport()
  await save(clerk, id, 1, document => {
    document.opening = [[{ text: '请予批准。' }, { figure: 'items.never' }]]
    document.addressee = ''
  })
  const { status, body } = await head.post(`/api/reports/${id}/sign`, { revision: 2 })
  assert.equal(status, 422)
  const codes = ['emptyAddressee', 'request', 'unknownFigure']
  assert.deepEqual(body.details.codes.sort(), codes.sort())
})

test('a text with a mark of secrecy is not stored, and the refusal says where it stands', async () => {
  const id = await newReport()
  const before = (await clerk.get(`/api/reports/${id}`)).body
  for (const [change, place, text] of [
    [document => (document.title = '机密★1年 工作报告'), '标题', '机密★'],
    [document => (document.opening = [[{ text: '密级：秘密' }]]), '开头第1段', '密级：秘密'],
    [
      document => (document.parts[1]!.sections = [section('', '已整改。', '本报告属机密级文件')]),
      '第二部分第2段',
      '属机密级文件',
    ],
    [document => (document.parts[0]!.sections[0]!.heading = '机密'), '第一部分第1节', '机密'],
  ] as [(document: ReportDocument) => unknown, string, string][]) {
    const { status, body } = await save(clerk, id, 1, change)
    assert.deepEqual([status, body.code], [422, 'reportSecret'])
    assert.deepEqual([body.details.place, body.details.text], [place, text])
  }
  assert.deepEqual((await clerk.get(`/api/reports/${id}`)).body.document, before.document)
})

test('a draft that holds a mark from before is not handed out, signed or read through', async () => {
  const id = await newReport()
  await house.sql`update report set document = jsonb_set(document, '{title}', '"机密★1年"')
    where id = ${id}`
  const docx = await clerk.get(`/api/reports/${id}/docx`)
  assert.deepEqual([docx.status, docx.body.code], [422, 'reportSecret'])
  const read = await clerk.post(`/api/reports/${id}/read-through`, { revision: 1 })
  assert.equal(read.body.code, 'reportSecret')
  const { body } = await head.post(`/api/reports/${id}/sign`, { revision: 1 })
  assert.deepEqual(body.details.codes, ['secrecyMark'])
})

test('records about the work of keeping secrets are drafted, saved and handed out', async () => {
  await makeItem(house, bureau, 'inProgress', {
    problem: '列为秘密文件的台账不完整，属秘密级文件的未按规定清退，三份材料（秘密）没有登记',
  })
  const id = await newReport()
  const { body } = await clerk.get(`/api/reports/${id}`)
  assert.match(JSON.stringify(body.document), /列为秘密文件的台账/)
  assert.ok(!codesOf(body).includes('secrecyMark'))
  assert.equal((await save(clerk, id, 1, noChange)).status, 200)
  assert.equal((await clerk.get(`/api/reports/${id}/docx`)).status, 200)
})

test('a mark in the records is shown in the draft, which can be changed, and not handed out', async () => {
  const item = await makeItem(house, bureau, 'inProgress', { problem: '本文件属机密级文件' })
  const id = await newReport()
  const redrafted = await clerk.post(`/api/reports/${id}/redraft`, { revision: 1 })
  assert.equal(redrafted.status, 200)
  const { body } = await clerk.get(`/api/reports/${id}`)
  assert.ok(codesOf(body).includes('secrecyMark'))
  assert.equal((await clerk.get(`/api/reports/${id}/docx`)).body.code, 'reportSecret')
  assert.equal((await save(clerk, id, 2, noChange)).body.code, 'reportSecret')
  const clean = await save(clerk, id, 2, document => {
    document.parts = JSON.parse(JSON.stringify(document.parts).replaceAll('属机密级文件', '漏登'))
  })
  assert.equal(clean.status, 200)
  await house.sql`update matter set title = '漏登' where id = ${item.id}`
})

test('a report that was signed under other rules stays readable', async () => {
  const id = await newReport()
  assert.equal((await head.post(`/api/reports/${id}/sign`, { revision: 1 })).status, 200)
  await house.sql`update report set document = jsonb_set(document, '{title}', '"机密★1年"')
    where id = ${id}`
  assert.equal((await head.get(`/api/reports/${id}/docx`)).status, 200)
})

test('what is signed stays as it was signed, and no address changes it', async () => {
  const id = await newReport()
  assert.equal((await head.post(`/api/reports/${id}/sign`, { revision: 1 })).status, 200)
  const before = await head.get(`/api/reports/${id}`)
  const printed = await textOfDocx(id)
  const behind = (await head.get(`/api/reports/${id}/figures/items.inProgress/rows`)).body.total
  await makeItem(house, bureau, 'inProgress', { problem: '签发以后才查出的问题' })
  await house.sql`update matter set title = '改过的问题' where title = '执法办案专题培训不足'`
  house.passMinutes(5)
  for (const [person, act, body] of [
    [clerk, 'save', { revision: 2, document: before.body.document }],
    [clerk, 'redraft', { revision: 2 }],
    [head, 'sign', { revision: 2 }],
  ] as const) {
    const refused = await person.post(`/api/reports/${id}/${act}`, body)
    assert.deepEqual([refused.status, refused.body.code], [409, 'reportSigned'], act)
  }
  assert.deepEqual((await head.get(`/api/reports/${id}`)).body, before.body)
  assert.equal(await textOfDocx(id), printed)
  assert.ok(printed.includes('执法办案专题培训不足') && printed.includes('2026年6月15日'))
  assert.deepEqual(before.body.signed.name, '赵局长')
  const now = (await head.get(`/api/reports/${id}/figures/items.inProgress/rows`)).body
  assert.deepEqual([now.total, now.rows.length], [behind, behind])
})

test('a signed report altered in the database is seen as broken', async () => {
  const id = await newReport()
  await head.post(`/api/reports/${id}/sign`, { revision: 1 })
  assert.equal((await head.get(`/api/reports/${id}`)).body.signed.intact, true)
  await house.sql`update report set facts = jsonb_set(facts, '{figures,items.closed,value}', '2')
    where id = ${id}`
  assert.equal((await head.get(`/api/reports/${id}`)).body.signed.intact, false)
})

test('a figure opens its rows and says with which filter the ledger shows them', async () => {
  const id = await newReport()
  const { body } = await head.get(`/api/reports/${id}/figures/items.closed/rows`)
  assert.equal(body.total, 1)
  assert.equal(body.rows[0].status, 'closed')
  const query = new URLSearchParams(
    Object.entries(body.ledger).flatMap(([name, value]) =>
      [value].flat().map(one => [name, String(one)]),
    ),
  )
  const ledger = (await clerk.get(`/api/items?${query}`)).body
  assert.deepEqual(
    ledger.rows.map((row: { id: number }) => row.id),
    [body.rows[0].itemId],
  )
  const measures = (await head.get(`/api/reports/${id}/figures/measures.done/rows`)).body
  assert.equal(measures.rows.length, measures.total)
  assert.deepEqual([measures.rows[0].done, measures.ledger], [true, null])
})

test('a deadline that the text speaks of stays known when nearer ones come', async () => {
  const id = await newReport()
  await save(clerk, id, 1, document => {
    document.opening = [
      [{ figure: 'items.dueOn.2026-12-31' }, { figure: 'items.dueOn.2027-01-01' }],
    ]
  })
  for (const deadline of ['2026-07-01', '2026-07-02', '2026-07-03']) {
    await makeItem(house, bureau, 'draft', { deadline })
  }
  const { figures } = (await clerk.get(`/api/reports/${id}`)).body.facts
  assert.ok(figures['items.dueOn.2026-12-31'].value > 0)
  assert.equal(figures['items.dueOn.2027-01-01'].value, 0)
})

async function newReport(): Promise<number> {
  const { status, body } = await clerk.post('/api/reports', { campaignId: bureau.campaignId })
  assert.equal(status, 200)
  return body.id
}

async function save(
  person: Requests,
  id: number,
  revision: number,
  change: (document: ReportDocument) => void,
) {
  const { document } = (await person.get(`/api/reports/${id}`)).body
  change(document)
  return person.post(`/api/reports/${id}/save`, { revision, document })
}

function noChange() {}

function codesOf({ lints }: { lints: { code: string }[] }) {
  return lints.map(({ code }) => code)
}

function section(heading: string, ...paragraphs: string[]) {
  return { heading, paragraphs: paragraphs.map(text => [{ text }]) }
}

async function textOfDocx(id: number): Promise<string> {
  const { status, bytes } = await head.get(`/api/reports/${id}/docx`)
  assert.equal(status, 200)
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return xml.replaceAll(/<[^>]+>/g, '')
}

test('a text that the records have overtaken is not signed until somebody read it through', async () => {
  const { body: own } = await clerk.post('/api/campaigns', {
    name: '报告赶不上记录',
    catalogueId: (await clerk.get('/api/campaigns')).body[0].catalogue.id,
    addressee: '县作风办',
    basis: [],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  })
  const campaign = { campaignId: own.id, aspectId: null }
  await makeItem(house, bureau, 'inProgress', { ...campaign, goal: '全年压减会议30%' })
  const { id } = (await clerk.post('/api/reports', { campaignId: own.id })).body
  const drafted = (await clerk.get(`/api/reports/${id}`)).body
  assert.match(JSON.stringify(drafted.document), /尚无问题销号/)
  assert.deepEqual(codesOf(drafted), ['noSigner'])
  await makeItem(house, bureau, 'closed', campaign)
  const overtaken = (await clerk.get(`/api/reports/${id}`)).body
  const closed = overtaken.lints.find(
    (lint: { details: { figure?: string } }) => lint.details.figure === 'items.closed',
  )
  assert.deepEqual(
    [closed.code, closed.level, closed.details.before, closed.details.after],
    ['figureTurned', 'error', 0, 1],
  )
  const refused = await head.post(`/api/reports/${id}/sign`, { revision: 1 })
  assert.deepEqual([refused.status, refused.body.code], [422, 'reportHasErrors'])
  assert.equal((await clerk.post(`/api/reports/${id}/read-through`, { revision: 1 })).status, 200)
  assert.deepEqual(codesOf((await clerk.get(`/api/reports/${id}`)).body), ['noSigner'])
  assert.equal((await head.post(`/api/reports/${id}/sign`, { revision: 2 })).status, 200)
})
