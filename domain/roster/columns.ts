import { squeeze } from '../ledger/characters.ts'

/** The columns of a roster (人员名册), in the order in which it is written. */
export const rosterColumns = [
  'name',
  'parent',
  'unit',
  'title',
  'role',
  'charge',
  'account',
  'phone',
  'since',
] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** What a column may be read as; a section (科室) beside a unit stands under it. */
export const rosterFields = [...rosterColumns, 'section'] as const
export type RosterField = (typeof rosterFields)[number]

/** Headings as the roster writes them. */
export const rosterHeadings: Record<RosterColumn, { zh: string; en: string }> = {
  name: { zh: '姓名', en: 'Name' },
  parent: { zh: '上级单位', en: 'Unit above' },
  unit: { zh: '单位', en: 'Unit' },
  title: { zh: '职务', en: 'Title' },
  role: { zh: '角色', en: 'Role' },
  charge: { zh: '分管', en: 'In charge of' },
  account: { zh: '账号', en: 'Account' },
  phone: { zh: '手机', en: 'Mobile' },
  since: { zh: '任职起始', en: 'Since' },
}

const headings: Record<RosterField, RegExp> = {
  name: /^(?:姓名|人员姓名|人员|name)$/,
  parent: /^(?:上级单位|上级部门|上级|主管单位|主管部门|unitabove)$/,
  unit: /^(?:单位|单位名称|所在单位|工作单位|所属单位|机构|unit)$/,
  section:
    /^(?:股室|科室|部门|处室|内设机构|所在(?:股室|科室|部门)|所属(?:股室|科室|部门)|单位\/股室)$/,
  title: /^(?:职务|职务职级|职位|岗位|现任职务|title)$/,
  role: /^(?:角色|系统角色|权限|role)$/,
  charge: /^(?:分管|分管(?:单位|股室|科室|部门|工作|范围)|联系(?:单位|股室|科室)|inchargeof)$/,
  account: /^(?:账号|帐号|登录名|用户名|登录账号|登录帐号|account)$/,
  phone: /^(?:手机|手机号|手机号码|电话|联系电话|联系方式|办公电话|mobile|phone)$/,
  since: /^(?:任职起始|任职时间|任职日期|任现职时间|到岗时间|since)$/,
}

/** What a heading stands for, without its blanks, stars and brackets; nothing where it is not known. */
export function fieldOfHeading(text: string): RosterField | undefined {
  const plain = squeeze(text)
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[*:]/g, '')
  return rosterFields.find(field => headings[field].test(plain))
}
