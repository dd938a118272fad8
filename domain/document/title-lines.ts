import { charWidth } from '#domain/document/char-width.ts'

/** At 22 pt a line of the 156 mm type area holds 20 characters (442.2 / 22 = 20.1). */
export const titleLineWidth = 20

/**
 * Breaks a title into lines of at most `limit` characters so that words stay whole and the lines
 * form a trapezoid or a lozenge (GB/T 9704-2012 §7.3.1: 词意完整、排列对称、长短适宜、间距恰当).
 * A break inside 《》, before a particle or before punctuation is taken only when nothing else fits.
 */
export function titleLines(title: string, limit = titleLineWidth): string[] {
  const width = charWidth(title)
  if (width <= limit) return [title]
  const breaks = breaksOf(title)
  const fewest = Math.ceil(width / limit)
  const splits: Split[] = []
  for (let count = fewest; count <= breaks.length + 1; count += 1) {
    const split = bestSplit(title, breaks, count, limit)
    if (split) splits.push({ ...split, cost: split.cost + (count - fewest) * 100 })
    if (splits.length > 0 && count > fewest) break
  }
  return splits.sort((a, b) => a.cost - b.cost)[0]?.lines ?? [title]
}

interface Split {
  lines: string[]
  cost: number
}

interface Break {
  at: number
  cost: number
}

const particles = /^[的地得了着过和与及或等之]/
const opening = /[《（(〈“‘「『〔]$/
const closing = /^[》）)〉”’」』〕、，。；：！？]/
const compounds =
  /作风建设|形式主义|官僚主义|工作方案|工作情况|贯彻落实|集中整治|专项整治|问题整改|城市管理|综合执法|行政执法|领导小组|干部队伍|营商环境/g
const leansForward = /(关于|[和与及或在对向])$/

/** Every place between two words, with what it costs to break there. */
function breaksOf(title: string): Break[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)
  const breaks: Break[] = []
  for (const { index } of words) {
    if (index > 0) breaks.push({ at: index, cost: breakCost(title, index) })
  }
  return breaks.length > 40 ? cheapest(breaks, 40) : breaks
}

function breakCost(title: string, at: number): number {
  const before = title.slice(0, at)
  const after = title.slice(at)
  if (opening.test(before) || closing.test(after)) return 5000
  const inBookTitle = before.lastIndexOf('《') > before.lastIndexOf('》')
  let cost = inBookTitle ? 1000 : 6
  if (particles.test(after)) cost += 500
  if (leansForward.test(before)) cost += 60
  if (splitsCompound(title, at)) cost += 15
  if (/^关于/.test(after) || /[的》、，]$/.test(before)) cost -= 5
  return cost
}

function splitsCompound(title: string, at: number): boolean {
  return [...title.matchAll(compounds)].some(
    ({ 0: word, index }) => index < at && at < index + word.length,
  )
}

function cheapest(breaks: Break[], count: number): Break[] {
  const kept = [...breaks].sort((a, b) => a.cost - b.cost).slice(0, count)
  return kept.sort((a, b) => a.at - b.at)
}

function bestSplit(
  title: string,
  breaks: Break[],
  count: number,
  limit: number,
): Split | undefined {
  let best: Split | undefined
  for (const chosen of choose(breaks, count - 1)) {
    const lines = cut(title, chosen)
    const widths = lines.map(charWidth)
    if (Math.max(...widths) > limit) continue
    const cost = shapeCost(widths) + chosen.reduce((sum, { cost }) => sum + cost, 0)
    if (!best || cost < best.cost) best = { lines, cost }
  }
  return best
}

function* choose(breaks: Break[], count: number, from = 0): Generator<Break[]> {
  if (count === 0) return yield []
  for (let i = from; i <= breaks.length - count; i += 1) {
    for (const rest of choose(breaks, count - 1, i + 1)) yield [breaks[i]!, ...rest]
  }
}

function cut(title: string, breaks: Break[]): string[] {
  const edges = [0, ...breaks.map(({ at }) => at), title.length]
  return edges.slice(1).map((end, i) => title.slice(edges[i], end))
}

/** Uneven lines cost a little, equal lines (a rectangle) some, an hourglass much. */
function shapeCost(widths: number[]): number {
  const spread = Math.max(...widths) - Math.min(...widths)
  const steps = widths.slice(1).map((width, i) => Math.sign(width - widths[i]!))
  const hourglass = steps.some((step, i) => step < 0 && steps.slice(i + 1).some(next => next > 0))
  const runt = Math.min(...widths) < 4 ? 40 : 0
  return spread * 1.5 + (spread < 1 ? 8 : 0) + (hourglass ? 200 : 0) + runt
}
