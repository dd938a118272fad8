import { z } from 'zod'
import { roleNames } from '../people/role-names.ts'
import { type Role, roleSchema } from '../people/roles.ts'
import type { RefusalText } from '../refusal-text.ts'

type Word = Omit<RefusalText, 'kind'>

/** How a setting is edited; the screen draws its field from this and from nothing else. */
export type SettingField =
  | 'number'
  | 'numbers'
  | 'flag'
  | 'text'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'secret'

/** The parts of the settings page, in its order. */
export const settingGroups = ['time', 'cycle', 'access', 'channel', 'retention'] as const
export type SettingGroup = (typeof settingGroups)[number]

/** Which administrator changes it: how the system works, or how it is protected (三员, NORMS §6.2). */
export type SettingKeeper = Extract<Role, 'systemAdmin' | 'securityAdmin'>

export interface Setting<Value extends z.ZodType = z.ZodType> {
  group: SettingGroup
  keeper: SettingKeeper
  field: SettingField
  value: Value
  default: z.output<Value>
  /** For `choice` and `choices`: what may be chosen, each with its words. */
  choices?: Readonly<Record<string, Word>>
  label: Word
  /** What follows from it, and where its default comes from. */
  help: Word
}

/**
 * Everything a bureau may set, with the default that holds until somebody changes it. A change is a
 * row with its reason; what a matter was frozen to does not move with it (M9). A feature adds its
 * settings here and reads them with `readSettings`.
 */
