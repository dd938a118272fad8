import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLedger } from '#domain/ledger/reading.ts'
import {
  header,
  paragraph,
  tableRow,
  withParts,
  wordOf,
} from '#tests/fixtures/ledgers/office-files.ts'
import { readLedgerFile } from './read-ledger-file.ts'

const listed = (text: string, list = 1, level = 0, extra = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr><w:tabs><w:tab w:val="left"/></w:tabs>${extra}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (...paragraphs: string[]) => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

const level = (format: string, text: string, place = 0, start = 1) =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (levels: string, more = '') =>
  `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${more}</w:numbering>`
const numberedWord = (body: string, levels: string, more?: string) =>
  withParts(wordOf(body), { 'word/numbering.xml': numbering(levels, more) })

function textsOf(bytes: Buffer): string[] {
  const [sheet] = readLedgerFile(bytes, 'a.docx').sheets
  return sheet!.rows.flat().flatMap(({ text }) => text.split('\n'))
}

for (const [format, text, shown] of [
  ['decimal', '%1.', ['1.甲', '2.乙', '11.丙']],
  ['decimal', '（%1）', ['（1）甲', '（2）乙', '（11）丙']],
  ['decimalZero', '%1', ['01甲', '02乙', '11丙']],
  ['decimalFullWidth', '%1．', ['１．甲', '２．乙', '１１．丙']],
  ['decimalEnclosedCircle', '%1', ['①甲', '②乙', '⑪丙']],
  ['chineseCounting', '%1、', ['一、甲', '二、乙', '十一、丙']],
  ['chineseCountingThousand', '（%1）', ['（一）甲', '（二）乙', '（十一）丙']],
  ['japaneseCounting', '第%1，', ['第一，甲', '第二，乙', '第十一，丙']],
  ['upperLetter', '%1)', ['A)甲', 'B)乙', 'K)丙']],
  ['lowerLetter', '%1)', ['a)甲', 'b)乙', 'k)丙']],
  ['bullet', '\uf06c', ['甲', '乙', '丙']],
  ['none', '%1', ['甲', '乙', '丙']],
] as const) {
  test(`a list numbered ${format} ${text} shows its numbers`, () => {
    const hidden = Array.from({ length: 8 }, () => listed('')).join('')
    const body = table(
      row(cell(listed('甲')), cell(listed('乙'))),
      row(cell(hidden), cell(listed('丙'))),
    )
    const texts = textsOf(numberedWord(body, level(format, text)))
    assert.deepEqual([texts[0], texts[1], texts.at(-1)], shown)
  })
}

test('levels, starts and lists that begin anew are counted as Word does', () => {
  const levels = level('decimal', '%1.', 0, 3) + level('decimal', '%1.%2', 1)
  const again =
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
  const body = [
    listed('甲'),
    listed('甲一', 1, 1),
    listed('甲二', 1, 1),
    listed('乙'),
    listed('乙一', 1, 1),
    listed('另起', 2),
    listed('接着', 2),
    listed('同一', 3),
    listed('无', 0),
    listed('不知', 9),
  ]
  assert.deepEqual(
    textsOf(numberedWord(table(row(cell(...body), cell(paragraph('旁')))), levels, again)),
    [
      ...[
        '3.甲',
        '3.1甲一',
        '3.2甲二',
        '4.乙',
        '4.1乙一',
        '1.另起',
        '2.接着',
        '3.同一',
        '无',
        '不知',
        '旁',
      ],
    ],
  )
})

test('a numbering that was changed counts as it is now, and one cell merged into another not at all', () => {
  const changed =
    '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr></w:pPrChange>'
  const merged = (kind: string, text: string) =>
    `<w:tc><w:tcPr><w:vMerge${kind}/></w:tcPr>${listed(text)}</w:tc>`
  const body = table(
    row(merged(' w:val="restart"', '甲'), cell(paragraph('一'))),
    row(merged('', ''), cell(paragraph('二'))),
    row(cell(listed('乙', 1, 0, changed)), cell(paragraph('三'))),
  )
  assert.deepEqual(
    textsOf(numberedWord(body, level('decimal', '%1.'))).filter(text => text !== ''),
    ['1.甲', '一', '二', '2.乙', '三'],
  )
})

test('numbered measures of one cell are several, also where the count goes on from the row above', () => {
  const body = table(
    tableRow(header),
    row(
      ...['1', '甲问题'].map(text => cell(paragraph(text))),
      cell(listed('甲一'), listed('甲二')),
      cell(paragraph('冯二')),
      cell(paragraph('立行立改')),
    ),
    row(
      ...['2', '乙问题'].map(text => cell(paragraph(text))),
      cell(listed('乙一'), listed('乙二'), listed('乙三')),
      cell(paragraph('褚三')),
      cell(paragraph('立行立改')),
    ),
  )
  const file = readLedgerFile(numberedWord(body, level('decimal', '%1.')), 'a.docx')
  assert.deepEqual(
    readLedger(file, { today: '2022-07-01' }).problems.map(one =>
      one.measures.map(({ text }) => text),
    ),
    [
      ['甲一', '甲二'],
      ['乙一', '乙二', '乙三'],
    ],
  )
})

test('lists whose numbers Word counts are joined by them', () => {
  const of = (list: number, names: string[]) =>
    names.map(name => row(cell(listed('', list)), cell(paragraph(name))))
  const tasks = ['甲一', '乙一'].map(name =>
    row(cell(listed('', 2)), cell(paragraph(name)), cell(paragraph('长期坚持'))),
  )
  const body =
    table(tableRow(['序号', '存在问题']), ...of(1, ['甲问题', '乙问题'])) +
    paragraph('') +
    table(tableRow(['序号', '整改措施', '整改时限']), ...tasks)
  const second =
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  const file = readLedgerFile(numberedWord(body, level('decimal', '%1'), second), 'a.docx')
  const { problems, refused } = readLedger(file, { today: '2022-07-01' })
  assert.deepEqual(
    [problems.map(one => [one.problem, one.measures[0]?.text]), refused],
    [
      [
        ['甲问题', '甲一'],
        ['乙问题', '乙一'],
      ],
      [],
    ],
  )
})

for (const [format, start, shown] of [
  ['lowerLetter', -100, ['.甲', 'a.乙']],
  ['chineseCounting', -5, ['〇.甲', '一.乙']],
  ['decimal', -3, ['0.甲', '1.乙']],
  ['chineseCounting', 1.5, ['一.甲', '二.乙']],
  ['upperLetter', 99_999, ['GGGGGGGGG.甲', 'HHHHHHHHH.乙']],
] as const) {
  test(`a list numbered ${format} that begins at ${start} is read`, () => {
    const body = table(row(cell(listed('甲')), cell(listed('乙'))))
    assert.deepEqual(textsOf(numberedWord(body, level(format, '%1.', 0, start))), shown)
  })
}

test('a deeper level before the one above it has begun does not count below nothing', () => {
  const levels = level('chineseCounting', '%1、', 0) + level('decimal', '%1.%2', 1)
  const anew =
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="-4"/></w:lvlOverride></w:num>'
  const body = table(row(cell(listed('甲', 2, 1)), cell(listed('乙', 2, 0))))
  assert.deepEqual(textsOf(numberedWord(body, levels, anew)), ['〇.1甲', '〇、乙'])
})

test('broken numbering leaves the words as they are', () => {
  const bytes = withParts(wordOf(table(row(cell(listed('甲')), cell(listed('乙'))))), {
    'word/numbering.xml': '<w:numbering><a>',
  })
  assert.deepEqual(textsOf(bytes), ['甲', '乙'])
})
