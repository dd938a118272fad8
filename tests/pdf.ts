import { inflateSync } from 'node:zlib'

export interface PdfPage {
  /** In points: A4 lying is 842 by 595. */
  width: number
  height: number
  /** What is written on it, in the order it was drawn, without spaces between the pieces. */
  text: string
}

/** The pages of a PDF as Chromium writes them: plain objects, one font after the other. */
export function pdfPages(file: Buffer): PdfPage[] {
  const objects = new Map<string, string>()
  for (const [, id, body] of file.toString('latin1').matchAll(/(\d+) 0 obj(.*?)endobj/gs)) {
    objects.set(id!, body!)
  }
  const [, kids] = /\/Type \/Pages\s.*?\/Kids \[(.*?)\]/s.exec([...objects.values()].join('\n'))!
  return [...kids!.matchAll(/(\d+) 0 R/g)].map(([, id]) => readPage(objects, objects.get(id!)!))
}

function readPage(objects: ReadonlyMap<string, string>, page: string): PdfPage {
  const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!.slice(1).map(Number)
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)
      return [name!, readMap(map ? inflated(objects.get(map[1]!)!) : '')]
    }),
  )
  const drawn = inflated(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!)
  let letters: Letters | undefined
  let text = ''
  for (const [, font, codes] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
    if (font) letters = fonts.get(font)
    else text += lettersOf(codes!, letters!)
  }
  return { width: Math.round(width!), height: Math.round(height!), text }
}

/** A font's codes, all with the same number of digits, and the letters they stand for. */
interface Letters {
  digits: number
  of: Map<number, string>
}

function readMap(map: string): Letters {
  const of = new Map<number, string>()
  const number = (hex: string) => Number.parseInt(hex, 16)
  for (const [block] of map.matchAll(/beginbfchar.*?endbfchar/gs)) {
    for (const [, code, utf16] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      of.set(number(code!), Buffer.from(utf16!, 'hex').swap16().toString('utf16le'))
    }
  }
  for (const [block] of map.matchAll(/beginbfrange.*?endbfrange/gs)) {
    for (const [, from, to, first] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = number(from!); code <= number(to!); code++) {
        of.set(code, String.fromCodePoint(number(first!) + code - number(from!)))
      }
    }
  }
  const [, lowest] = /begincodespacerange\s*<(\w+)>/.exec(map) ?? ['', '0000']
  return { digits: lowest!.length, of }
}

function lettersOf(codes: string, { digits, of }: Letters): string {
  const each = codes.match(new RegExp(`.{${digits}}`, 'g')) ?? []
  return each.map(code => of.get(Number.parseInt(code, 16)) ?? '').join('')
}

function inflated(object: string): string {
  const from = object.indexOf('stream\n') + 'stream\n'.length
  const to = object.lastIndexOf('\nendstream')
  return inflateSync(Buffer.from(object.slice(from, to), 'latin1')).toString('latin1')
}
