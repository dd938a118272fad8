import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { officialDocx } from '#server/document/official-docx.ts'
import { sampleDocument } from '#server/document/official-sample.ts'

let full: Record<string, string>
let plain: Record<string, string>
let sections: string[]

before(async () => {
  full = await parts(await officialDocx(sampleDocument))
  const { head, colophon, ...rest } = sampleDocument
  const attachments = [sampleDocument.attachments[0]!]
  const signature = { ...sampleDocument.signature, sealed: false }
  const unsealed = { ...rest, attachments, signature }
  plain = await parts(await officialDocx(unsealed, 'Times New Roman'))
  sections = [...full['word/document.xml']!.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(String)
})

test('the page is A4 with 37, 35, 28 and 26 mm around the type area', () => {
  assert.deepEqual(attributes(sections[0]!, 'w:pgSz'), {
    w: '11906',
    h: '16838',
    orient: 'portrait',
  })
  const { top, bottom, left, right } = attributes(sections[0]!, 'w:pgMar')
  assert.deepEqual([top, bottom, left, right].map(Number).map(millimetres), [37, 35, 28, 26])
})

test('the grid is 22 lines by 28 characters', () => {
  const { type, linePitch, charSpace } = attributes(sections[0]!, 'w:docGrid')
  assert.deepEqual([type, linePitch, charSpace], ['linesAndChars', '579', '-848'])
  assert.equal(Math.floor((16838 - 2098 - 1984) / Number(linePitch)), 22)
  assert.equal(Math.floor((11906 - 1587 - 1474) / (320 - 5)), 28)
})

test('the ledger lies in a landscape section between two upright ones', () => {
  const orients = sections.map(section => attributes(section, 'w:pgSz').orient)
  assert.deepEqual(orients, ['portrait', 'landscape', 'portrait'])
  assert.deepEqual(attributes(sections[1]!, 'w:pgSz'), {
    w: '16838',
    h: '11906',
    orient: 'landscape',
  })
  const { top, bottom, left, right } = attributes(sections[1]!, 'w:pgMar')
  assert.deepEqual([top, bottom, left, right].map(Number).map(millimetres), [28, 26, 35, 37])
})

const styleCases: [string, string, string, string][] = [
  ['标题 二号小标宋', 'Title', '方正小标宋简体', '44'],
  ['正文 三号仿宋', 'BodyText', '仿宋_GB2312', '32'],
  ['一级标题 三号黑体', 'Heading1', '黑体', '32'],
  ['二级标题 三号楷体', 'Heading2', '楷体_GB2312', '32'],
  ['三级标题 三号仿宋', 'Heading3', '仿宋_GB2312', '32'],
  ['四级标题 三号仿宋', 'Heading4', '仿宋_GB2312', '32'],
  ['附件序号 三号黑体', 'AttachmentLabel', '黑体', '32'],
  ['页码 四号宋体', 'PageNumber', '宋体', '28'],
  ['版记 四号仿宋', 'Colophon', '仿宋_GB2312', '28'],
]
for (const [label, id, font, size] of styleCases) {
  test(label, () => {
    const style = styleOf(full, id)
    assert.equal(attributes(style, 'w:rFonts').eastAsia, font)
    assert.equal(attributes(style, 'w:sz').val, size)
    assert.doesNotMatch(style, /<w:b\/>/)
  })
}

test('body and headings are indented by two characters, the addressee is not', () => {
  for (const id of ['BodyText', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
    assert.equal(attributes(styleOf(full, id), 'w:ind').firstLineChars, '200', id)
  }
  assert.doesNotMatch(styleOf(full, 'Addressee'), /<w:ind/)
})

test('Latin letters follow the Chinese font unless Times New Roman is asked for', () => {
  assert.equal(attributes(styleOf(full, 'BodyText'), 'w:rFonts').ascii, '仿宋_GB2312')
  assert.equal(attributes(styleOf(plain, 'BodyText'), 'w:rFonts').ascii, 'Times New Roman')
  assert.equal(attributes(styleOf(plain, 'PageNumber'), 'w:rFonts').ascii, '宋体')
})

test('odd page numbers stand right by one character, even ones left', () => {
  assert.match(full['word/settings.xml']!, /<w:evenAndOddHeaders(\/>| w:val="true")/)
  for (const section of sections) {
    const types = [...section.matchAll(/<w:footerReference[^>]*w:type="(\w+)"/g)].map(m => m[1])
    assert.deepEqual(types.sort(), ['default', 'even'])
  }
  for (const [type, side, indent] of [
    ['default', 'right', /w:right="280"/],
    ['even', 'left', /w:left="280"/],
  ] as const) {
    const footer = footerOf(sections[0]!, type)
    assert.match(footer, new RegExp(`<w:jc w:val="${side}"`))
    assert.match(footer, indent)
    assert.match(footer, /— <\/w:t>.*PAGE.*> —<\/w:t>/s)
  }
})

test('the wide margin is the inner one on even pages too', () => {
  assert.match(full['word/settings.xml']!, /<w:mirrorMargins\/>.*<w:evenAndOddHeaders/s)
})

test('on the landscape page the number is turned and stays at the left edge', () => {
  const footer = footerOf(sections[1]!, 'default')
  assert.match(footer, /<w:textDirection w:val="tbRl"/)
  assert.match(footer, /PAGE/)
})

test('every text is there in order', () => {
  const said = textOf(full['word/document.xml']!)
  let from = 0
  for (const text of expectedTexts) {
    const at = said.indexOf(text, from)
    assert.ok(at >= 0, `${text} is missing after ${said.slice(from, from + 60)}`)
    from = at + text.length
  }
})

test('a single attachment has no number, its title stands on the third line', () => {
  const xml = plain['word/document.xml']!
  assert.match(textOf(xml), /附件：问题整改台账.*附件\n*问题整改台账/s)
  const title = xml
    .slice(xml.indexOf('<w:pStyle w:val="AttachmentLabel"'))
    .match(/w:before="(\d+)"/)
  assert.equal(title?.[1], '579')
})

test('a sealed date stays four characters off the right edge', () => {
  assert.match(paragraphOf(full, '2022年6月30日</w:t>'), /w:right="1280"/)
})

test('an unsealed date begins two characters to the right of the issuer', () => {
  const issuer = Number(/w:left="(\d+)"/.exec(paragraphOf(plain, '>甘州区城市管理局</w:t>'))?.[1])
  const date = Number(/w:left="(\d+)"/.exec(paragraphOf(plain, '2022年6月30日</w:t>'))?.[1])
  assert.ok(Math.abs(date - issuer - 632) <= 1)
  assert.match(paragraphOf(plain, '2022年6月30日</w:t>'), /w:right="-640"/)
})

test('the mark is red, 35 mm below the top, the line 4 mm below the number', () => {
  const mark = paragraphOf(full, '甘州区城市管理局文件')
  assert.match(mark, /w:color w:val="FF0000"/)
  assert.match(mark, /w:before="1984"/)
  const number = paragraphOf(full, '甘城管发〔2022〕12号')
  assert.match(number, /<w:bottom[^>]*w:color="FF0000"[^>]*w:space="11"/)
  assert.doesNotMatch(textOf(plain['word/document.xml']!), /签发人/)
})

test('markup in a text is text, what XML cannot carry is dropped', () => {
  const xml = full['word/document.xml']!
  assert.match(xml, /&lt;w:p&gt;&lt;\/w:p&gt; A&amp;B，/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must be gone
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u001b]/)
})

test('a paragraph too low to open a page follows each table that ends a section', () => {
  for (const xml of [full, plain].map(parts => parts['word/document.xml']!)) {
    assert.match(xml, /<\/w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"\/>/)
    assert.doesNotMatch(xml, /<\/w:tbl>(<w:p><w:pPr>)?<w:sectPr/)
  }
})

test('the table repeats its header and fills the turned type area', () => {
  const xml = full['word/document.xml']!
  const table = xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>'))
  assert.equal(table.match(/<w:tblHeader/g)?.length, 1)
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))
  assert.equal(
    widths.reduce((sum, width) => sum + width, 0),
    12756,
  )
})

