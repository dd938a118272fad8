import type { Language } from './language.ts'

/** A text in both languages. `{name}` stands for a detail, `{n|day|days}` for one of two forms. */
export type Word = Record<Language, string>
export type Words = Record<string, Word>
export type Details = Record<string, string | number>
