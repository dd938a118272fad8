import { toHalfWidth } from './characters.ts'
import { chineseNumeral, circledNumeral, toNumber } from './chinese-numerals.ts'

type Numbering = (n: number) => string

/** Markers that no other writing looks like: they may follow a word without a separator. */
const unmistakable: Numbering[] = [
  circledNumeral,
  n => `[（(]${n}[）)]`,
  n => `[（(]${chineseNumeral(n)}[）)]`,
  n => `(?<![\\d.])${n}[.．](?=[\\p{Script=Han}《“]|20\\d{2}年)`,
]

/** Ways to number several measures in one cell; each gives the n-th marker as a pattern. */
const numberings: Numbering[] = [
  ...unmistakable,
  n => `(?<![\\d.])${n}[.．、)）](?:(?!\\d)|(?=20\\d{2}年))`,
  n => `${chineseNumeral(n)}、`,
  n => `第${chineseNumeral(n)}[，,、：:]`,
  n => `${chineseNumeral(n)}是[，,：:]?`,
]

/** Measures in one cell beyond this number are left together. */
const most = 20

/**
 * Measures written in one cell (1.…；2.…, ①②, 一是…二是…), each without its marker. A text with
 * one marker or none is one measure; of two ways to read the markers the one with more parts is taken.
 * Words before the first marker stay with the first. A count may go on from the cell above: 3.…4.….
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

/** Patterns of each numbering by n and whether it may follow a word, built once each. */
const markers = new Map<string, RegExp>()

function markerOf(place: number, n: number, free: boolean): RegExp {
  const key = `${place} ${n} ${free}`
  const known = markers.get(key)
  if (known) return known
  const before = free ? '' : '^|[\\n；;。，,：:、\\s]'
  const marker = new RegExp(`(${before})(${numberings[place]!(n)})\\s*`, 'gu')
  markers.set(key, marker)
  return marker
}

/** The number that a text begins with; 1 where it begins with none. */
function firstNumber(text: string): number {
  const circled = circles.indexOf(text[0]!) + 1
  if (circled > 0) return circled
  const [, arabic, chinese] =
    /^[(第]?(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))[.)、,:是]/.exec(toHalfWidth(text)) ?? []
  const number = Number(arabic ?? toNumber(chinese ?? '一'))
  return number > 0 ? number : 1
}

const han = '[一二三四五六七八九十]'
const circles = Array.from({ length: 50 }, (_, index) => circledNumeral(index + 1))

function splitBy(text: string, place: number): string[] {
  const starts: { at: number; end: number }[] = []
  const first = firstNumber(text)
  for (let n = first; n < first + most; n++) {
    const from = starts.at(-1)?.end ?? 0
    const free = n > first && place < unmistakable.length
    const marker = markerOf(place, n, free)
    marker.lastIndex = free ? from : Math.max(0, from - 1)
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

const loneMarker = new RegExp(
  `^(?:\\d{1,2}[.．、](?!\\d)|[（(](?:\\d{1,2}|${han}{1,3})[）)]|${han}{1,3}、(?!${han})|[${circles.join('')}])\\s*`,
  'u',
)

function withoutMarker(text: string): string {
  const bare = text.replace(loneMarker, '')
  return bare === '' ? text : bare
}
