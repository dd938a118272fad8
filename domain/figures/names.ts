import { statusNames } from '../rectification/names.ts'
import type { ColumnKey } from './columns.ts'

/** What the columns of figures are called, on screens and in sheets. */
export const columnNames: Record<ColumnKey, { zh: string; en: string }> = {
  ...statusNames,
  total: { zh: '问题总数', en: 'problems' },
  open: { zh: '未销号', en: 'open' },
  closed: { zh: '已销号', en: 'closed' },
  closedInTime: { zh: '按期销号', en: 'closed in time' },
  rebound: { zh: '反弹、重开', en: 'came back' },
  green: { zh: '正常', en: 'on time' },
  yellow: { zh: '临期', en: 'due soon' },
  red: { zh: '逾期', en: 'overdue' },
  grey: { zh: '不计时', en: 'no clock' },
}
