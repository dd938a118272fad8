/**
 * Width of a text in full-width characters (字): Chinese characters and full-width marks are 1,
 * Latin letters, digits and half-width marks 0.5.
 */
export function charWidth(text: string): number {
  let width = 0
  for (const char of text) width += char.codePointAt(0)! < 0x2000 ? 0.5 : 1
  return width
}
