import type { Setting } from '#domain/settings/settings.ts'
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
  const word = (key: 'yes' | 'no' | 'given' | 'notGiven') => settingsText[key][language]
  if (setting.field === 'flag') return word(value ? 'yes' : 'no')
  if (setting.field === 'secret') return word('given')
  if (setting.choices) return setting.choices[value as string]?.[language] ?? String(value)
  const text = Array.isArray(value) ? listText(value.map(String), language) : String(value ?? '')
  return text === '' ? word('notGiven') : text
}

function parts(typed: unknown, between: RegExp): string[] {
  return String(typed ?? '')
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
}
