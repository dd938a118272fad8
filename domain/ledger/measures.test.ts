import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitMeasures } from './measures.ts'

const cells: [string, string[]][] = [
  ['1.早晚错峰巡查；2.设置临时疏导点2处', ['早晚错峰巡查', '设置临时疏导点2处']],
  ['1、甲\n2、乙\n3、丙', ['甲', '乙', '丙']],
  ['①甲②乙', ['甲', '乙']],
  ['（1）甲（2）乙', ['甲', '乙']],
  ['一是甲；二是乙', ['甲', '乙']],
  ['（一）甲；（二）乙', ['甲', '乙']],
  ['落实以下措施：1.甲；2.乙', ['落实以下措施：甲', '乙']],
  ['1.甲。2.乙，投入1.5万元', ['甲。', '乙，投入1.5万元']],
  ['1.精简文件2.压减会议', ['精简文件', '压减会议']],
  ['1.甲；2.乙3.丙', ['甲', '乙', '丙']],
  ['1.投入资金2.5万元', ['投入资金2.5万元']],
  ['2.每半年一次', ['每半年一次']],
  ['2.5倍人手', ['2.5倍人手']],
  [
    '1.2026年5月底；\n2.长期坚持；\n3.2026年6月30日前',
    ['2026年5月底', '长期坚持', '2026年6月30日前'],
  ],
  ['投入1.2026亿元', ['投入1.2026亿元']],
  ['每月1次；每季2次', ['每月1次；每季2次']],
  ['', []],
]

for (const [text, measures] of cells) {
  test(`“${text.replaceAll('\n', '↵')}” holds ${measures.length} measures`, () => {
    assert.deepEqual(splitMeasures(text), measures)
  })
}

test('more than nine numbered measures are all found', () => {
  const text = Array.from({ length: 12 }, (_, index) => `${index + 1}.措施`).join('；')
  assert.equal(splitMeasures(text).length, 12)
})
