import { faultText } from '../fault-text.ts'
import { statusNames } from '../rectification/names.ts'
import { fill, type Language, type Words } from '../wording.ts'
import { itemFieldNames } from './field-names.ts'
import { ledgerReasons } from './reasons.ts'

export interface RowReason {
  code: string
  details: Record<string, unknown>
}

/** Why a row is refused, skipped, or needs a look, with its details in words. */
export function reasonText({ code, details }: RowReason, language: Language): string {
  const words = (ledgerReasons as Words)[code]
  if (!words) return code
  const named = Object.entries(details).map(([name, value]) => [
    name,
    detailText(name, String(value ?? ''), language),
  ])
  return fill(words[language], Object.fromEntries(named))
}

/** The reasons of one row, each once; what is said of several names or days is said in one line. */
export function reasonTexts(reasons: readonly RowReason[], language: Language): string[] {
  const joined = new Map<string, RowReason>()
  for (const reason of reasons) {
    const detail = severalAtOnce[reason.code]
    const key = detail ? reason.code : JSON.stringify(reason)
    const before = joined.get(key)
    if (!before || !detail) joined.set(key, reason)
    else {
      const between = quoted.has(reason.code) ? betweenQuotes[language] : '、'
      const values = String(before.details[detail]).split(between)
      const value = [...new Set([...values, String(reason.details[detail])])].join(between)
      joined.set(key, { ...reason, details: { ...reason.details, [detail]: value } })
    }
  }
  return [...new Set([...joined.values()].map(reason => reasonText(reason, language)))]
}

/** Fields by their code, `measures.0.text` by its first, or by their Chinese name. */
export function fieldNames(fields: readonly string[], language: Language): string {
  const names = fields.map(field => {
    const words = itemFieldNames[field.split('.')[0]!] ?? wordsByChinese.get(field)
    return words?.[language] ?? field
  })
  return [...new Set(names)].join(language === 'zh' ? '、' : ', ')
}

const severalAtOnce: Record<string, string> = {
  unknownPerson: 'name',
  unknownUnit: 'name',
  deadlinePassed: 'deadline',
}
const quoted: ReadonlySet<string> = new Set(['unknownPerson', 'unknownUnit'])
const betweenQuotes = { zh: '”、“', en: '”, “' } satisfies Record<Language, string>

const wordsByChinese = new Map(Object.values(itemFieldNames).map(words => [words.zh, words]))

function detailText(name: string, value: string, language: Language): string {
  if (name === 'fields' || name === 'field') return fieldNames(value.split('、'), language)
  if (name === 'status') return (statusNames as Words)[value]?.[language] ?? value
  if (name === 'why') return faultText(value, language)
  return value
}
