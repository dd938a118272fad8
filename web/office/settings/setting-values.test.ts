import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Setting } from '#domain/settings/setting.ts'
import { settingKeys, settings } from '#domain/settings/settings.ts'
import { typedFrom, valueFrom } from './setting-values.ts'

test('the default of every setting survives the way through its field', () => {
  for (const key of settingKeys) {
    const setting: Setting = settings[key]
    const back = valueFrom(setting, typedFrom(setting, setting.default))
    assert.deepEqual(setting.value.parse(back), setting.default, key)
  }
})

test('several numbers are read with Chinese and western signs between them', () => {
  const setting = settings.lookBackDays
  for (const typed of ['30,180', '30，180', '30、180', ' 30  180 ']) {
    assert.deepEqual(valueFrom(setting, typed), [30, 180], typed)
  }
  assert.equal(setting.value.safeParse(valueFrom(setting, '30, 半年')).success, false)
  assert.equal(setting.value.safeParse(valueFrom(setting, '180, 30')).success, false)
})
