import { daysBetween } from '#domain/calendar/days.ts'
import { isVerified } from '#domain/rectification/item.ts'
import { fill } from '#domain/wording.ts'
import type { Language } from './language.ts'
import type { Words } from './words.ts'

const deadlineWords = {
  left: { zh: '还有 {n} 天', en: '{n} {n|day|days} left' },
  today: { zh: '今天到期', en: 'due today' },
  late: { zh: '逾期 {n} 天', en: '{n} {n|day|days} late' },
  longTerm: { zh: '长期坚持', en: 'long-term' },
  immediate: { zh: '立行立改', en: 'at once' },
  suspended: { zh: '挂起', en: 'suspended' },
  none: { zh: '未定时限', en: 'no deadline' },
} satisfies Words

interface Limit {
  status: string
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  suspended?: boolean
}

/** How long there is, in words: 还有 5 天, 今天到期, 逾期 3 天, 长期坚持; nothing once it is verified. */
export function timeLeftText(item: Limit, today: string, language: Language): string {
  if (isVerified(item)) return ''
  if (item.suspended) return deadlineWords.suspended[language]
  if (item.deadline === null) {
    if (item.longTerm) return deadlineWords.longTerm[language]
    return deadlineWords[item.immediate ? 'immediate' : 'none'][language]
  }
  const n = daysBetween(today, item.deadline)
  if (n === 0) return deadlineWords.today[language]
  return fill(deadlineWords[n < 0 ? 'late' : 'left'][language], { n: Math.abs(n) })
}
