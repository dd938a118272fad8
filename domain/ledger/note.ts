import { joinDistinct, squeeze } from './characters.ts'
import { type Group, plainProblem } from './group-index.ts'
import type { ItemRow } from './problem.ts'
import type { Field } from './vocabulary.ts'

/** What is in the rows and in none of the fields, each line with its heading. */
export function noteOf(group: Group, rows: readonly ItemRow[], hasMeasures: boolean): string {
  const lines: string[] = []
  const parts = hasMeasures ? rows.filter(row => row.texts.measure) : rows
  for (const row of rows) {
    lines.push(...row.rest)
    const { number, problem, aspect } = row.texts
    if (number && squeeze(number) !== squeeze(group.number)) lines.push(`序号：${number}`)
    if (problem && plainProblem(problem) !== plainProblem(group.problem))
      lines.push(`问题：${problem}`)
    if (aspect && aspect !== group.aspect) lines.push(`方面：${aspect}`)
    if (!parts.includes(row)) lines.push(...saidOtherwise(row, parts))
    if (!hasMeasures) lines.push(...labelled({ acceptance: '验收标准' }, row))
  }
  for (const duty of group.duties) {
    lines.push(...duty.rest, ...saidOtherwise(duty, parts), ...labelled({ aspect: '方面' }, duty))
  }
  return joinDistinct(lines, '\n')
}

const assignmentLabels = {
  acceptance: '验收标准',
  leader: '责任领导',
  leadUnit: '责任单位',
  coUnits: '配合单位',
  handler: '责任人',
  deadline: '整改时限',
  timeClass: '整改类型',
  longTerm: '是否长期坚持',
  progress: '进展情况',
  result: '完成情况',
  evidence: '佐证材料',
  closed: '是否销号',
  closedOn: '销号时间',
} as const satisfies Partial<Record<Field, string>>

/** Who, until when and how far, where a row says it and no measure's row says the same. */
function saidOtherwise(row: ItemRow, parts: readonly ItemRow[]): string[] {
  const labels = Object.entries(assignmentLabels).filter(
    ([field]) => !parts.some(part => part.texts[field as Field] === row.texts[field as Field]),
  )
  return labelled(Object.fromEntries(labels), row)
}

function labelled(labels: Partial<Record<Field, string>>, row: ItemRow): string[] {
  return Object.entries(labels).flatMap(([field, label]) => {
    const text = row.texts[field as Field]
    return text ? [`${label}：${text}`] : []
  })
}
