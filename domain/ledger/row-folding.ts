import { joinDistinct, squeeze } from './characters.ts'
import type { ItemRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'
import type { Field } from './vocabulary.ts'

/** Fields that may be numbered along with the measures of a cell. */
export const sharedFields: readonly Field[] = [
  'acceptance',
  'leader',
  'leadUnit',
  'coUnits',
  'handler',
  'deadline',
  'timeClass',
  'longTerm',
  'progress',
  'result',
  'closed',
  'closedOn',
  'evidence',
]

const listed: ReadonlySet<Field> = new Set(['leader', 'handler', 'leadUnit', 'coUnits'])

/**
 * Joins rows that carry on one measure: the measure's cell is merged with the row above, or blank
 * below a row that has one. Two people become a list, two texts two lines.
 */
export function foldRows(rows: readonly ItemRow[]): ItemRow[] {
  const folded: ItemRow[] = []
  for (const row of rows) {
    const last = folded.at(-1)
    if (last && last.sheet === row.sheet && carriesOn(last, row))
      folded[folded.length - 1] = fold(last, row)
    else folded.push({ ...row, texts: { ...row.texts }, dates: { ...row.dates } })
  }
  return folded
}

function carriesOn(last: ItemRow, row: ItemRow): boolean {
  if (!last.texts.measure) return !row.texts.measure
  return (
    !row.texts.measure || (row.tied.measure === true && row.texts.measure === last.texts.measure)
  )
}

function fold(last: ItemRow, row: ItemRow): ItemRow {
  const texts = { ...last.texts }
  for (const [name, text] of Object.entries(row.texts)) {
    const field = name as Field
    if (field === 'number' || field === 'problem') texts[field] ??= text
    else texts[field] = joinDistinct([texts[field] ?? '', text], listed.has(field) ? '、' : '\n')
  }
  const extra = ['number', 'problem'].flatMap(name => {
    const [before, now] = [last.texts[name as Field], row.texts[name as Field]]
    return before && now && before !== now ? [`${name === 'number' ? '序号' : '问题'}：${now}`] : []
  })
  const dates = { ...row.dates, ...last.dates }
  if (row.texts.deadline && last.texts.deadline && row.texts.deadline !== last.texts.deadline) {
    delete dates.deadline
  }
  const rest = [...last.rest, ...extra, ...row.rest]
  return { ...last, texts, dates, rest, carried: [...last.carried, ...row.carried] }
}

const inheritable = {
  leader: '责任领导',
  leadUnit: '责任单位',
  coUnits: '配合单位',
  handler: '责任人',
  deadline: '整改时限',
} as const satisfies Partial<Record<Field, string>>

/** Where a duty list names somebody, a section or a day that no row with the measures names. */
export function listsDiffering(duty: ItemRow, parts: readonly ItemRow[]): Reason[] {
  return Object.entries(inheritable).flatMap(([name, header]) => {
    const field = name as Field
    const said = duty.texts[field]
    const elsewhere = joinDistinct(
      parts.map(part => part.texts[field] ?? ''),
      '、',
    )
    if (!said || elsewhere === '' || squeeze(elsewhere).includes(squeeze(said))) return []
    return [reason('listsDiffer', { header, text: `${elsewhere} / ${said}` })]
  })
}

/**
 * Fills who and until when from the nearest row of the same problem that says it, then from the
 * duty list. Who helps is not taken from above: often nobody does. Changes `row`; answers the headings
 * taken from a row above, for a warning, unless only the duty list (not `saidInRows`) says it.
 */
export function inheritFromAbove(
  row: ItemRow,
  above: readonly ItemRow[],
  duties: readonly ItemRow[],
  saidInRows: ReadonlySet<Field>,
): string[] {
  const taken: string[] = []
  for (const [name, label] of Object.entries(inheritable)) {
    const field = name as Field
    if (row.texts[field] || (field === 'deadline' && row.texts.timeClass)) continue
    const donor = above.findLast(other => other.texts[field] && field !== 'coUnits')
    const source = donor ?? duties.find(duty => duty.texts[field])
    if (!source) continue
    row.texts[field] = source.texts[field]!
    if (source.dates[field]) row.dates[field] = source.dates[field]
    if (source.numbers[field]) row.numbers[field] = true
    if (donor?.sheet === row.sheet && saidInRows.has(field)) taken.push(label)
  }
  return taken
}
