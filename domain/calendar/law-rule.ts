import type { DeadlineRule, DeadlineTerms } from './rule.ts'

/** Makes rules of one law, each from its article; read in the full text, state of April 2025. */
export function law(zhName: string, enName: string) {
  return (
    id: string,
    length: number,
    unit: DeadlineTerms['unit'],
    zh: string,
    en: string,
    zhArticle: string,
    enArticle: string,
    more: Partial<DeadlineTerms & Pick<DeadlineRule, 'extensionOnce'>> = {},
  ): DeadlineRule => ({
    id,
    version: 1,
    length,
    unit,
    ...{ extension: null, extensionOnce: false },
    direction: 'after',
    lastDayOff: 'stays',
    trigger: { zh, en },
    basis: { zh: zhName + zhArticle, en: `${enName}, ${enArticle}` },
    origin: { zh: '法规全文', en: 'full text of the law' },
    sureness: 'law',
    ...more,
  })
}
