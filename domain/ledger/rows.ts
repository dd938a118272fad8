import { squeeze } from './characters.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { Table } from './header.ts'
import { countsRows } from './number-columns.ts'
import type { ReasonCode } from './reasons.ts'
import type { Field } from './vocabulary.ts'

export type RowKind =
  | 'blank'
  | 'item'
  | Extract<
      ReasonCode,
      'groupRow' | 'totalRow' | 'noteRow' | 'signatureRow' | 'repeatedHeader' | 'numberOnlyRow'
    >

/**
 * Kind of each row below a table's header, by zero-based row of the sheet. Only `item` rows carry
 * problems and measures. `fieldAt` is the mapping in force, proposed or corrected.
 */
export function classifyRows(
  grid: Grid,
  table: Table,
  fieldAt: (column: number) => Field | null,
): Map<number, RowKind> {
  const kinds = new Map<number, RowKind>()
  let afterNote = false
  for (let row = table.headerBottom + 1; row <= table.bottom; row++) {
    let kind = kindOfRow(grid, table, row, fieldAt)
    if (afterNote && kind === 'groupRow') kind = 'noteRow'
    if (kind !== 'blank') afterNote = kind === 'noteRow'
    kinds.set(row, kind)
  }
  skipLastDate(grid, table, kinds)
  return kinds
}

/** A date alone below the last item is that of the signatures; one between items carries on an item. */
function skipLastDate(grid: Grid, table: Table, kinds: Map<number, RowKind>): void {
  for (const [row, kind] of [...kinds].reverse()) {
    if (kind === 'item' && (!isLoneDate(grid, row) || isTied(grid, row, table))) return
    if (kind === 'item') kinds.set(row, 'signatureRow')
  }
}

function isLoneDate(grid: Grid, row: number): boolean {
  const [column, ...others] = filledColumns(grid, row)
  if (column === undefined || others.length > 0) return false
  const { text, date } = grid.own(row, column)
  return (
    date !== undefined ||
    /^(?:20\d{2}|[〇○零一二三四五六七八九]{4})[年./-].{1,5}[月./-].{1,3}日?$/.test(squeeze(text))
  )
}

function kindOfRow(
  grid: Grid,
  table: Table,
  row: number,
  fieldAt: (column: number) => Field | null,
): RowKind {
  const filled = filledColumns(grid, row)
  const columns = filled.filter(at => fieldAt(at) !== null || !grid.own(row, at).uncomputed)
  if (columns.length === 0) return 'blank'
  if (table.repeated.has(row) || repeatsHeader(grid, table, row, columns)) return 'repeatedHeader'
  const texts = columns.map(column => squeeze(grid.own(row, column).text))
  const numbers = leadingNumbers(grid, table, row, columns, fieldAt)
  const numbered = numbers > 0
  const first = texts[numbers] ?? ''
  if (numbers === texts.length) return isTied(grid, row, table) ? 'item' : 'numberOnlyRow'
  if (total.test(first)) return 'totalRow'
  if (fieldAt(columns[0]!) === 'number' && isNumberedGroup(texts, fieldAt(columns[1] ?? -1)))
    return 'groupRow'
  if (numbered) return 'item'
  if (columns.length <= 2 && note.test(first)) return 'noteRow'
  if (isSignature(texts)) return 'signatureRow'
  if (columns.length === 1 && isGroup(grid, row, columns[0]!, first, fieldAt)) return 'groupRow'
  return 'item'
}

/** How many cells at the row's beginning number it: 序号 may stand beside 问题编号. */
function leadingNumbers(
  grid: Grid,
  { columns: known }: Table,
  row: number,
  columns: readonly number[],
  fieldAt: (column: number) => Field | null,
): number {
  const place = columns.findIndex(column => {
    const { text, uncomputed } = grid.own(row, column)
    const counts = fieldAt(column) === null && countsRows(known[column]?.header ?? '')
    return !(counts || fieldAt(column) === 'number') || !(uncomputed || isNumber(squeeze(text)))
  })
  return place < 0 ? columns.length : place
}