const expectedTexts = [
  '甘州区城市管理局文件',
  '甘城管发〔2022〕12号',
  '签发人：',
  '李志强',
  '关于集中整治形式主义',
  '官僚主义工作情况的报告',
  '区委作风建设领导小组办公室：',
  '现将有关情况报告如下。',
  '一、工作开展情况',
  '（一）学习文件',
  '1.学习安排',
  '（1）学习内容',
  '<w:p></w:p> A&B',
  '二、存在的不足',
  '（一）培训缺乏',
  '附件：1.问题整改台账',
  '2.现场模拟办案安排',
  '甘州区城市管理局',
  '2022年6月30日',
  '附件1',
  '问题整改台账',
  '具体问题',
  '执法办案专题培训缺乏',
  '附件2',
  '现场模拟办案安排',
  '一、时间',
  '抄送：区纪委监委。',
  '2022年6月30日印发',
]

async function parts(file: Buffer): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(file)).map(([name, data]) => [name, strFromU8(data)])
  return Object.fromEntries(entries)
}

function attributes(xml: string, tag: string): Record<string, string> {
  const element = new RegExp(`<${tag}( [^>]*)/?>`).exec(xml)?.[1] ?? ''
  return Object.fromEntries([...element.matchAll(/w:(\w+)="([^"]*)"/g)].map(m => [m[1], m[2]]))
}

function styleOf(from: Record<string, string>, id: string): string {
  const xml = from['word/styles.xml']!
  const start = xml.indexOf(`w:styleId="${id}"`)
  assert.ok(start > 0, id)
  return xml.slice(start, xml.indexOf('</w:style>', start))
}

function footerOf(section: string, type: string): string {
  const reference = section
    .match(/<w:footerReference[^>]*>/g)!
    .find(tag => tag.includes(`"${type}"`))!
  const id = /r:id="(\w+)"/.exec(reference)![1]
  const relations = full['word/_rels/document.xml.rels']!
  const target = relations.match(/<Relationship [^>]*>/g)!.find(tag => tag.includes(`Id="${id}"`))!
  return full[`word/${/Target="([^"]+)"/.exec(target)![1]}`]!
}

function paragraphOf(from: Record<string, string>, text: string): string {
  const xml = from['word/document.xml']!
  const at = xml.indexOf(text)
  assert.ok(at > 0, text)
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at))
}

function textOf(xml: string): string {
  const named = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
  return text.replace(/&(lt|gt|amp);/g, entity => named[entity as keyof typeof named])
}

function millimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4)
}
