import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markOnLabel, secrecyMarks } from './marks.ts'

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
]
for (const [label, found] of onLabels) {
  test(`on a label: ${label} → ${found ?? 'nothing'}`, () =>
    assert.equal(markOnLabel(label), found))
}
