import { roleNames } from './people/role-names.ts'
import { recordNames } from './record-names.ts'
import { outcomeNames, statusNames } from './rectification/names.ts'
import { type Refusal, refusals } from './refusals.ts'

export type Language = 'zh' | 'en'
export type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>

/** Words for the codes among the details, by the name of the detail. */
export type DetailWords = Readonly<Record<string, Words>>

const known: DetailWords = {
  approved: outcomeNames,
  keeper: roleNames,
  part: roleNames,
  role: roleNames,
  status: statusNames,
  from: statusNames,
  what: recordNames,
}

/**
 * A refusal as a sentence with its details filled in; codes among them become words, by `more` first.
 * The office and the command line say it alike.
 */
export function refusalText(
  { code, details }: Pick<Refusal, 'code' | 'details'>,
  language: Language,
  more: DetailWords = {},
): string {
  return fill(refusals[code][language], wordedDetails(details, language, more))
}

/** The details with words instead of codes, ready to be filled into a text. */
export function wordedDetails(
  details: Readonly<Record<string, unknown>>,
  language: Language,
  more: DetailWords = {},
): Record<string, string> {
  const named = Object.entries(details).map(([name, value]) => [
    name,
    worded(value, language, { ...known[name], ...more[name] }),
  ])
  return Object.fromEntries(named)
}

function worded(value: unknown, language: Language, words: Words): string {
  if (Array.isArray(value)) {
    return value.map(one => worded(one, language, words)).join(language === 'zh' ? '、' : ', ')
  }
  const text = String(value ?? '')
  return words[text]?.[language] ?? text
}

/**
 * Puts the details into a text: `{name}` for a detail, `{n|day|days}` for one of two forms. A detail
 * that is not given stays visible as `{name}`.
 */
export function fill(template: string, details: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    const value = details[name]
    if (value === undefined) return whole
    if (many === undefined) return String(value)
    return String(value) === '1' ? one : many
  })
}
