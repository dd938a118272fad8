import { z } from 'zod'
import { roleNames } from '../people/role-names.ts'
import { roleSchema } from '../people/roles.ts'
import { channelSettings } from './channel-settings.ts'
import { documentSettings } from './document-settings.ts'
import { retentionSettings } from './retention-settings.ts'
import { type Setting, setting } from './setting.ts'

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
    label: { zh: '整改事项临期（工作日）', en: 'Due soon: items (working days)' },
    help: {
      zh: '距时限不超过几个工作日（含当日）算临期；默认 5 个。修改后所有清单即时按新值显示。计划的回头看和定期复查到期后满同样天数仍未做的，提醒整改办。',
      en: 'An item is due soon from so many working days before the deadline; 5 by default. Takes effect in every list at once. The clerk is told of a planned look-back or periodic review not done as many working days after its day.',
    },
  }),
  lightSoonOrder: setting({
    group: 'time',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(0).max(60),
    default: 5,
    label: { zh: '督办单临期（工作日）', en: 'Due soon: supervision orders (working days)' },
    help: {
      zh: '距答复期限不超过几个工作日（含当日）算临期并提醒；默认 5 个。修改后督办清单即时按新值显示。',
      en: 'An order is due soon, and a reminder goes out, from so many working days before the day to answer by; 5 by default. Takes effect at once.',
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
      en: 'Calendar days after close-out, ascending. Applies to items closed from now on.',
    },
  }),
  ...channelSettings,
  ...documentSettings,
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
      en: 'Calendar days between two reviews of a long-term item whose stage is done; the verifier may set others for one item.',
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
      en: 'Calendar days before its date on which what was left opens a new cycle by itself; it may be opened by hand before.',
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
      en: 'Calendar days for signing the sheets of a round that opens by itself; 14 by default. A reminder goes out once when the day has passed. A round that the clerk opens gets its day there. Sheets that are out keep theirs.',
    },
  }),
  ...retentionSettings,
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
