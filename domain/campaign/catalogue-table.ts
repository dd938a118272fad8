import type { KindInput } from './kind.ts'
import type { CatalogueRead } from './views.ts'

/**
 * A catalogue from a table: the aspect and the kind stand in the columns so headed, or in the first
 * two; a clause only in a column so headed. An aspect left blank is the one above, as in merged cells. A kind before any aspect is
 * answered as `left`.
 */
export function catalogueFromTable(rows: readonly (readonly string[])[]): CatalogueRead {
  const filled = rows
    .map(row => row.map(text => text.trim()))
    .filter(row => row.some(text => text !== ''))
  const top = filled.findIndex(row => columnsOf(row) !== undefined)
  const { aspect, kind, clause } = columnsOf(filled[top] ?? []) ?? {
    aspect: 0,
    kind: 1,
    clause: -1,
  }
  const kinds = new Map<string, KindInput[]>()
  // What stands over the heading is the title of the sheet.
  const left = filled.slice(0, Math.max(top, 0)).map(row => row.filter(Boolean).join(' '))
  let current = ''
  for (const row of filled.slice(top + 1)) {
    current = row[aspect] || current
    const name = row[kind] ?? ''
    if (current === '') left.push(name || row.filter(Boolean).join(' '))
    else {
      const read = name ? [{ name, clause: row[clause] ?? '' }] : []
      kinds.set(current, [...(kinds.get(current) ?? []), ...read])
    }
  }
  return { aspects: [...kinds].map(([name, kinds]) => ({ name, kinds })), left }
}

interface Columns {
  aspect: number
  kind: number
  /** -1 where the table has none. */
  clause: number
}

function columnsOf(row: readonly string[]): Columns | undefined {
  const aspect = row.findIndex(text => aspectHeading.test(text))
  const kind = row.findIndex((text, at) => at !== aspect && kindHeading.test(text))
  const clause = row.findIndex(text => clauseHeading.test(text))
  return aspect >= 0 && kind >= 0 ? { aspect, kind, clause } : undefined
}

const aspectHeading = /^(?:问题)?(?:方面|类别|大类)$/
const clauseHeading = /^(?:依据|出处|所在)?条款(?:号|依据|出处)?$/
const kindHeading = /^(?:(?:问题)?(?:种类|种|类型|表现|具体表现|小类|问题表现)|(?:具体)?问题)$/
