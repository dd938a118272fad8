import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { fieldOfHeading, headerSignature, proposeMapping } from './columns.ts'
import { readLedger } from './reading.ts'

const headings: [string, string | null][] = [
  ['序 号', 'number'],
  ['问题编号', 'number'],
  ['反馈问题', 'problem'],
  ['巡视巡察反馈问题', 'problem'],
  ['问题简述', 'problem'],
  ['整改措施（要具体可操作）', 'measure'],
  ['问题整改措施', 'measure'],
  ['包抓领导', 'leader'],
  ['责任科室', 'leadUnit'],
  ['牵头股室', 'leadUnit'],
  ['配合单位', 'coUnits'],
  ['具体责任人', 'handler'],
  ['问题整改完成时限', 'deadline'],
  ['整改进度', 'progress'],
  ['是否销号', 'closed'],
  ['验收销号', 'closed'],
  ['办结情况', 'result'],
  ['已采取措施', 'progress'],
  ['责任单位及配合单位', 'leadUnit'],
  ['问题具体内容', 'problem'],
  ['查摆出的形式主义问题及具体表现', 'problem'],
  ['责任单位及责任人', 'handler'],
  ['责任单位和责任领导', 'leader'],
  ['责任领导及责任人', 'leader'],
  ['问题产生原因', 'cause'],
  ['责任股（室）', 'leadUnit'],
  ['责任科（室）', 'leadUnit'],
  ['责任股(队)', 'leadUnit'],
  ['牵头股（室、队）', 'leadUnit'],
  ['承办股（室、队）', 'leadUnit'],
  ['承办科（室）', 'leadUnit'],
  ['责任（领导）', 'leader'],
  ['配合股（室）', 'coUnits'],
  ['协办科（室、队）', 'coUnits'],
  ['责任股（室）及责任人', 'handler'],
  ['各队、股（室）', null],
  ['业务科目', null],
  ['隐患描述', 'problem'],
  ['事故隐患', 'problem'],
  ['存在的安全隐患', 'problem'],
  ['排查日期', 'foundOn'],
  ['隐患等级', null],
  ['未完成原因', null],
  ['逾期未完成的原因', null],
  ['计划', null],
  ['实际', null],
  ['存在问题及整改措施', null],
  ['联系电话', null],
  ['姓名', null],
]

for (const [heading, field] of headings) {
  test(`a column headed ${heading} is ${field ?? 'left to the note'}`, () => {
    assert.equal(fieldOfHeading(heading), field)
  })
}

test('one field goes to one column, the more usual heading first', () => {
  const fields = proposeMapping([['分管领导'], ['责任领导'], ['整改措施'], ['整改任务']])
  assert.deepEqual(
    fields.map(column => column.field),
    [null, 'leader', 'measure', null],
  )
})

test('a name below a heading is that heading, an office below it is not', () => {
  const columns = proposeMapping([
    ['责任领导', '姓名'],
    ['责任领导', '职务'],
    ['整改情况', '完成情况'],
  ])
  assert.deepEqual(
    columns.map(column => column.field),
    ['leader', null, 'result'],
  )
})

test('half a heading is read with what stands over it', () => {
  const columns = proposeMapping([
    ['责任', '领导'],
    ['责任', '人员'],
    ['整改', '时限'],
    ['责任', '电话'],
  ])
  assert.deepEqual(
    columns.map(column => column.field),
    ['leader', 'handler', 'deadline', null],
  )
})

test('计划 and 实际 below a time limit are the limit and the day it was met', () => {
  for (const above of [['整改时限'], ['整改情况', '整改时限'], ['整改情况', '完成时限']]) {
    const columns = proposeMapping([
      [...above, '计划'],
      [...above, '实际'],
      ['投入', '计划'],
    ])
    assert.deepEqual(
      columns.map(column => column.field),
      ['deadline', 'closedOn', null],
    )
  }
})

test('a heading of two things gives way to a column of its own', () => {
  const columns = proposeMapping([
    ['责任单位及责任人'],
    ['责任人'],
    ['责任领导及责任人'],
    ['责任领导'],
  ])
  assert.deepEqual(
    columns.map(column => column.field),
    [null, 'handler', null, 'leader'],
  )
})

test('问题 says what is wrong, 问题表现 or 问题描述 beside it how it shows', () => {
  for (const beside of ['问题表现', '问题描述']) {
    for (const headers of [
      ['问题', beside],
      [beside, '问题'],
    ]) {
      const fields = proposeMapping(headers.map(header => [header])).map(column => column.field)
      assert.deepEqual(
        fields,
        headers.map(header => (header === '问题' ? 'problem' : 'manifestation')),
      )
    }
  }
})

test('whatever else names the problem, 问题表现 beside it tells how it shows', () => {
  for (const name of ['检视问题', '发现问题', '反馈意见', '督查发现问题']) {
    const fields = proposeMapping([['序号'], [name], ['问题表现']]).map(column => column.field)
    assert.deepEqual(fields.slice(1), ['problem', 'manifestation'])
  }
})

test('完成时间 beside a deadline is when it was done', () => {
  const columns = proposeMapping([['整改时限'], ['完成时间']])
  assert.deepEqual(
    columns.map(column => column.field),
    ['deadline', 'closedOn'],
  )
})

test('a header that names its sections as 责任股（室） is found by it', () => {
  const sheet = sheetOf('序号|问题|责任股（室）\n1|甲问题|法制股')
  assert.equal(readLedger(fileOf(sheet), { today: '2022-07-01' }).problems[0]!.leadUnit, '法制股')
})

test('headers that differ only in blanks and brackets have one signature', () => {
  assert.equal(
    headerSignature(['序号', '具体问题（公开）', '']),
    headerSignature(['序 号', '具体问题']),
  )
  assert.notEqual(headerSignature(['序号', '具体问题']), headerSignature(['具体问题', '序号']))
})
