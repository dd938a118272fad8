import type { Language } from './language.ts'

/** `2026-05-04` as people read it: 5月4日 in the year of `today`, 2026年5月4日 otherwise. */
export function dayText(day: string, language: Language, today = ''): string {
  const [year, month, date] = day.split('-').map(Number)
  const sameYear = today.startsWith(`${day.slice(0, 4)}-`)
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${date}日`
  const moment = new Date(year!, month! - 1, date!)
  const options = { day: 'numeric', month: 'short' } as const
  return moment.toLocaleDateString('en-GB', sameYear ? options : { ...options, year: 'numeric' })
}

/** When this browser kept something, by its own clock: `2026-05-04 14:05`. */
export function momentText(moment: string | number | Date): string {
  const at = new Date(moment)
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${clockText(at)}`
}

export function clockText(moment: string | number | Date): string {
  const at = new Date(moment)
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A count with separated thousands. */
export function countText(count: number): string {
  return count.toLocaleString('en-US')
}

/** A list in words: 甲、乙 or "one, two". */
export function listText(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '、' : ', ')
}

/** Sentences in a row; between Chinese ones stands no space. */
export function sentencesText(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh' ? '' : ' ')
}

/** What belongs to the words before it: 张三（市容股） or "Zhang San (sanitation)". */
export function bracketText(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`
}

/** A heading and what it says: 姓名：请填写 or "Name: please fill this in". */
export function labelledText(label: string | undefined, text: string, language: Language): string {
  if (!label) return text
  return language === 'zh' ? `${label}：${text}` : `${label}: ${text}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
