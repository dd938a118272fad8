/** Stands in a cell for the result that is missing; a sign for private use, which no text holds. */
export const noResult = '\ue000'

/**
 * A worksheet whose formulas without a saved result, as programs write them that compute nothing, hold
 * `noResult`. The library would leave such cells out and their content would be lost unseen.
 */
export function markUncomputed(worksheet: Uint8Array): Uint8Array {
  const bytes = Buffer.from(worksheet.buffer, worksheet.byteOffset, worksheet.byteLength)
  if (!bytes.includes('<f')) return worksheet
  const xml = bytes.toString('latin1')
  const marked = xml.replace(uncomputed, (_, cell: string, formula: string) => {
    const bare = cell.replace(/\s+t="[^"]*"/, '')
    return `${bare} t="str">${formula}<v>${marker}</v></c>`
  })
  return marked === xml ? worksheet : Buffer.from(marked, 'latin1')
}

/** In the bytes of UTF-8, as the rest of the part is taken. */
const marker = Buffer.from(noResult).toString('latin1')

/** A computed text that is empty has the type `str`; it is a result. */
const uncomputed =
  /(<c\b(?![^>]*\bt="str")[^>]*)>\s*(<f\b[^>]*(?:\/>|>[^<]*<\/f>))\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g
