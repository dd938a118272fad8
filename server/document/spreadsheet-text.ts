const longest = 32767
const cutNote = '……（超出单元格长度，余文见系统）'

/**
 * A text as a spreadsheet cell can hold it: no characters that XML cannot carry, `_x0041_` kept as
 * written instead of becoming “A” (ECMA-376 §22.9.2.19), at most 32,767 characters with a note
 * where it was cut.
 */
export function legalCell(text: string): string {
  const legal = text.toWellFormed().replace(/\r\n?/g, '\n').replace(illegal, '')
  const escaped = legal.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (escaped.length <= longest) return escaped
  return (
    escaped
      .slice(0, longest - cutNote.length)
      .toWellFormed()
      .replace(/\ufffd$/, '') + cutNote
  )
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const illegal = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd-\uffff]/g
