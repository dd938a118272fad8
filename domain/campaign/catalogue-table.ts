import type { CatalogueRead } from './views.ts'

/**
 * A catalogue from a table: the aspect and the kind stand in the columns so headed, or in the first
 * two. An aspect left blank is the one above, as in merged cells. A kind before any aspect is
 * answered as `left`.
 */
export function catalogueFromTable(rows: readonly (readonly string[])[]): CatalogueRead {
  const filled = rows
    .map(row => row.map(text => text.trim()))
    .filter(row => row.some(text => text !== ''))
  const top = filled.findIndex(row => columnsOf(row) !== undefined)
  const { aspect, kind } = columnsOf(filled[top] ?? []) ?? { aspect: 0, kind: 1 }
  const kinds = new Map<string, string[]>()
  // What stands over the heading is the title of the sheet.
  const left = filled.slice(0, Math.max(top, 0)).map(row => row.filter(Boolean).join(' '))
  let current = ''
  for (const row of filled.slice(top + 1)) {
    current = row[aspect] || current
    const name = row[kind] ?? ''
    if (current === '') left.push(name || row.filter(Boolean).join(' '))
    else kinds.set(current, [...(kinds.get(current) ?? []), ...(name ? [name] : [])])
  }
  return { aspects: [...kinds].map(([name, kinds]) => ({ name, kinds })), left }
}

function columnsOf(row: readonly string[]): { aspect: number; kind: number } | undefined {
  const aspect = row.findIndex(text => aspectHeading.test(text))
  const kind = row.findIndex((text, at) => at !== aspect && kindHeading.test(text))
  return aspect >= 0 && kind >= 0 ? { aspect, kind } : undefined
}

const aspectHeading = /^(?:问题)?(?:方面|类别|大类)$/
const kindHeading = /^(?:问题)?(?:种类|种|类型|表现|具体表现|小类|问题表现)$/
