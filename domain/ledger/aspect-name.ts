/**
 * The name of an aspect without the numbers that a ledger puts before it: `（一）`, `一、`, `1.`. A group within
 * a group (`一、作风 / （一）担当`) keeps both names.
 */
export function aspectName(text: string): string {
  return text
    .split(' / ')
    .map(part => part.trim().replace(leadingNumber, '').trim() || part.trim())
    .join(' / ')
}

const digits = '[一二三四五六七八九十百]+|\\d{1,3}'
const leadingNumber = new RegExp(
  `^(?:[（(【]\\s*(?:${digits})\\s*[)）】][、.．]?|第(?:${digits})(?:个?方面|类|部分)?[、，,：:．]|(?:[一二三四五六七八九十百]+)[、.．]|\\d{1,3}(?:[、．)）]|\\.(?!\\d))|[①-⑳][、.]?)\\s*`,
)

/** Two names with equal keys are one aspect: 在担当作为方面 and 担当作为. */
export function aspectKey(text: string): string {
  const plain = aspectName(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return plain.replace(/^在(.+)方面$/u, '$1')
}
