import type { Language } from '#web/text/language.ts'

/** `2026-06` as people read it: 2026年6月 or Jun 2026. */
export function monthText(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  if (language === 'zh') return `${year}年${number}月`
  return new Date(year, number - 1, 1).toLocaleDateString('en-GB', {
    month: 'short',
    year: 'numeric',
  })
}
