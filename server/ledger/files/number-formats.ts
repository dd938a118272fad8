import { SSF } from '@e965/xlsx'

/**
 * Formats that Chinese Excel and WPS know by number and often write without a code (ECMA-376 part 1,
 * 18.8.30, zh-cn). The library takes them for none or for an American date.
 */
const eastAsianFormats: Record<number, string> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** For xls: the library keeps one table, and the formats of a file replace what is in it. */
export function knowEastAsianFormats(): void {
  for (const [id, code] of Object.entries(eastAsianFormats)) SSF.load(code, Number(id))
}

/** For xlsx: the library empties its table first, so the codes come with the file, before its own. */
export function withEastAsianFormats(styles: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(styles)
  const codes = Object.entries(eastAsianFormats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const all = codes.join('')
  const known = /<(?:\w+:)?numFmts\b[^>]*[^/]>/.exec(xml) ?? null
  const root = /<(?:\w+:)?styleSheet\b[^>]*>/.exec(xml)
  const after = known ?? root
  if (!after) return styles
  const at = after.index + after[0].length
  const added = known ? all : `<numFmts>${all}</numFmts>`
  return new TextEncoder().encode(xml.slice(0, at) + added + xml.slice(at))
}

/** What of a date a number format shows: `day`, only a `month` or `year`, or null for none. */
export function shownOfDate(format: string): 'day' | 'month' | 'year' | null {
  if (!SSF.is_date(format)) return null
  const bare = format
    .split(';')[0]!
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
  // [h]:mm counts hours beyond a day.
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return null
  const signs = bare.replace(/\[[^\]]*\]/g, '')
  if (signs.includes('d')) return 'day'
  // The m beside hours or seconds are minutes.
  if (/[hs]/.test(signs)) return /[ye]/.test(signs) ? 'day' : null
  return signs.includes('m') ? 'month' : 'year'
}
