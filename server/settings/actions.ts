import { isDeepStrictEqual } from 'node:util'
import { hasRole } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { ChangeSettingInput } from '#domain/settings/inputs.ts'
import type { Setting } from '#domain/settings/setting.ts'
import { type SettingKey, settings, settingsFrom } from '#domain/settings/settings.ts'
import type { Context } from '#server/context.ts'
import { recordSecurity } from '#server/security/record.ts'
import { insertSettingChange, listNewestSettings, lockSettings } from './queries.ts'

/**
 * Sets one setting from now on, with its reason. Refuses `settingKept` to the other administrator,
 * `settingInvalid`, `settingUnchanged`, and `versionOutdated` when somebody was faster.
 */
export function changeSetting(
  context: Context,
  key: SettingKey,
  input: ChangeSettingInput,
): Promise<{ revision: number }> {
  const { person, moment: at } = context
  const { keeper } = settings[key] as Setting
  if (!hasRole(person, keeper)) throw new Refusal('settingKept', { keeper })
  const value = readValue(key, input.value)
  return context.transaction(async tx => {
    await lockSettings(tx)
    const stored = (await listNewestSettings(tx)).find(one => one.key === key)
    const revision = stored?.revision ?? 0
    if (revision !== input.revision) throw new Refusal('versionOutdated', { version: revision })
    const before = settingsFrom(stored ? { [key]: stored.value } : {})[key]
    if (isDeepStrictEqual(before, value)) throw new Refusal('settingUnchanged')
    const change = { key, value, reason: input.reason, by: person.id, name: person.name, at }
    const changed = { revision: await insertSettingChange(tx, change) }
    await recordSecurity(tx, context, { kind: 'settingChanged', subject: { setting: key } })
    return changed
  })
}

/** The value as its schema reads it. */
function readValue(key: SettingKey, given: unknown): unknown {
  const { value, label } = settings[key] as Setting
  const read = value.safeParse(given)
  if (read.success) return read.data
  throw new Refusal('settingInvalid', { label: label.zh, labelEn: label.en })
}
