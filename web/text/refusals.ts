import { Refusal } from '#domain/refusals.ts'
import { orderStatusNames } from '#domain/supervision/names.ts'
import { fill, refusalText as refusalSentence } from '#domain/wording.ts'
import { Unexpected, Unreachable } from '#web/api/failures.ts'
import { actionText, missingText, partText, rightText, roleText } from './codes.ts'
import { commonText } from './common.ts'
import type { Language } from './language.ts'

/** Any failure of a call in words for the person before the screen. */
export function failureText(failure: unknown, language: Language): string {
  if (failure instanceof Refusal) return refusalText(failure, language)
  if (failure instanceof Unreachable) return commonText.unreachable[language]
  const requestId = failure instanceof Unexpected ? failure.requestId || failure.status : '–'
  return fill(commonText.unexpected[language], { requestId })
}

/** The domain's text of a refusal; codes that only screens have words for become words here. */
export function refusalText(refusal: Refusal, language: Language): string {
  return refusalSentence(refusal, language, screenWords)
}

const screenWords = {
  action: actionText,
  missing: missingText,
  orderStatus: orderStatusNames,
  part: { ...roleText, ...partText },
  right: rightText,
}
