import type { Setting } from '#domain/settings/setting.ts'
import { commonText } from '#web/text/common.ts'
import { listText } from '#web/text/format.ts'
import type { Language } from '#web/text/language.ts'
import { settingsText } from '#web/text/settings.ts'

/** What a field of the form holds for a value: several stand in one text. */
export function typedFrom({ field }: Setting, value: unknown): unknown {
  if (field === 'numbers') return (value as number[]).join(', ')
  if (field === 'lines') return (value as string[]).join('\n')
  return field === 'secret' ? '' : value
}

/** The value from what was typed; what is no number stays and is found wrong by the schema. */
export function valueFrom({ field }: Setting, typed: unknown): unknown {
  if (field === 'numbers') return parts(typed, /[,，、\s]+/).map(part => Number(part))
  if (field === 'lines') return parts(typed, /\n/)
  return typed
}

/** A value in words, as the page and its history show it. */
export function shownValue(setting: Setting, value: unknown, language: Language): string {
  if (setting.field === 'flag') return commonText[value ? 'yes' : 'no'][language]
  if (setting.field === 'secret') return settingsText.given[language]
  const words = (one: unknown) => setting.choices?.[one as string]?.[language] ?? String(one ?? '')
  const text = Array.isArray(value) ? listText(value.map(words), language) : words(value)
  return text === '' ? settingsText.notGiven[language] : text
}

function parts(typed: unknown, between: RegExp): string[] {
  return String(typed ?? '')
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
}
