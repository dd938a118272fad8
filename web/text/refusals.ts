import { Refusal, refusals } from '#domain/refusals.ts'
import { Unexpected, Unreachable } from '#web/api/failures.ts'
import {
  actionText,
  missingText,
  outcomeText,
  partText,
  rightText,
  roleText,
  statusText,
} from './codes.ts'
import { commonText } from './common.ts'
import { listText } from './format.ts'
import type { Language } from './language.ts'
import { fill, type Words } from './words.ts'

/** Any failure of a call in words for the person before the screen. */
export function failureText(failure: unknown, language: Language): string {
  if (failure instanceof Refusal) return refusalText(failure, language)
  if (failure instanceof Unreachable) return commonText.unreachable[language]
  const requestId = failure instanceof Unexpected ? failure.requestId || failure.status : '–'
  return fill(commonText.unexpected[language], { requestId })
}

/** The domain's text of a refusal with its details; details that are codes become words. */
export function refusalText({ code, details }: Refusal, language: Language): string {
  const named = Object.entries(details).map(([name, value]) => [
    name,
    detailText(name, value, language),
  ])
  return fill(refusals[code][language], Object.fromEntries(named))
}

const detailWords: Record<string, Words> = {
  action: actionText,
  approved: outcomeText,
  keeper: roleText,
  missing: missingText,
  part: { ...roleText, ...partText },
  right: rightText,
  role: roleText,
  status: statusText,
  from: statusText,
  what: {
    person_account_key: { zh: '账号', en: 'the account' },
    unit_parent_id_name_key: { zh: '单位名称', en: 'the name of the unit' },
    campaign_name_key: { zh: '专项整治名称', en: 'the name of the campaign' },
    catalogue_name_version_key: {
      zh: '问题目录的名称和版本',
      en: 'the name and version of the catalogue',
    },
    aspect_catalogue_id_name_key: { zh: '方面名称', en: 'the name of the aspect' },
    kind_aspect_id_name_key: { zh: '同一方面下的种类', en: 'the kind within its aspect' },
    channel_name_key: { zh: '渠道名称', en: 'the name of the channel' },
    bytes: { zh: '字节', en: 'bytes' },
    cells: { zh: '单元格', en: 'cells' },
    rows: { zh: '行', en: 'rows' },
  },
}

function detailText(name: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    return listText(
      value.map(one => detailText(name, one, language)),
      language,
    )
  }
  const text = String(value ?? '')
  return detailWords[name]?.[text]?.[language] ?? text
}
