import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asCsv, cellText } from './csv.ts'

test('what a spreadsheet would compute is taken along as text', () => {
  for (const cell of ['=1+1', '+86', '-3', '@SUM(A1)', '\tx']) {
    assert.equal(asCsv([[cell]]), `"'${cell}"`)
  }
  assert.equal(asCsv([['市容股 12-3']]), '"市容股 12-3"')
})

test('quotes, commas and line breaks stay within their cell', () => {
  const lines = [
    ['单位', '职务'],
    ['市容股,"一组"', '股长\n副股长'],
  ]
  assert.equal(asCsv(lines), '"单位","职务"\r\n"市容股,""一组""","股长\n副股长"')
})

test('a cell keeps its lines and loses the blanks between them', () => {
  assert.equal(cellText('  市容股 \n\n 股长   （兼）\n'), '市容股\n股长 （兼）')
})
