import type { SettingKey } from '#domain/settings/settings.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface StoredSetting {
  key: string
  value: unknown
  revision: number
  reason: string
  by: string
  at: Date
}

/** The newest change of each setting that was ever changed. */
export async function listNewestSettings(sql: Runner): Promise<StoredSetting[]> {
  return sql<StoredSetting[]>`
    select distinct on (key) key, value, id as revision, reason, changed_name as by, changed_at as at
    from setting_change order by key, id desc`
}

/** Every change of one setting, the first one first. */
export async function listSettingChanges(sql: Runner, key: SettingKey): Promise<StoredSetting[]> {
  return sql<StoredSetting[]>`
    select key, value, id as revision, reason, changed_name as by, changed_at as at
    from setting_change where key = ${key} order by id`
}

/** One change of the settings at a time, so that nothing is made from an outdated one. */
export async function lockSettings(tx: Transaction): Promise<void> {
  await tx`lock table setting_change in share row exclusive mode`
}

export async function insertSettingChange(
  tx: Transaction,
  change: { key: SettingKey; value: unknown; reason: string; by: number; name: string; at: Date },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into setting_change (key, value, reason, changed_by, changed_name, changed_at)
    values (${change.key}, ${tx.json(change.value as never)}, ${change.reason}, ${change.by},
      ${change.name}, ${change.at})
    returning id`
  return row!.id
}
