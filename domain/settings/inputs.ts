import { z } from 'zod'
import { settingKeySchema } from './settings.ts'

/** `revision` is the one the form was drawn from, 0 where nobody changed the setting yet. */
export const changeSettingInput = z.object({
  value: z.json(),
  reason: z.string().trim().min(2, { error: 'textTooShort' }).max(500),
  revision: z.int().min(0),
})
export const settingParams = z.object({ key: settingKeySchema })

export type ChangeSettingInput = z.infer<typeof changeSettingInput>
