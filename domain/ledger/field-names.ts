import type { Words } from '../wording.ts'
import type { Field } from './vocabulary.ts'

/** The fields that a column can be. */
export const ledgerFieldNames = {
  number: { zh: '编号', en: 'Number' },
  aspect: { zh: '所属方面', en: 'Aspect' },
  kind: { zh: '问题类别', en: 'Kind of problem' },
  problem: { zh: '问题', en: 'Problem' },
  manifestation: { zh: '主要表现', en: 'Manifestation' },
  cause: { zh: '产生原因', en: 'Cause' },
  source: { zh: '问题来源', en: 'Source' },
  foundOn: { zh: '发现时间', en: 'Found on' },
  goal: { zh: '整改目标', en: 'Goal' },
  measure: { zh: '整改措施', en: 'Measure' },
  acceptance: { zh: '验收标准', en: 'Acceptance' },
  leader: { zh: '责任领导', en: 'Leader' },
  leadUnit: { zh: '责任单位', en: 'Lead unit' },
  coUnits: { zh: '配合单位', en: 'Supporting units' },
  handler: { zh: '责任人', en: 'Handler' },
  deadline: { zh: '整改时限', en: 'Deadline' },
  timeClass: { zh: '整改类型', en: 'Time class' },
  longTerm: { zh: '长期坚持', en: 'Long-term' },
  progress: { zh: '进展情况', en: 'Progress' },
  result: { zh: '完成情况', en: 'Result' },
  closed: { zh: '是否销号', en: 'Closed or not' },
  closedOn: { zh: '销号时间', en: 'Closed on' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  remark: { zh: '备注', en: 'Remark' },
  dutyArea: { zh: '分管领域', en: 'Area of duty' },
} satisfies Record<Field, Words[string]>

/** The fields of an item that a file may change, beside those named like a column. */
export const itemFieldNames: Words = {
  ...ledgerFieldNames,
  aspectId: ledgerFieldNames.aspect,
  kindId: ledgerFieldNames.kind,
  note: { zh: '备注', en: 'Note' },
  leadUnitId: ledgerFieldNames.leadUnit,
  coUnitIds: ledgerFieldNames.coUnits,
  leaderId: ledgerFieldNames.leader,
  handlerId: ledgerFieldNames.handler,
  immediate: { zh: '立行立改', en: 'At once' },
  measures: { zh: '整改措施', en: 'Measures' },
}
