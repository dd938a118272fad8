import { outcomeNames, statusNames } from '#domain/rectification/names.ts'
import { type Refusal, refusals } from '#domain/refusals.ts'

/** A refusal as a sentence, its details filled in; codes among them become words. */
export function refusalText(
  { code, details }: Pick<Refusal, 'code' | 'details'>,
  language: 'zh' | 'en',
): string {
  return refusals[code][language].replace(/\{(\w+)\}/g, (_match, name: string) =>
    worded(details[name], language),
  )
}

function worded(detail: unknown, language: 'zh' | 'en'): string {
  if (Array.isArray(detail)) {
    return detail.map(one => worded(one, language)).join(language === 'zh' ? '、' : ', ')
  }
  const names: Record<string, { zh: string; en: string }> = { ...statusNames, ...outcomeNames }
  return names[String(detail)]?.[language] ?? String(detail ?? '')
}
