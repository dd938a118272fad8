type Numbering = (n: number) => string

/** Markers that no other writing looks like: they may follow a word without a separator. */
const unmistakable: Numbering[] = [
  n => String.fromCharCode(0x245f + n),
  n => `[（(]${n}[）)]`,
  n => `[（(]${chinese(n)}[）)]`,
  n => `(?<![\\d.])${n}[.．](?=[\\p{Script=Han}《“]|20\\d{2}年)`,
]

/** Ways to number several measures in one cell; each gives the n-th marker as a pattern. */
const numberings: Numbering[] = [
  ...unmistakable,
  n => `(?<![\\d.])${n}[.．、)）](?:(?!\\d)|(?=20\\d{2}年))`,
  n => `${chinese(n)}、`,
  n => `第${chinese(n)}[，,、：:]`,
  n => `${chinese(n)}是[，,：:]?`,
]

/** Measures in one cell beyond this number are left together. */
const most = 20

/**
 * Measures written in one cell (1.…；2.…, ①②, 一是…二是…), each without its marker. A text with
 * one marker or none is one measure; of two ways to read the markers the one with more parts is taken. Words before the first marker stay with the first.
 */
export function splitMeasures(text: string): string[] {
  const source = text.trim()
  if (source === '') return []
  const found = [...numberings.keys()].map(place => splitBy(source, place))
  const best = found.reduce((most, parts) => (parts.length > most.length ? parts : most), [])
  return best.length > 1 ? best : [withoutMarker(source)]
}

/** The parts of a numbered cell when there are exactly `count` of them, else null. */
export function distribute(text: string, count: number): string[] | null {
  if (count < 2) return null
  const parts = splitMeasures(text)
  return parts.length === count ? parts : null
}

/** Patterns of each numbering by n, built once. */
const markers = numberings.map(numbering =>
  Array.from({ length: most }, (_, index) => markerOf(numbering, index + 1)),
)

function markerOf(numbering: Numbering, n: number): RegExp {
  const before = isFree(numbering, n) ? '' : '^|[\\n；;。，,：:、\\s]'
  return new RegExp(`(${before})(${numbering(n)})\\s*`, 'gu')
}

function isFree(numbering: Numbering, n: number): boolean {
  return n > 1 && unmistakable.includes(numbering)
}

function splitBy(text: string, place: number): string[] {
  const starts: { at: number; end: number }[] = []
  for (let n = 1; n <= most; n++) {
    const from = starts.at(-1)?.end ?? 0
    const marker = markers[place]![n - 1]!
    marker.lastIndex = isFree(numberings[place]!, n) ? from : Math.max(0, from - 1)
    const found = marker.exec(text)
    if (!found) break
    const at = found.index + found[1]!.length
    if (at < from) break
    starts.push({ at, end: found.index + found[0].length })
  }
  if (starts.length < 2) return []
  const parts = starts.map((start, index) => tidy(text.slice(start.end, starts[index + 1]?.at)))
  const before = text.slice(0, starts[0]!.at).trim()
  parts[0] = `${before}${parts[0]}`
  return parts.every(part => part !== '') ? parts : []
}

function tidy(part: string): string {
  return part.replace(/[\s；;，,、]+$/, '').trim()
}

function withoutMarker(text: string): string {
  const bare = text.replace(/^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*/u, '')
  return bare === '' ? text : bare
}

function chinese(n: number): string {
  const digits = '〇一二三四五六七八九'
  if (n < 10) return digits[n]!
  return `${n >= 20 ? '二' : ''}十${n % 10 === 0 ? '' : digits[n % 10]}`
}
