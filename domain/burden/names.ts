import type { Name } from '../name.ts'
import type { BurdenMeasure } from './burden.ts'
import type { RemarkStatus } from './remark.ts'

/** What is counted, on screens and in sheets. */
export const burdenMeasureNames: Record<BurdenMeasure, Name> = {
  forms: { zh: '填表次数', en: 'Forms filled in' },
  fields: { zh: '填写项数', en: 'Fields filled in' },
  notices: { zh: '发出提醒', en: 'Notices sent' },
}

export const remarkStatusNames: Record<RemarkStatus, Name> = {
  new: { zh: '待答复', en: 'to be answered' },
  answered: { zh: '已答复', en: 'answered' },
}
