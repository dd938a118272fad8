import { roleNames } from '../people/role-names.ts'

interface RosterReason {
  /** Keeps the row out; the others only say something about it. */
  refuses: boolean
  zh: string
  en: string
}

const roles = Object.values(roleNames)
const known = { zh: roles.map(({ zh }) => zh).join('、'), en: roles.map(({ en }) => en).join(', ') }

/** Why a row of a roster is refused, and what a person should know about it. */
export const rosterReasons = {
  nameMissing: refuses('没有写姓名', 'no name'),
  textTooLong: refuses('“{column}”超过 60 个字', '“{column}” is longer than 60 characters'),
  unitMissing: refuses('没有写单位', 'no unit'),
  unitClosed: refuses(
    '单位“{unit}”已撤销，请先恢复或改写',
    'the unit “{unit}” is closed; reopen it or write another',
  ),
  unitAmbiguous: refuses(
    '不止一个单位叫“{unit}”，请写上级单位',
    'more than one unit is called “{unit}”; name the unit above',
  ),
  parentNeeded: refuses(
    '单位“{unit}”没有建档，又不止一个顶层单位，请写上级单位',
    'the unit “{unit}” is not on file and there are several at the top; name the unit above',
  ),
  roleUnknown: refuses(
    `不认识角色“{role}”，可填：${known.zh}；一人几个角色的分几行写`,
    `the role “{role}” is not known; one of: ${known.en}; several roles take several rows`,
  ),
  chargeUnknown: refuses(
    '分管的“{unit}”没有建档，文件里也没有',
    'the unit in charge “{unit}” is neither on file nor in the sheet',
  ),
  sinceUnread: refuses('任职起始“{text}”读不出日期', 'no day can be read from “{text}”'),
  accountInvalid: refuses(
    '账号“{account}”不合要求：2 至 40 位小写字母、数字、点、横线，以字母或数字开头',
    'the account “{account}” is not allowed: 2 to 40 small letters, digits, dots or dashes',
  ),
  accountTaken: refuses(
    '账号“{account}”是{name}的，姓名对不上',
    'the account “{account}” belongs to {name}; the name does not match',
  ),
  accountDiffers: refuses(
    '{unit}已有“{name}”，账号是“{account}”；账号不能改，如是另一人请先在人员页添加',
    '{unit} has “{name}” already with the account “{account}”; accounts do not change; add another person on the people page first',
  ),
  phoneInvalid: refuses(
    '手机“{phone}”不是 11 位手机号或带区号的座机号',
    '“{phone}” is neither a mobile number of 11 digits nor a land line with its area code',
  ),
  phoneDiffers: refuses(
    '与第 {row} 行的手机不一致；如是两人，请写各自的账号',
    'the phone differs from that in row {row}; if they are two people, give each an account',
  ),
  sharedName: refuses(
    '有不止一人叫“{name}”，请写账号',
    'more than one person is called “{name}”; give the account',
  ),
  rowTwice: refuses(
    '与第 {row} 行是同一单位、同一角色的“{name}”；重复的请删去，如是两人请写各自的账号',
    'the same as row {row}: “{name}”, one unit, one role; delete it, or give each an account if they are two people',
  ),
  hasLeft: refuses(
    '{name}已离任，请先在人员页恢复在册',
    '{name} has left; take them back on the people page first',
  ),
  administratorsExclude: refuses(
    '三员互斥，{name}已任（或已申请、文件前面已写）另一员',
    'the three administrators exclude one another, and {name} is, asked to be, or is above in the file another',
  ),
  postStays: refuses(
    '须审批的任职，职务或分管的改动请在人员页办理',
    'a post that needs approval; change its title or charge on the people page',
  ),
  ownPost: refuses(
    '这是您本人的任职，改动请另一位系统管理员办理',
    'this is your own post; another system administrator changes it',
  ),
  refusedBefore: refuses(
    '安全管理员没有批准过这一任职（{opinion}）；确需任职的，请在人员页重新提出',
    'the security administrator refused this post ({opinion}); ask for it again on the people page',
  ),
  willWait: tells(
    '须安全管理员批准后生效',
    'takes effect once the security administrator approves',
  ),
  waitsAlready: tells(
    '已提出，正待安全管理员批准',
    'asked for already; waits for the security administrator',
  ),
  unitAdded: tells('将新建单位“{unit}”', 'adds the unit “{unit}”'),
  unitAbove: tells('单位按上一行', 'the unit is that of the row above'),
  roleAssumed: tells('没有写角色，按责任人', 'no role given; taken as handler'),
  otherUnit: tells(
    '按{unit}的同名人员处理，加一个任职；如是另一人，请先在人员页添加',
    'taken as the person of that name in {unit}, with one more post; if it is somebody else, add them on the people page first',
  ),
  sharesName: tells(
    '另有同名人员，账号不同，按新人员',
    'somebody else has the name, with another account',
  ),
  heldBefore: tells(
    '这一任职已于 {until} 结束，导入会重新任职',
    'this post ended on {until}; the import gives it anew',
  ),
  sinceStays: tells('任职起始不改，仍是 {since}', 'the first day stays {since}'),
  otherPosts: tells(
    '另有任职不在文件中，不动：{posts}',
    'other posts are not in the file and stay: {posts}',
  ),
} satisfies Record<string, RosterReason>

export type RosterReasonCode = keyof typeof rosterReasons

function refuses(zh: string, en: string): RosterReason {
  return { refuses: true, zh, en }
}

function tells(zh: string, en: string): RosterReason {
  return { refuses: false, zh, en }
}
