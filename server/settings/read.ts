import { isDeepStrictEqual } from 'node:util'
import type { Setting } from '#domain/settings/setting.ts'
import {
  type SettingKey,
  type Settings,
  settingKeys,
  settings,
  settingsFrom,
} from '#domain/settings/settings.ts'
import type { SettingChangeView, SettingView } from '#domain/settings/views.ts'
import type { Runner } from '#server/database/sql.ts'
import { listNewestSettings, listSettingChanges, type StoredSetting } from './queries.ts'

/** The settings in force. Inside an action call it with the transaction. */
export async function readSettings(sql: Runner): Promise<Settings> {
  return settingsFrom(valuesOf(await listNewestSettings(sql)))
}

export async function viewSettings(sql: Runner): Promise<SettingView[]> {
  const stored = await listNewestSettings(sql)
  const inForce = settingsFrom(valuesOf(stored))
  return settingKeys.map(key => {
    const change = stored.find(one => one.key === key)
    const { default: otherwise } = settings[key] as Setting
    return {
      key,
      value: shown(key, inForce[key]),
      given: (inForce[key] as unknown) !== '',
      isDefault: isDeepStrictEqual(inForce[key], otherwise),
      revision: change?.revision ?? 0,
      by: change?.by ?? null,
      at: change?.at.toISOString() ?? null,
    }
  })
}

/** Who changed a setting, when, why, from what to what; the newest change first. */
export async function viewSettingChanges(
  sql: Runner,
  key: SettingKey,
): Promise<SettingChangeView[]> {
  const changes = await listSettingChanges(sql, key)
  const values = [settings[key].default, ...changes.map(change => change.value)]
  return changes
    .map(({ revision, value, reason, by, at }, index) => ({
      revision,
      before: shown(key, values[index]),
      after: shown(key, value),
      reason,
      by,
      at: at.toISOString(),
    }))
    .reverse()
}

function shown(key: SettingKey, value: unknown): SettingView['value'] {
  return (settings[key] as Setting).field === 'secret' ? null : (value as SettingView['value'])
}

function valuesOf(stored: readonly StoredSetting[]): Record<string, unknown> {
  return Object.fromEntries(stored.map(({ key, value }) => [key, value]))
}