export const settings = {
  lightSoonItem: setting({
    group: 'time',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(0).max(60),
    default: 5,
    label: { zh: '整改事项黄灯（工作日）', en: 'Yellow light of items (working days)' },
    help: {
      zh: '距时限不超过几个工作日（含当日）亮黄灯；默认 5 个。修改后所有清单即时按新值显示。',
      en: 'A light is yellow from so many working days before the deadline; 5 by default. Takes effect in every list at once.',
    },
  }),
  lightSoonOrder: setting({
    group: 'time',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(0).max(60),
    default: 5,
    label: { zh: '督办单黄灯（工作日）', en: 'Yellow light of supervision orders (working days)' },
    help: {
      zh: '距答复期限不超过几个工作日（含当日）亮黄灯并提醒；默认 5 个。修改后督办清单即时按新值显示。',
      en: 'A light is yellow, and a reminder goes out, from so many working days before the day to answer by; 5 by default. Takes effect at once.',
    },
  }),
  escalationDays: setting({
    group: 'time',
    keeper: 'systemAdmin',
    field: 'numbers',
    value: z
      .array(z.int().min(1).max(250))
      .length(3, { error: 'threeNumbers' })
      .refine(days => days.every((day, at) => at === 0 || day > days[at - 1]!), {
        error: 'notAscending',
      }),
    default: [3, 5, 10],
    label: { zh: '逾期逐级提醒（工作日）', en: 'Overdue: told up the line (working days)' },
    help: {
      zh: '超过时限第几个工作日分别提醒股室负责人、分管领导、主要负责人，三个数从小到大。每一级只提醒一次。',
      en: 'Working days after the deadline at which section head, leader in charge and head are told; three ascending numbers. Each is told once.',
    },
  }),
  lookBackDays: setting({
    group: 'cycle',
    keeper: 'systemAdmin',
    field: 'numbers',
    value: z
      .array(z.int().min(1).max(3650))
      .min(1, { error: 'required' })
      .max(6)
      .refine(days => days.every((day, at) => at === 0 || day > days[at - 1]!), {
        error: 'notAscending',
      }),
    default: [30, 180],
    label: { zh: '回头看（天）', en: 'Look-backs (days)' },
    help: {
      zh: '销号后第几天回头看，自然日，从小到大。只影响此后销号的事项。',
      en: 'Natural days after close-out, ascending. Applies to items closed from now on.',
    },
  }),
  officeAddress: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]),
    default: '',
    label: { zh: '系统网址', en: 'Address of the office' },
    help: {
      zh: '邮件和群机器人消息里的链接；消息里只有条数和这个链接。留空的，消息照发但没有链接。',
      en: 'The link in mails and robot messages; they carry counts and this link, nothing else. Where it is empty they go out without a link.',
    },
  }),
  mailServer: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ }).max(200)]),
    default: '',
    label: { zh: '邮件服务器', en: 'Mail server' },
    help: {
      zh: '例如 smtp://10.0.0.8:25 或 smtps://mail.example.gov.cn；留空表示不发邮件。工作日工作时间内，每人每天最多一封，只给自己填了邮箱的人。',
      en: 'Such as smtp://10.0.0.8:25; empty sends no mail. At most one a working day, to those who gave an address themselves.',
    },
  }),
  mailSender: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([z.literal(''), z.email().max(200)]),
    default: '',
    label: { zh: '发件邮箱', en: 'Sender address' },
    help: { zh: '邮件从这个地址发出。', en: 'Mails come from this address.' },
  }),
  mailUser: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.string().trim().max(200),
    default: '',
    label: { zh: '邮件服务器用户名', en: 'User at the mail server' },
    help: { zh: '不需要登录的留空。', en: 'Empty where none is needed.' },
  }),
  mailPassword: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'secret',
    value: z.string().max(200),
    default: '',
    label: { zh: '邮件服务器密码', en: 'Password at the mail server' },
    help: { zh: '与用户名一起使用。', en: 'Goes with the user.' },
  }),
  weComRobot: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'secret',
    value: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
    default: '',
    label: { zh: '企业微信群机器人地址', en: 'WeCom robot address' },
    help: {
      zh: '地址里含密钥，保存后不再显示；留空表示不用。每个工作日最多一条，只有逾期和临期的项数。',
      en: 'Contains a key, so it is not shown again; empty turns it off. At most one message a working day, with counts only.',
    },
  }),
  dingTalkRobot: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'secret',
    value: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
    default: '',
    label: { zh: '钉钉群机器人地址', en: 'DingTalk robot address' },
    help: {
      zh: '地址里含密钥，保存后不再显示；留空表示不用。',
      en: 'Contains a key, so it is not shown again; empty turns it off.',
    },
  }),
  dingTalkSecret: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'secret',
    value: z.string().max(200),
    default: '',
    label: { zh: '钉钉机器人加签密钥', en: 'DingTalk signing secret' },
    help: { zh: '机器人安全设置选“加签”时填写。', en: 'Where the robot is set to signed calls.' },
  }),
  robotGateway: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([
      z.literal(''),
      z
        .string()
        .regex(/^[\w.-]+(:\d{1,5})?$/)
        .max(200),
    ]),
    default: '',
    label: { zh: '自建消息网关', en: 'Own message gateway' },
    help: {
      zh: '机器人消息只发往企业微信、钉钉官方地址；单位自建网关的，在这里写明主机和端口，如 10.0.0.9:8443。',
      en: 'Robot messages go to the official hosts only, or to the gateway named here, such as 10.0.0.9:8443.',
    },
  }),
  secondFactorRoles: setting({
    group: 'access',
    keeper: 'securityAdmin',
    field: 'choices',
    value: z.array(roleSchema).max(20),
    default: [],
    choices: roleNames,
    label: { zh: '登录须输入动态口令的角色', en: 'Roles that sign in with a one-time code' },
    help: {
      zh: '选定后，任这些角色的人登录时除密码外还要输入手机验证器上的六位动态口令；没有登记的，登录时先登记。保存后立即生效，接口令牌和命令行不受影响。',
      en: 'Whoever holds one of them types, besides the password, the six digits of an authenticator on the phone, and enrols it at sign-in first. Takes effect at once; tokens and the command line are not affected.',
    },
  }),
  reviewDays: setting({
    group: 'cycle',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(7).max(1000),
    default: 90,
    label: { zh: '长期坚持事项复查（天）', en: 'Review of long-term items (days)' },
    help: {
      zh: '长期坚持事项阶段性完成后，每隔多少自然日复查一次；核验人可以对单个事项另定。',
      en: 'Natural days between two reviews of a long-term item whose stage is done; the verifier may set others for one item.',
    },
  }),
  remainderOpensBefore: setting({
    group: 'cycle',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(0).max(365),
    default: 30,
    label: { zh: '遗留问题提前办理（天）', en: 'Opening of remainders (days before)' },
    help: {
      zh: '部分解决的事项，遗留问题到期前多少自然日自动开启新一轮；此前也可以手动开启。',
      en: 'Natural days before its date on which what was left opens a new cycle by itself; it may be opened by hand before.',
    },
  }),
  selfCheckDays: setting({
    group: 'cycle',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(1).max(90),
    default: 14,
    label: { zh: '查摆表签字期限（天）', en: 'Days to sign a self-check sheet' },
    help: {
      zh: '按月自动开始的查摆，发表后多少自然日内签字；默认 14 天。过了期限只提醒一次。整改办自己开始的一轮，期限当场另定。已发出的表不变。',
      en: 'Natural days for signing the sheets of a round that opens by itself; 14 by default. A reminder goes out once when the day has passed. A round that the clerk opens gets its day there. Sheets that are out keep theirs.',
    },
  }),
  keepNotices: setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(1).max(1200),
    default: 12,
    label: { zh: '已读通知保管（月）', en: 'Notices that were read (months)' },
    help: {
      zh: '法律没有定数，本系统取 12 个月；个人信息只保存实现目的所必要的最短时间（个人信息保护法第十九条）。',
      en: 'No law sets the number; ours is 12 months. Personal information is kept for the shortest time that its purpose needs (PIPL Art. 19).',
    },
  }),
  keepDeliveries: setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(1).max(1200),
    default: 12,
    label: { zh: '通知投递记录保管（月）', en: 'Deliveries of notices (months)' },
    help: {
      zh: '法律没有定数，本系统取 12 个月；个人信息只保存实现目的所必要的最短时间（个人信息保护法第十九条）。',
      en: 'No law sets the number; ours is 12 months. Personal information is kept for the shortest time that its purpose needs (PIPL Art. 19).',
    },
  }),
  keepImportedFiles: setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(1).max(1200),
    default: 36,
    label: { zh: '导入的台账原件保管（月）', en: 'Imported ledger files (months)' },
    help: {
      zh: '法律没有定数，本系统取 36 个月，便于核对事项从哪一行来；事项本身永久保管。',
      en: 'No law sets the number; ours is 36 months, so that an item can be held against its row. The items themselves are permanent.',
    },
  }),
  keepWithdrawnEvidence: setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(1).max(1200),
    default: 24,
    label: { zh: '已撤回的佐证材料保管（月）', en: 'Withdrawn evidence (months)' },
    help: {
      zh: '法律没有定数，本系统取 24 个月；事项没有销号的不清除。',
      en: 'No law sets the number; ours is 24 months. None goes while its item is open.',
    },
  }),
  keepTokens: setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(6).max(1200),
    default: 12,
    label: { zh: '失效的接口令牌保管（月）', en: 'Tokens that ended (months)' },
    help: {
      zh: '不少于 6 个月，与日志一致；本系统取 12 个月。',
      en: 'At least 6 months, as logs are; ours is 12.',
    },
  }),
  keepSecurityLog: setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(6).max(1200),
    default: 36,
    label: { zh: '安全日志保管（月）', en: 'Security log (months)' },
    help: {
      zh: '网络日志留存不少于 6 个月（网络安全法）；本系统取 36 个月。',
      en: 'Logs are kept for at least 6 months (Cybersecurity Law); ours is 36.',
    },
  }),
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settings
export type SettingValue<Key extends SettingKey> = z.output<(typeof settings)[Key]['value']>
export type Settings = { readonly [Key in SettingKey]: SettingValue<Key> }

export const settingKeys = Object.keys(settings) as SettingKey[]
export const settingKeySchema = z.enum(settingKeys as [SettingKey, ...SettingKey[]])

/** What holds where nobody changed anything. */
export const defaultSettings: Settings = settingsFrom({})

/**
 * The settings in force from the stored values. One that no longer fits its schema, after an
 * upgrade, falls back to the default instead of stopping the house.
 */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const entries = settingKeys.map(key => {
    const { value, default: otherwise } = settings[key] as Setting
    const read = value.safeParse(stored[key])
    return [key, read.success ? read.data : otherwise]
  })
  return Object.fromEntries(entries) as Settings
}

function setting<Value extends z.ZodType>(one: Setting<Value>): Setting<Value> {
  return one
}
