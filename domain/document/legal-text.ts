/**
 * Removes what XML 1.0 (§2.2) cannot carry: control characters, lone surrogates, U+FFFE and U+FFFF.
 * Tabs and line breaks become one space: in an official document layout is never made by hand.
 */
export function legalText(text: string): string {
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .replace(illegal, '')
    .replace(/\p{Surrogate}/gu, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]/g
