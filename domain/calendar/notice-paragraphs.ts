/** A paragraph of the pasted text with the number of the line it starts on, blanks taken out. */
export interface Paragraph {
  line: number
  text: string
}

const festivalStart =
  /(?=[一二三四五六七八九十]、[^:。]{0,12}?(?:元旦|春节|清明|劳动|端午|中秋|国庆)[^:。]{0,12}:)/
const numbered = /^[一二三四五六七八九十]、([^:。]{2,24}):/
const goesOn = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日.*(?:放假|上班|补休|调休)/

/**
 * The festivals' paragraphs and what stands around them. Pastes come with the whole text on
 * one line, or broken in the middle of a sentence: such pieces are put together again.
 */
export function paragraphsOf(text: string): { festivals: Paragraph[]; others: Paragraph[] } {
  const festivals: Paragraph[] = []
  const others: Paragraph[] = []
  for (const piece of piecesOf(text)) {
    const last = festivals.at(-1)
    const isOpen = last !== undefined && (!last.text.endsWith('。') || goesOn.test(piece.text))
    if (numbered.test(piece.text)) festivals.push(piece)
    else if (isOpen) last.text += piece.text
    else others.push(piece)
  }
  return { festivals, others }
}

/** `国庆节、中秋节` of `六、国庆节、中秋节:10月1日…`, and what follows. */
export function headed({ text }: Paragraph): { heading: string; body: string } {
  const [start, heading] = numbered.exec(text)!
  return { heading: heading!, body: text.slice(start.length) }
}

function piecesOf(text: string): Paragraph[] {
  return text.split(/\r?\n/).flatMap((line, at) =>
    line
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .split(festivalStart)
      .filter(piece => piece !== '')
      .map(piece => ({ line: at + 1, text: piece })),
  )
}
