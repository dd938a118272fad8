import type { z } from 'zod'
import type { Role } from '../people/roles.ts'
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
export const settingGroups = [
  'time',
  'cycle',
  'access',
  'document',
  'channel',
  'retention',
] as const
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

/** Holds one setting to its own schema. */
export function setting<Value extends z.ZodType>(one: Setting<Value>): Setting<Value> {
  return one
}
