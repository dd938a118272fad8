/** What something is called, in both languages of the screens. */
export interface Name {
  zh: string
  en: string
}
