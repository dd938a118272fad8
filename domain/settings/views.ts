import { z } from 'zod'
import { settingKeySchema } from './settings.ts'

/** A setting as it holds. The value of a secret never leaves the server: null, and `given` says more. */
export const settingView = z.object({
  key: settingKeySchema,
  value: z.json(),
  given: z.boolean(),
  isDefault: z.boolean(),
  /** The id of the change it stems from; 0 for the default. */
  revision: z.int(),
  by: z.string().nullable(),
  at: z.string().nullable(),
})

export const settingChangeView = z.object({
  revision: z.int(),
  before: z.json(),
  after: z.json(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})

export type SettingView = z.infer<typeof settingView>
export type SettingChangeView = z.infer<typeof settingChangeView>
