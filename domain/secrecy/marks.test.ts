import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markInCell, markOnLabel, markOnTitle, secrecyMarks } from './marks.ts'

const inText: [text: string, found: string[]][] = [
  ['本报告属机密级文件，请注意保存。', ['属机密级文件']],
  ['本材料定为秘密级国家秘密。', ['定为秘密级国家秘密']],
  ['本件系绝密材料，阅后退回。', ['系绝密材料']],
  ['机密级★10年', ['机密级★']],
  ['秘密级文件 不得外传', ['秘密级文件']],
  ['本报告不属于机密级文件。', []],
  ['凡属机密级文件，一律不得带出办公区。', []],
  ['是否属于秘密级材料由保密办认定。', []],
  ['严禁在本系统处理绝密、机密、秘密级文件', []],
  ['开展保密工作检查，商业秘密保护到位。', []],
  ['对涉及国家秘密、商业秘密的不予公开。', []],
  ['本报告属国家秘密，阅后退回。', ['属国家秘密']],
  ['本件属秘密级文件', ['属秘密级文件']],
  ['文号：某发〔2026〕1号 密级：机密★1年', ['密级：机密']],
  ['（机密★1年）', ['（机密★1年）']],
  ['某县整改情况汇报（机密）', ['（机密）']],
  ['文件（秘密）未登记，已补登。', []],
  ['丢失材料（秘密）', []],
  ['列为秘密文件的台账不完整。', []],
  ['属秘密级文件的未按规定清退。', []],
  ['本台账列为秘密文件的事项已清退。', []],
  ['本报告不属国家秘密。', []],
  ['机密级文件，3份没有登记。', []],
  ['封面没有标注“机密★1年”字样，已经补标。', []],
  ['封面未标密级：机密级文件混放。', []],
]
for (const [text, found] of inText) {
  test(`in a text: ${text} → ${found.join(' ') || 'nothing'}`, () => {
    assert.deepEqual(
      secrecyMarks(text).map(({ start, end }) => text.slice(start, end)),
      found,
    )
  })
}

const onLabels: [label: string, found: string | undefined][] = [
  ['机密★1年 问题整改台账.xlsx', '机密★'],
  ['【秘密】整改台账.docx', '【秘密】'],
  ['机密级台账.xlsx', '机密级'],
  ['机密_问题台账.xlsx', '机密'],
  ['2026-秘密-台账.pdf', '秘密'],
  ['问题整改台账（绝密）', '（绝密）'],
  ['某县突出问题（机密）办理.xlsx', '（机密）'],
  ['机密', '机密'],
  ['机　密', '机　密'],
  ['密级：秘密', '密级：秘密'],
  ['秘密★', '秘密★'],
  ['保密工作整改台账.xlsx', undefined],
  ['商业秘密保护专项整治台账', undefined],
  ['保守国家秘密法学习记录.docx', undefined],
  ['工作秘密事项清单.xlsx', undefined],
  ['涉密文件清退台账.xlsx', undefined],
  ['秘密级文件管理不规范问题整改台账', undefined],
  ['精密级仪器台账.xlsx', undefined],
  ['★重点问题台账.xlsx', undefined],
  ['绝密、机密、秘密级文件清退台账.xlsx', undefined],
]
for (const [label, found] of onLabels) {
  test(`on a label: ${label} → ${found ?? 'nothing'}`, () =>
    assert.equal(markOnLabel(label), found))
}

const onTitles: [title: string, found: string | undefined][] = [
  ['机密级问题整改台账', '机密级'],
  ['机密★1年 问题整改台账', '机密★'],
  ['秘密', '秘密'],
  ['某县突出问题（秘密）', '（秘密）'],
  ['机密、秘密文件未登记', undefined],
  ['严禁录入绝密级、机密级、秘密级内容', undefined],
  ['本表不得填写机密级内容', undefined],
  ['涉密（绝密级、机密级、秘密级）文件清退台账', undefined],
  ['保密工作不到位', undefined],
]
for (const [title, found] of onTitles) {
  test(`on a title: ${title} → ${found ?? 'nothing'}`, () =>
    assert.equal(markOnTitle(title), found))
}

const inCells: [cell: string, found: string | undefined][] = [
  ['秘密', '秘密'],
  ['机密★1年', '机密★1年'],
  ['绝密★长期', '绝密★长期'],
  ['密级：机密★10年', '密级：机密★10年'],
  ['整改完毕 秘密★10年', '秘密★'],
  ['机密、秘密文件未登记', undefined],
  ['本件属机密级文件的未登记', undefined],
  ['未标注“秘密★10年”', undefined],
  ['秘密文件', undefined],
]
for (const [cell, found] of inCells) {
  test(`in a cell: ${cell} → ${found ?? 'nothing'}`, () => assert.equal(markInCell(cell), found))
}
