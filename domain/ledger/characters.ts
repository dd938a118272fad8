/** Full-width letters, digits and punctuation of ASCII as their half-width twins; blanks as one space. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
}

/** Text with every blank removed, for comparing two writings of one thing. */
export function squeeze(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '')
}

/** True for a cell that says there is nothing: empty, a dash, a stroke, 无, 略. */
export function isNothing(text: string): boolean {
  return /^(?:[-—–－/\\、.]*|[无略]。?|暂无|n\/?a)$/i.test(squeeze(text))
}

/** True for a cell that says: as in the row above. */
export function isDitto(text: string): boolean {
  return /^(?:同上(?:一?[行项条])?|同前|〃|″|〞|["“”]|'')。?$/.test(squeeze(text))
}

/** What a workbook shows instead of a result: #N/A, #REF!. */
export function isErrorValue(text: string): boolean {
  return /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i.test(
    squeeze(text),
  )
}

/** A plain number of a list, without a code of its own: 1, 02, 3. */
export function isRunning(number: string): boolean {
  return /^\d{1,4}[.、]?$/.test(squeeze(number))
}

/** Joins what is there, once each, in order. */
export function joinDistinct(texts: readonly string[], between: string): string {
  return [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))].join(between)
}
