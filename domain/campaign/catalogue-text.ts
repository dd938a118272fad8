import { chineseNumber } from '../document/chinese-number.ts'
import type { CatalogueInput } from './inputs.ts'
import type { KindInput } from './kind.ts'
import type { CatalogueRead } from './views.ts'

/**
 * A catalogue from pasted text: aspects begin with 一、, or with （一） where nothing begins with 一、.
 * Kinds are the other lines, with or without their own numbers; a clause follows behind ｜ or a tab.
 * Lines before the first aspect belong to none and are answered as
 * `left`, so that nothing disappears unseen.
 */
export function readCatalogue(text: string): {
  aspects: CatalogueInput['aspects']
  left: string[]
} {
  const aspects: CatalogueInput['aspects'] = []
  const left: string[] = []
  const lines = text.split(/\r?\n/).map(words => words.trim())
  const aspectLine = lines.some(line => upper.test(line)) ? upper : lower
  for (const line of lines) {
    if (line === '') continue
    const aspect = aspectLine.exec(line)
    if (aspect) aspects.push({ name: aspect[1]!.replace(/[：:。]$/, ''), kinds: [] })
    else if (aspects.length > 0) aspects.at(-1)!.kinds.push(kindOf(line))
    else left.push(line)
  }
  return { aspects, left }
}

/** The text that `readCatalogue` reads as this; what has no place stands before the first aspect. */
export function writeCatalogue({ aspects, left }: CatalogueRead): string {
  const lines = aspects.flatMap(({ name, kinds }, at) => [
    `${chineseNumber(at + 1)}、${name.replace(ownNumber, '')}`,
    ...kinds.map(({ name: kind, clause }) => {
      const plain = kind.replace(ownNumber, '')
      return clause === '' ? plain : `${plain}｜${clause}`
    }),
  ])
  return [...left, ...lines].join('\n')
}

function kindOf(line: string): KindInput {
  const [name, ...clause] = line.replace(kindNumber, '').split(/\s*[\t|｜]\s*/)
  return { name: name!, clause: clause.join(' ').trim() }
}

const upper = /^[一二三四五六七八九十]+、\s*(.+)$/
const lower = /^[（(][一二三四五六七八九十]+[）)]\s*(.+)$/
const ownNumber = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])\s*/
const kindNumber = /^(?:[（(][一二三四五六七八九十]+[）)]|[（(]?\d{1,2}[）).．、]|[①-⑳]|[-*•·])\s*/
