import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueFaults } from './catalogue-faults.ts'
import { catalogueFromTable } from './catalogue-table.ts'
import { readCatalogue, writeCatalogue } from './catalogue-text.ts'
import { catalogues } from './catalogues.ts'
import { kindText } from './kind.ts'

const expected = [
  { name: '服务群众', kinds: [plain('推诿扯皮'), plain('效率低')] },
  { name: '履职尽责', kinds: [plain('弄虚作假')] },
]

test('aspects of a table go on until the next one is named', () => {
  const rows = [
    ['县问题目录'],
    ['序号', '方面', '种类'],
    ['1', '服务群众', '推诿扯皮'],
    ['2', '', '效率低'],
    [],
    ['3', '履职尽责', '弄虚作假'],
  ]
  assert.deepEqual(catalogueFromTable(rows), { aspects: expected, left: ['县问题目录'] })
})

test('without a heading the first two columns are read', () => {
  const rows = [
    ['', '没有方面的一行'],
    ['服务群众', '推诿扯皮'],
    ['服务群众', '效率低'],
    ['履职尽责', '弄虚作假'],
  ]
  assert.deepEqual(catalogueFromTable(rows), { aspects: expected, left: ['没有方面的一行'] })
})

test('the same catalogue is read from pasted text, and a line without an aspect is told', () => {
  const text = '县问题目录\n一、服务群众：\n1．推诿扯皮\n（2）效率低\n\n二、履职尽责\n① 弄虚作假'
  assert.deepEqual(readCatalogue(text), { aspects: expected, left: ['县问题目录'] })
})

test('which numbers name the aspects follows from those that occur', () => {
  const both = '一、服务群众\n（一）推诿扯皮\n（二）效率低\n二、履职尽责\n（一）弄虚作假'
  assert.deepEqual(readCatalogue(both), { aspects: expected, left: [] })
  const lower = '（一）服务群众\n1．推诿扯皮\n2．效率低\n（二）履职尽责\n弄虚作假'
  assert.deepEqual(readCatalogue(lower), { aspects: expected, left: [] })
})

test('a table whose kinds carry numbers of their own keeps them as kinds', () => {
  const rows = [
    ['序号', '问题方面', '问题'],
    ['1', '一、服务群众', '（一）推诿扯皮'],
    ['2', '', '（二）效率低'],
    ['3', '二、履职尽责', '一、弄虚作假'],
  ]
  const read = readCatalogue(writeCatalogue(catalogueFromTable(rows)))
  assert.deepEqual(read, { aspects: expected, left: [] })
})

test('what was read of a table is written as text and read again as the same', () => {
  const read = { aspects: expected, left: ['县问题目录'] }
  assert.deepEqual(readCatalogue(writeCatalogue(read)), read)
})

test('a name that stands twice or is too short is pointed out once', () => {
  const kinds = ['推诿扯皮', '推诿扯皮', '推诿扯皮', '慢'].map(plain)
  assert.deepEqual(catalogueFaults([{ name: '服务群众', kinds }, ...expected]), [
    { name: '服务群众', fault: 'twice' },
    { name: '慢', fault: 'short' },
    { name: '推诿扯皮', fault: 'twice' },
  ])
})

const withClauses = [
  {
    name: '服务群众',
    kinds: [{ name: '推诿扯皮', clause: '第二条第（一）项' }, plain('效率低')],
  },
]

test('a clause is read from its own column, and behind a bar or a tab of pasted text', () => {
  const rows = [
    ['方面', '条款', '具体表现'],
    ['服务群众', '第二条第（一）项', '推诿扯皮'],
    ['', '', '效率低'],
  ]
  assert.deepEqual(catalogueFromTable(rows), { aspects: withClauses, left: [] })
  for (const sign of ['｜', ' | ', '\t']) {
    const text = `一、服务群众\n1. 推诿扯皮${sign}第二条第（一）项\n2. 效率低`
    assert.deepEqual(readCatalogue(text), { aspects: withClauses, left: [] })
  }
  const read = { aspects: withClauses, left: [] }
  assert.deepEqual(readCatalogue(writeCatalogue(read)), read)
})

test('a kind with and without its clause is written in one line', () => {
  assert.deepEqual(withClauses[0]!.kinds.map(kindText), ['推诿扯皮〔第二条第（一）项〕', '效率低'])
})

test('the catalogues that come along name the clauses that their sources have', () => {
  const clauses = catalogues.map(({ aspects }) =>
    aspects.flatMap(({ kinds }) => kinds.map(({ clause }) => clause)),
  )
  assert.deepEqual(
    clauses.map(all => [all.length, all[1], all.at(-1)]),
    [
      [12, '第一方面第2类', '第四方面第4类'],
      [6, '第一百三十二条第（二）项', '第一百三十二条第（六）项'],
      [9, '', ''],
    ],
  )
})

function plain(name: string) {
  return { name, clause: '' }
}
