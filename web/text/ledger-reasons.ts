import { ledgerReasons } from '#domain/ledger/reasons.ts'
import { statusText } from './codes.ts'
import { faultText } from './faults.ts'
import { listText } from './format.ts'
import type { Language } from './language.ts'
import { itemFieldText } from './ledger-import.ts'
import { fill, type Words } from './words.ts'

export interface RowReason {
  code: string
  details: Record<string, unknown>
}

/** Why a row is refused, skipped, or needs a look, with its details in words. */
export function reasonText({ code, details }: RowReason, language: Language): string {
  const words = (ledgerReasons as Words)[code]
  if (!words) return code
  const named = Object.entries(details).map(([name, value]) => [
    name,
    detailText(name, String(value ?? ''), language),
  ])
  return fill(words[language], Object.fromEntries(named))
}

/** Fields of an item by their names, `measures.0.text` by its first. */
export function fieldNames(fields: readonly string[], language: Language): string {
  const names = fields.map(field => itemFieldText[field.split('.')[0]!]?.[language] ?? field)
  return listText([...new Set(names)], language)
}

function detailText(name: string, value: string, language: Language): string {
  if (name === 'fields' || name === 'field') return fieldNames(value.split('、'), language)
  if (name === 'status') return (statusText as Words)[value]?.[language] ?? value
  if (name === 'why') return faultText(value, language)
  return value
}
