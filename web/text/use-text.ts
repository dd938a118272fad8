import { useMemo } from 'react'
import { fill } from '#domain/wording.ts'
import { commonText } from './common.ts'
import { type Language, useLanguage } from './language.ts'
import type { Details, Words } from './words.ts'

export type CommonKey = keyof typeof commonText
export type Translate<Key extends string = CommonKey> = (key: Key, details?: Details) => string

/**
 * The words of one feature beside the common ones, in the chosen language:
 * `const t = useText(peopleText)`, then `t('addPerson')` or `t('save')`.
 */
export function useText<Table extends Words = Record<never, never>>(table?: Table) {
  const language = useLanguage()
  return useMemo(() => translator(language, table), [language, table])
}

export function translator<Table extends Words = Record<never, never>>(
  language: Language,
  table?: Table,
): Translate<CommonKey | Extract<keyof Table, string>> {
  const all: Words = { ...commonText, ...table }
  return (key, details) => fill(all[key]![language], details)
}
