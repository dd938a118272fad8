import { z } from 'zod'
import type { Role } from '../people/roles.ts'
import type { RefusalText } from '../refusal-text.ts'

type Word = Omit<RefusalText, 'kind'>

/** How a setting is edited; the screen draws its field from this and from nothing else. */
export type SettingField = 'number' | 'numbers' | 'flag' | 'text' | 'lines' | 'choice' | 'secret'

/** The parts of the settings page, in its order. */
export const settingGroups = ['time', 'cycle'] as const
export type SettingGroup = (typeof settingGroups)[number]

/** Which administrator changes it: how the system works, or how it is protected (三员, NORMS §6.2). */
export type SettingKeeper = Extract<Role, 'systemAdmin' | 'securityAdmin'>

export interface Setting<Value extends z.ZodType = z.ZodType> {
  group: SettingGroup
  keeper: SettingKeeper
  field: SettingField
  value: Value
  default: z.output<Value>
  /** For `choice`: what may be chosen, each with its words. */
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
