import type { Language, Words } from './wording.ts'

/** What is wrong with a field, by the code of the shared input or by zod's own code. */
const faultWords: Words = {
  required: { zh: '请填写', en: 'Please fill this in' },
  textTooShort: { zh: '请填写完整', en: 'Please fill this in' },
  shareTooLarge: { zh: '比例不能超过 100%', en: 'A share is at most 100 %' },
  measureTwice: { zh: '同一条措施出现了两次', en: 'The same measure is there twice' },
  dayOutOfRange: {
    zh: '日期须在 2000 年至 2099 年之间',
    en: 'The date must be between 2000 and 2099',
  },
  endsBeforeStart: {
    zh: '结束日期不能早于开始日期',
    en: 'The end cannot be before the start',
  },
  findingNotWritten: {
    zh: '上面还有正在填写的问题，请先写入或取消，再签字',
    en: 'A finding above is still being typed; write it down or cancel it, then sign',
  },
  noAspects: {
    zh: '没有读出方面：方面须以“一、”或“（一）”开头',
    en: 'No aspect was read: an aspect begins with 一、 or （一）',
  },
  catalogueFaulty: {
    zh: '请先改正“读出的内容”里指出的各处',
    en: 'Please mend what is pointed out beside it first',
  },
  accountInvalid: {
    zh: '2 至 40 位小写字母、数字、点、横线，以字母或数字开头',
    en: '2 to 40 small letters, digits, dots or dashes, starting with a letter or digit',
  },
  phoneInvalid: {
    zh: '11 位手机号，或带区号的座机号，如 0312-1234567',
    en: 'A mobile number of 11 digits, or a land line with its area code',
  },
  accountNeedsPassword: {
    zh: '账号和首次密码要一起填',
    en: 'An account needs a first password, and the other way round',
  },
  threeNumbers: { zh: '要填三个数', en: 'Three numbers are needed' },
  rightsMissing: { zh: '至少选一项权限', en: 'Choose at least one right' },
  notAscending: { zh: '须从小到大，不能重复', en: 'Must ascend, each only once' },
  deadlineTwice: {
    zh: '日期和时限规则只能选一种',
    en: 'Either a date or a rule, not both',
  },
  periodsOverlap: {
    zh: '从早到晚填写，时段之间不能重叠，如 08:30-12:00 14:30-18:00',
    en: 'In order and apart, such as 08:30-12:00 14:30-18:00',
  },
  tooSmall: { zh: '要大于零', en: 'Must be more than zero' },
  notWhole: {
    zh: '天数须为整数，小时数须合整分钟',
    en: 'Whole days, or hours that are whole minutes',
  },
  onlyDaysCountBack: {
    zh: '只有按天、不延长、不顺延的规则才能向前计算',
    en: 'Only whole days without extension count back',
  },
  ruleIdInvalid: {
    zh: '以大写字母开头，只用大写字母、数字和横线',
    en: 'Capitals, digits and dashes, starting with a capital',
  },
  remainderMissing: {
    zh: '部分解决须写明余下的问题和完成日期',
    en: 'A partial outcome needs what remains and by when',
  },
  passwordsDiffer: { zh: '两次输入的密码不一样', en: 'The two passwords differ' },
  too_small: { zh: '太短或太小', en: 'Too short or too small' },
  too_big: { zh: '太长或太大', en: 'Too long or too large' },
  invalid_type: { zh: '请填写', en: 'Please fill this in' },
  invalid_value: { zh: '请从列出的内容中选择', en: 'Please choose one of those listed' },
  invalid_format: { zh: '格式不对', en: 'Not in the right form' },
}

export function faultText(code: string, language: Language): string {
  return faultWords[code]?.[language] ?? (language === 'zh' ? '没有填对' : 'Not right')
}
