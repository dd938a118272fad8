import type { Language } from './language.ts'

/** A text in both languages. `{name}` stands for a detail, `{n|day|days}` for one of two forms. */
export type Word = Record<Language, string>
export type Words = Record<string, Word>
export type Details = Record<string, string | number>

/** Puts the details into a text; a detail that is not given stays visible as `{name}`. */
export function fill(template: string, details: Details = {}): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    const value = details[name]
    if (value === undefined) return whole
    if (many === undefined) return String(value)
    return value === 1 ? one : many
  })
}
