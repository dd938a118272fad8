import { queryOptions } from '@tanstack/react-query'
import type { ChangeSettingInput } from '#domain/settings/inputs.ts'
import type { SettingKey } from '#domain/settings/settings.ts'
import type { SettingChangeView, SettingView } from '#domain/settings/views.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => get<SettingView[]>('/api/settings'),
})

export function settingChangesQuery(key: SettingKey) {
  return queryOptions({
    queryKey: ['settings', key],
    queryFn: () => get<SettingChangeView[]>(`/api/settings/${key}/changes`),
  })
}

export async function changeSetting(key: SettingKey, input: ChangeSettingInput): Promise<void> {
  await post(`/api/settings/${key}`, input)
  await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey })
}
