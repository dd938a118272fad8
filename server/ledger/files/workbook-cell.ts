import { SSF } from '@e965/xlsx'
import { blankCell, type Cell } from '#domain/ledger/sheet.ts'
import { cleanText } from './cell-text.ts'
import { shownOfDate } from './number-formats.ts'
import { noResult } from './uncomputed-formulas.ts'

/** A cell as the library gives it. */
export interface LibraryCell {
  t: string
  v?: unknown
  w?: string
  z?: string
  f?: string
  c?: { t?: string }[]
}

export function readCell(cell: LibraryCell, date1904: boolean): Cell {
  const known = contentOf(cell, date1904)
  const comment = commentOf(cell)
  return comment === '' ? known : { ...known, comment }
}

/** Programs put the writer's name on a line of its own before the words. */
function commentOf({ c = [] }: LibraryCell): string {
  const texts = c.map(({ t }) => cleanText(t ?? '').replace(/^([^\n:：]{1,20})[:：]\n/, '$1：'))
  return texts.filter(text => text !== '').join('\n')
}

function contentOf(cell: LibraryCell, date1904: boolean): Cell {
  if (cell.v === noResult) return { text: `=${cell.f ?? ''}`, formula: true, uncomputed: true }
  const date = dateOf(cell, date1904)
  const text = cleanText(cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? String(cell.v ?? '')))
  if (text === '' && !date) return blankCell
  const known: Cell = { text: date?.month ?? (text || date!.day!) }
  if (date?.day) known.date = date.day
  if (!date && cell.t === 'n') known.number = true
  if (cell.f) known.formula = true
  return known
}

interface CellDate {
  day?: string
  /** 2026年7月, where the first of the month stands for the whole of it. */
  month?: string
}

/** Excel's serial counts days, from 1899-12-30 or, in books begun on old Macintoshes, 1904-01-01. */
function dateOf(cell: LibraryCell, date1904: boolean): CellDate | null {
  if (cell.t !== 'n' || typeof cell.v !== 'number' || !cell.z || cell.v < 1) return null
  const shown = shownOfDate(cell.z)
  const parts = shown && SSF.parse_date_code(cell.v, { date1904 })
  if (!parts || parts.y < 1900 || parts.y > 9999) return null
  if (shown === 'year') return { month: `${parts.y}年` }
  if (shown === 'month') return { month: `${parts.y}年${parts.m}月` }
  const two = (value: number) => String(value).padStart(2, '0')
  return { day: `${parts.y}-${two(parts.m)}-${two(parts.d)}` }
}
