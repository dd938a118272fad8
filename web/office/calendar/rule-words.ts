import type { DeadlineRule } from '#domain/calendar/rule.ts'
import { deadlineRulesText } from '#web/text/deadline-rules.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

/** The parts of a rule in words, by the name of the part. */
export function useRuleWords() {
  const t = useText(deadlineRulesText)
  const language = useLanguage()
  const named = ({ zh, en }: { zh: string; en: string }) => (language === 'en' && en ? en : zh)
  const inUnit = (unit: DeadlineRule['unit'], n: number) => t(unit, { n })
  return {
    trigger: (rule: DeadlineRule) => named(rule.trigger),
    length: ({ unit, length, direction }: DeadlineRule) => {
      const limit = inUnit(unit, length)
      return direction === 'before' ? t('before', { limit }) : limit
    },
    extension: ({ unit, extension, extensionOnce }: DeadlineRule) => {
      if (extension === null) return t('none')
      const length = inUnit(unit, extension)
      return extensionOnce ? t('onceBy', { length }) : length
    },
    basis: (rule: DeadlineRule) => named(rule.basis),
    origin: (rule: DeadlineRule) => named(rule.origin),
    sureness: (rule: DeadlineRule) => t(rule.sureness),
    lastDayOff: (rule: DeadlineRule) => t(rule.lastDayOff),
  }
}