const total = /^(?:(?:合计|总计|小计|共计|累计|总数)(?:[:：(]|\d|$|.{0,4}$)|共\d+[项个条件]$)/
const note =
  /^(?:填表说明|填报说明|填写说明|填报要求|编制说明|说明|备注|附注|注意事项|注|※|\*)\d*(?:[:：.、]|$|(?<=※|\*))/
const signature =
  /^(?:填报人|填表人|制表人|制表|审核人|审核|审批人|审批|复核人|经手人|联系人|联系电话|电话|填报单位|填报部门|填报时间|填报日期|填表时间|报送单位|报送时间|制表时间|单位负责人|部门负责人|主要负责人|主要领导|分管领导|责任领导签字|领导签字|单位领导|负责人|负责人签字|签字|签名|签章|盖章|日期|单位(?:\(盖章\)|\(公章\))?)(?:\(.{1,6}\))?[:：]/
/** 局长签字：, 分管副局长（签名）：: whoever it is, a place to sign. */
const toBeSigned =
  /^\p{Script=Han}{0,10}\(?(?:签字|签名|签章|盖章|签批|审签)\)?(?:\(.{1,6}\))?[:：]/u

function repeatsHeader(grid: Grid, table: Table, row: number, columns: readonly number[]): boolean {
  if (columns.length < 2) return false
  for (let line = table.headerTop; line <= table.headerBottom; line++) {
    const same = columns.filter(
      column => squeeze(grid.own(row, column).text) === squeeze(grid.own(line, column).text),
    )
    if (same.length === columns.length) return true
  }
  return false
}

/** A row tied by a vertical merge to the one above is part of it, however little it holds. */
function isTied(grid: Grid, row: number, table: Table): boolean {
  return table.columns.some(({ index, field }) => {
    const merge = grid.mergeAt(row, index)
    return (
      field === 'problem' && merge !== null && merge.top < row && merge.top > table.headerBottom
    )
  })
}

function isSignature(texts: readonly string[]): boolean {
  if (/^第\d+页(?:,?[共/]?\d*页?)?$|^共\d+页$|^-\d+-$/.test(texts[0]!)) return true
  return (
    (signature.test(texts[0]!) || toBeSigned.test(texts[0]!)) &&
    texts.every(text => text.length < 60)
  )
}

/**
 * A single cell is a group's heading when it is merged across the table, or stands in the first
 * columns and is numbered or ends as groups are (（一）…, 二、…, …方面).
 */
function isGroup(
  grid: Grid,
  row: number,
  column: number,
  text: string,
  fieldAt: (column: number) => Field | null,
): boolean {
  const merge = grid.mergeAt(row, column)
  if (merge && merge.top < merge.bottom && merge.right === merge.left) return false
  const across = merge ? merge.right - merge.left + 1 : 1
  if (across >= 3 && across * 2 >= grid.width) return true
  if (column > 1 || isNumber(text)) return false
  if (
    /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+)/.test(
      text,
    )
  )
    return true
  return fieldAt(column) === 'number' || /(?:方面|类)(?:\(\d+[个项条]\))?$/.test(text)
}

/** （一） and beside it 在履职尽责方面: the number of a group stands in a cell of its own. */
function isNumberedGroup([number = '', name = '', ...more]: string[], field: Field | null) {
  if (more.length > 0 || !/^\(?[一二三四五六七八九十]{1,3}[)、.]?$/.test(number)) return false
  return field === 'aspect' || /方面(?:\(共?\d+[个项条].*\))?$/.test(name)
}

/** 1, 1.2, WT-01, ①, 一, （3）: what stands in a number column. */
function isNumber(text: string): boolean {
  if (/^[①-⑳一二三四五六七八九十]{1,3}$/.test(text)) return true
  return (
    text.length <= 20 &&
    /^[([]?[A-Za-z\p{Script=Han}]{0,8}[-—–_/.、\d\p{L}]*\d[)\].、]*$/u.test(text)
  )
}
