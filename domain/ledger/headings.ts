import { squeeze } from './characters.ts'
import { fieldOfHeading, isUsualHeading } from './columns.ts'
import { filledColumns, type Grid } from './grid.ts'

/** True when a row is made of headings only, short and known ones. */
export function looksLikeHeader(grid: Grid, row: number): boolean {
  const texts = filledColumns(grid, row).map(column => grid.own(row, column).text)
  if (texts.length < 2) return false
  const usual = texts.filter(isUsualHeading).length
  if (usual === 0) return false
  const known = new Set(texts.map(fieldOfHeading).filter(field => field !== null)).size
  if (usual === 1 && known < 3) return false
  const headings = texts.filter(isHeading).length
  if (headings < texts.length * 0.8) return false
  return known >= 2 && (known * 2 >= texts.length || (known >= 4 && texts.some(isCore)))
}

function isCore(text: string): boolean {
  const field = fieldOfHeading(text)
  return field === 'problem' || field === 'measure'
}

/** Short, and neither a number nor a sentence. */
export function isHeading(text: string): boolean {
  const plain = squeeze(text)
  return plain.length <= 24 && !/^\d/.test(plain) && !/[。；;！]$/.test(plain)
}
