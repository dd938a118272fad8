/** Rows of cells as a file every spreadsheet opens: a heading, then a line each. */
export function asCsv(lines: readonly (readonly string[])[]): string {
  return lines.map(cells => cells.map(quoted).join(',')).join('\r\n')
}

/** With a byte order mark, for spreadsheets take Chinese for something else without one. */
export function saveAsCsv(lines: readonly (readonly string[])[], name: string): void {
  const blob = new Blob(['\ufeff', asCsv(lines)], { type: 'text/csv;charset=utf-8' })
  const href = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href, download: `${name}.csv` }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

/**
 * What a table shows, word for word: the chosen columns, the filter and the order are in it already.
 * Boxes for ticking rows are left out.
 */
export function shownLines(table: HTMLTableElement, titles: readonly string[]): string[][] {
  const rows = [...table.querySelectorAll('tbody tr')]
  return [[...titles], ...rows.map(cellsOf)]
}

function cellsOf(row: Element): string[] {
  const cells = [...row.querySelectorAll<HTMLElement>('td:not(.table-check)')]
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted, line by line
  return cells.map(cell => cellText(cell.innerText))
}

export function cellText(shown: string): string {
  const lines = shown.split('\n').map(line => line.replace(/\s+/g, ' ').trim())
  return lines.filter(Boolean).join('\n')
}

/** A cell that a spreadsheet would compute gets an apostrophe before it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
