import type { Words } from './words.ts'

/** Words that every screen may use: buttons, states of lists and forms, lights. */
export const commonText = {
  product: { zh: '实改', en: 'Shigai' },
  save: { zh: '保存', en: 'Save' },
  submit: { zh: '提交', en: 'Submit' },
  cancel: { zh: '取消', en: 'Cancel' },
  confirm: { zh: '确定', en: 'Confirm' },
  close: { zh: '关闭', en: 'Close' },
  back: { zh: '返回', en: 'Back' },
  add: { zh: '添加', en: 'Add' },
  change: { zh: '修改', en: 'Change' },
  removeFromList: { zh: '移除', en: 'Remove' },
  retry: { zh: '重试', en: 'Try again' },
  reload: { zh: '刷新页面', en: 'Reload the page' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  search: { zh: '查找', en: 'Find' },
  export: { zh: '导出', en: 'Export' },
  exportShown: {
    zh: '导出列表中显示的内容（可用电子表格打开）',
    en: 'Take along what the list shows, for a spreadsheet',
  },
  exporting: { zh: '正在导出…', en: 'Exporting…' },
  loading: { zh: '正在读取…', en: 'Loading…' },
  working: { zh: '正在处理…', en: 'Working…' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '无', en: 'None' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  optional: { zh: '选填', en: 'optional' },
  clearFilters: { zh: '清除筛选', en: 'Clear filters' },
  more: { zh: '显示更多', en: 'Show more' },

  green: { zh: '正常', en: 'on time' },
  yellow: { zh: '临期', en: 'due soon' },
  red: { zh: '逾期', en: 'overdue' },
  grey: { zh: '不计时', en: 'no clock' },
  suspended: { zh: '挂起', en: 'suspended' },

  columns: { zh: '显示列', en: 'Columns' },
  columnsDefault: { zh: '恢复默认', en: 'Back to default' },
  rowCount: { zh: '共 {n} 项', en: '{n} {n|row|rows}' },
  selectedCount: { zh: '已选 {n} 项', en: '{n} selected' },
  selectRow: { zh: '选择此行', en: 'Select this row' },
  selectAll: { zh: '全选', en: 'Select all' },
  clearSelection: { zh: '取消选择', en: 'Clear selection' },
  sortBy: { zh: '按“{column}”排序', en: 'Sort by {column}' },
  nothingHere: { zh: '没有内容', en: 'Nothing here' },

  fieldsWrong: { zh: '有 {n} 处没有填对：', en: '{n} {n|field is|fields are} not right:' },
  draftFound: {
    zh: '{when} 填写的内容没有提交，仍保存在本机。',
    en: 'What you typed at {when} was not submitted; it is still kept on this computer.',
  },
  draftRestore: { zh: '恢复填写', en: 'Bring it back' },
  draftDiscard: { zh: '丢弃', en: 'Discard' },
  draftKept: {
    zh: '{when} 已暂存于本机，尚未提交',
    en: 'Kept on this computer at {when}, not submitted',
  },
  submitting: { zh: '正在提交…', en: 'Submitting…' },
  submitted: { zh: '已提交', en: 'Submitted' },
  notSubmitted: { zh: '没有提交成功', en: 'Not submitted' },

  choosePerson: { zh: '输入姓名选择人员', en: 'Type a name to choose a person' },
  chooseUnit: { zh: '选择单位', en: 'Choose a unit' },
  dayExample: { zh: '如 2026-05-04', en: 'e.g. 2026-05-04' },
  left: { zh: '已离任', en: 'left' },
  unitClosed: { zh: '已撤销', en: 'closed' },

  dropFile: { zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or click to choose' },
  dropFiles: {
    zh: '把文件拖到这里，或点击选择（可多选）',
    en: 'Drop files here, or click to choose',
  },
  sent: { zh: '已上传 {percent}%', en: '{percent}% sent' },

  unreachable: {
    zh: '连不上服务器。填写的内容还在，请检查网络后重试。',
    en: 'The server cannot be reached. What you typed is kept; check the network and try again.',
  },
  unexpected: {
    zh: '系统出错，已记入日志。报修时请提供编号：{requestId}',
    en: 'Something went wrong and was logged. When you report it, give this number: {requestId}',
  },
  screenBroken: { zh: '这个页面出错了', en: 'This page failed' },
  screenBrokenHelp: {
    zh: '已提交的内容不受影响。可以刷新页面，或回到桌面。',
    en: 'What was submitted is safe. Reload the page or go back to the desk.',
  },
  noSuchPage: { zh: '没有这个页面', en: 'There is no such page' },
  noSuchPageHelp: {
    zh: '地址可能写错了，或者内容已经移走。',
    en: 'The address may be mistyped, or what it showed has moved.',
  },
  toDesk: { zh: '回到我的桌面', en: 'Back to my desk' },
} satisfies Words
