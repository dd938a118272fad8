import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { importedItem, type KnownNames } from './imported-item.ts'
import { readLedger } from './reading.ts'
import { reasonTexts } from './reason-text.ts'

const today = '2026-07-01'
const known: KnownNames = {
  people: new Map([
    ['赵一', 1],
    ['冯二', 2],
    ['褚三', 3],
  ]),
  units: new Map([
    ['法制股', 11],
    ['市容股', 12],
  ]),
  aspects: new Map(),
  kinds: [],
}

/** Heading, cell, then leader, handler, lead unit and supporting units, and what the note keeps. */
const cells: [string, string, (number | null | number[])[], string][] = [
  ['责任单位及责任人', '法制股 冯二', [null, 2, 11, []], ''],
  ['责任单位及责任人', '法制股、冯二', [null, 2, 11, []], ''],
  ['责任单位及责任人', '法制股\\n冯二', [null, 2, 11, []], ''],
  ['责任单位及责任人', '法制股（冯二）', [null, 2, 11, []], ''],
  ['责任单位及责任人', '法制股：冯二', [null, 2, 11, []], ''],
  ['责任单位及责任人', '冯二（法制股）', [null, 2, 11, []], ''],
  ['责任单位及责任人', '责任单位：法制股；责任人：冯二', [null, 2, 11, []], ''],
  ['责任人及责任单位', '冯二 法制股', [null, 2, 11, []], ''],
  [
    '责任单位及责任人',
    '法制股 冯二；市容股 褚三',
    [null, 2, 11, [12]],
    '责任单位及责任人：法制股 冯二；市容股 褚三\n责任人：冯二、褚三',
  ],
  ['责任单位及责任人', '冯二', [null, 2, null, []], ''],
  ['责任单位及责任人', '各股室负责人', [null, null, null, []], '责任人：各股室负责人'],
  ['责任单位和责任领导', '法制股 赵一', [1, null, 11, []], ''],
  ['责任领导及责任人', '赵一、冯二', [1, 2, null, []], ''],
  ['责任领导及责任人', '赵一\\n冯二', [1, 2, null, []], ''],
  ['责任领导、责任人', '赵一/冯二', [1, 2, null, []], ''],
  ['责任领导及责任人', '责任领导：赵一 责任人：冯二', [1, 2, null, []], ''],
  ['责任领导/责任人', '赵一/冯二', [1, 2, null, []], ''],
  ['责任单位/配合单位', '法制股/市容股', [null, null, 11, [12]], ''],
  ['责任人及责任领导', '冯二、赵一', [1, 2, null, []], ''],
  ['责任领导及责任人', '赵一（副局长）、冯二', [1, 2, null, []], '责任领导：赵一（副局长）'],
  ['责任领导及责任人', '赵一；冯二、褚三', [1, 2, null, []], '责任人：冯二、褚三'],
  ['责任领导及责任人', '赵一、冯二、褚三', [1, null, null, []], '责任领导：赵一、冯二、褚三'],
  ['责任领导及责任人', '赵一', [1, null, null, []], ''],
  ['责任领导、责任单位及责任人', '赵一 法制股 冯二', [1, 2, 11, []], ''],
]

for (const [heading, cell, expected, note] of cells) {
  test(`under ${heading}, “${cell}” is read`, () => {
    const { problems } = readLedger(
      fileOf(sheetOf(`序号|问题|措施|${heading}|整改时限\n1|甲问题|甲一|${cell}|2026年8月31日`)),
      { today },
    )
    const { input } = importedItem(problems[0]!, 1, known)
    const { leaderId, handlerId, leadUnitId, coUnitIds } = input
    assert.deepEqual([leaderId, handlerId, leadUnitId, coUnitIds], expected)
    assert.equal(input.note, note)
  })
}

test('a duty with a column of its own is read from there', () => {
  const { problems } = readLedger(
    fileOf(sheetOf('序号|问题|措施|责任单位|责任单位及责任人\n1|甲问题|甲一|市容股|法制股 冯二')),
    { today },
  )
  assert.deepEqual([problems[0]!.leadUnit, problems[0]!.handler?.name], ['市容股', '冯二'])
  assert.equal(problems[0]!.handlerText, '法制股 冯二')
})

test('of several people in a cell the first is taken, and the preview names the others', () => {
  const { problems } = readLedger(
    fileOf(sheetOf('序号|问题|措施|责任领导|责任人|时限\n1|甲问题|甲一|赵一|冯二、褚三|长期坚持')),
    { today },
  )
  const said = reasonTexts(problems[0]!.warnings, 'zh')
  assert.deepEqual(said, ['“责任人”写了几个人：取冯二，褚三留在备注'])
  assert.equal(importedItem(problems[0]!, 1, known).input.note, '责任人：冯二、褚三')
})
