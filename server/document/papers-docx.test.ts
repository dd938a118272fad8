import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sampleFields, tagFields } from '#domain/document/fields.ts'
import { type DocumentKind, documentKinds, documents } from '#domain/document/kinds.ts'
import { paperDocx } from './paper-docx.ts'
import { fillTemplate } from './template-docx.ts'

test('the mark of a letter stands 30 mm below the paper’s edge, its line 4 mm below and 170 mm wide', async () => {
  const parts = await partsOf('supervisionLetter')
  const margins = attributes(parts['word/document.xml']!, 'w:pgMar')
  assert.equal(millimetres(margins.header), 30)
  const header = partWith(parts, 'header', '某县城市管理局')
  assert.match(header, /w:color w:val="FF0000"/)
  const { val, space, color } = attributes(header, 'w:bottom')
  assert.deepEqual([val, color], ['thickThinSmallGap', 'FF0000'])
  assert.equal(Math.round((Number(space) / 72) * 25.4), 4)
  const { left, right } = attributes(header, 'w:ind')
  const width = 11906 - 1587 - 1474 - Number(left) - Number(right)
  assert.equal(millimetres(`${width}`), 170)
})

test('the second line of a letter lies 20 mm above the lower edge, thin above thick', async () => {
  const parts = await partsOf('supervisionLetter')
  const footer = partWith(parts, 'footer', 'thinThickSmallGap')
  const frame = attributes(footer, 'w:framePr')
  assert.equal(millimetres(`${16838 - Number(frame.y)}`), 20)
  assert.equal(millimetres(frame.w), 170)
  assert.equal(frame.vAnchor, 'page')
})

test('the first page of a letter has no number, later ones do', async () => {
  const parts = await partsOf('supervisionLetter')
  const xml = parts['word/document.xml']!
  assert.match(xml, /<w:titlePg/)
  const types = [...xml.matchAll(/<w:footerReference[^>]*w:type="(\w+)"/g)].map(m => m[1])
  assert.deepEqual(types.sort(), ['default', 'even', 'first'])
  assert.doesNotMatch(partWith(parts, 'footer', 'thinThickSmallGap'), /PAGE/)
})

test('the number of a letter stands at the right, its addressee at the left', async () => {
  const xml = (await partsOf('supervisionLetter'))['word/document.xml']!
  assert.match(paragraphOf(xml, 'DB-2026-0003'), /<w:jc w:val="right"/)
  assert.doesNotMatch(paragraphOf(xml, '市容管理股'), /<w:ind/)
})

test('the mark of minutes stands 35 mm below the type area’s edge, attendance in 黑体 and 仿宋', async () => {
  const xml = (await partsOf('minutes'))['word/document.xml']!
  const mark = paragraphOf(xml, '某县城市管理局会议纪要')
  assert.match(mark, /w:color w:val="FF0000"/)
  assert.equal(millimetres(attributes(mark, 'w:spacing').before), 35)
  const attendance = paragraphOf(xml, '出席：')
  assert.match(attendance, /黑体.*出席：.*赵某某、钱某某、李某某/s)
  assert.match(attendance, /w:hanging=/)
})

test('the form is as wide as the type area and never breaks a signature from its opinion', async () => {
  const xml = (await partsOf('closeOutForm'))['word/document.xml']!
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))
  assert.equal(
    widths.reduce((sum, width) => sum + width, 0),
    8845,
  )
  const row = xml.slice(xml.lastIndexOf('<w:tr>', xml.indexOf('钱某某　2026')))
  assert.match(row.slice(0, row.indexOf('</w:tr>')), /<w:cantSplit\/>/)
})

for (const kind of documentKinds) {
  test(`the default template of ${documents[kind].zh}, filled, says what our own layout says`, async () => {
    const { fields, layout } = documents[kind]
    const template = await paperDocx(layout(tagFields(fields)))
    for (const values of [sampleFields(fields), withoutOptional(kind)]) {
      const own = partsIn(await paperDocx(layout(values)))
      const filled = partsIn(fillTemplate(template, values))
      assert.deepEqual(wordsOf(filled), wordsOf(own))
    }
  })
}

test('what looks like a field or like markup in a value stays text', async () => {
  const { fields, layout } = documents.minutes
  const template = await paperDocx(layout(tagFields(fields)))
  const evil = '{{单位名称}}<w:p/>&{{#纪要正文}}\u0000'
  const filled = partsIn(fillTemplate(template, { ...sampleFields(fields), 会议事由: evil }))
  assert.match(wordsOf(filled), /\{\{单位名称\}\}<w:p\/>&\{\{#纪要正文\}\}/)
})

function withoutOptional(kind: DocumentKind) {
  const { fields } = documents[kind]
  const empty = fields.filter(one => !one.required).map(({ name, list }) => [name, list ? [] : ''])
  return { ...sampleFields(fields), ...Object.fromEntries(empty) }
}

async function partsOf(kind: DocumentKind) {
  const { fields, layout } = documents[kind]
  return partsIn(await paperDocx(layout(sampleFields(fields))))
}

function partsIn(file: Buffer): Record<string, string> {
  const entries = Object.entries(unzipSync(file)).map(([name, data]) => [name, strFromU8(data)])
  return Object.fromEntries(entries)
}

function partWith(parts: Record<string, string>, kind: string, text: string): string {
  const found = Object.entries(parts).find(
    ([name, xml]) => name.startsWith(`word/${kind}`) && xml.includes(text),
  )
  assert.ok(found, `${kind} with ${text}`)
  return found[1]
}

/** All words of header, text and footer, without the places where lines are broken. */
function wordsOf(parts: Record<string, string>): string {
  const names = Object.keys(parts).filter(name => /^word\/(document|header\d+)\.xml$/.test(name))
  const text = names.sort().map(name => parts[name]!.replace(/<[^>]+>/g, ''))
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text.join('').replace(/&(lt|gt|amp|quot|apos);/g, (_all, name) => named[name]!)
}

function attributes(xml: string, tag: string): Record<string, string> {
  const element = new RegExp(`<${tag}( [^>]*)/?>`).exec(xml)?.[1] ?? ''
  return Object.fromEntries([...element.matchAll(/w:(\w+)="([^"]*)"/g)].map(m => [m[1], m[2]]))
}

function paragraphOf(xml: string, text: string): string {
  const at = xml.indexOf(text)
  assert.ok(at > 0, text)
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at))
}

function millimetres(twips: string | undefined): number {
  return Math.round((Number(twips) / 1440) * 25.4)
}
