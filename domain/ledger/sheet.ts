/** A cell as the reader of the file sees it. Dates are kept beside the text, never instead of it. */
export interface Cell {
  /** The text as shown; a formula gives its last computed value. Line breaks are `\n`. */
  text: string
  /** `YYYY-MM-DD` when the cell holds a real date and not merely text that looks like one. */
  date?: string
  formula?: true
  /** Nobody has saved the formula's result; `text` is the formula itself. */
  uncomputed?: true
  /** The cell holds a number that is no date. */
  number?: true
  /** What somebody has pinned to the cell (批注); the cell itself may be blank. */
  comment?: string
}

/** Zero-based indexes into `Sheet.rows` and its columns, all four inclusive. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  name: string
  hidden: boolean
  /** A row ends at its last cell with text or comment. */
  rows: readonly (readonly Cell[])[]
  merges: readonly Merge[]
  /** The number the file's own program shows for `rows[0]`; 1 except where a file starts lower. */
  firstRow: number
}

export type LedgerFormat = 'xlsx' | 'xls' | 'et' | 'csv' | 'docx'

export interface LedgerFile {
  fileName: string
  format: LedgerFormat
  sheets: readonly Sheet[]
}

export const blankCell: Cell = Object.freeze({ text: '' })
