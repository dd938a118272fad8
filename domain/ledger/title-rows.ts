import { filledColumns, type Grid } from './grid.ts'

/** Rows above a header that hold one or two cells: titles, annex marks, who filled it in and when. */
export function topOfTitle(grid: Grid, headerTop: number, above: number): number {
  let top = headerTop
  while (top - 1 > above && isTitle(grid, top - 1, above >= 0)) top--
  return top
}

/** Below another table a single cell further right carries on that table's last row. */
function isTitle(grid: Grid, row: number, belowTable: boolean): boolean {
  const columns = filledColumns(grid, row)
  const texts = columns.map(column => grid.own(row, column).text)
  if (columns.length === 0) return true
  if (belowTable && columns.length === 1 && columns[0]! > 1) return false
  if (columns.length === 1) return !/^(?:合计|总计|小计|注|备注|说明|填表说明)/.test(texts[0]!)
  return (
    texts.every(text => /[:：]/.test(text)) && !/^(?:审核人|填表人|填报人|制表人)/.test(texts[0]!)
  )
}

/** True when the rows above a header name a list of its own, and do not just carry one on. */
export function hasTitle(grid: Grid, top: number, headerTop: number): boolean {
  for (let row = top; row < headerTop; row++) {
    const text = filledColumns(grid, row)
      .map(column => grid.own(row, column).text)
      .join('')
    if (/(?:台账|清单|一览表|汇总表|明细表|情况表|方案)(?:[(（].*[)）])?$/.test(text)) return true
  }
  return false
}
