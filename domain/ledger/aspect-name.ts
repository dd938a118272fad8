/**
 * The name of an aspect without what a ledger puts around it: the number before (`（一）`, `一、`, `1.`), the
 * count of problems behind (`（2个）`) and the frame 在…方面. A group within a group (`一、作风 / （一）担当`)
 * keeps both names.
 */
export function aspectName(text: string): string {
  return text.split(' / ').map(bareName).join(' / ')
}

function bareName(part: string): string {
  const named = part.trim().replace(leadingNumber, '').replace(trailingCount, '').trim()
  return named.replace(/^在(.+)方面$/u, '$1') || part.trim()
}

/**
 * The aspect of a catalogue that a name means: the one with its key, or the only one whose words hold
 * those of the name or are held by them. `aspects` are by `aspectKey`.
 */
export function findAspect(name: string, aspects: ReadonlyMap<string, number>): number | undefined {
  const key = aspectKey(name)
  const same = aspects.get(key)
  if (same !== undefined || key.length < leastWords) return same
  const akin = [...aspects].filter(
    ([other]) => other.length >= leastWords && (other.includes(key) || key.includes(other)),
  )
  const ids = new Set(akin.map(([, id]) => id))
  return ids.size === 1 ? akin[0]![1] : undefined
}

/** Shorter words, such as 作风, are in many names and tell none apart. */
const leastWords = 4

const digits = '[一二三四五六七八九十百]+|\\d{1,3}'
const leadingNumber = new RegExp(
  `^(?:[（(【]\\s*(?:${digits})\\s*[)）】][、.．]?|第(?:${digits})(?:个?方面|类|部分)?[、，,：:．]|(?:[一二三四五六七八九十百]+)[、.．]|\\d{1,3}(?:[、．)）]|\\.(?!\\d))|[①-⑳][、.]?)\\s*`,
)

/** （2个）, (2项), （共3个问题） */
const trailingCount =
  /\s*[（(]\s*共?\s*(?:[一二三四五六七八九十百]+|\d{1,3})\s*[个项条类]?\s*(?:问题)?\s*[)）]$/u

/** Two names with equal keys are one aspect: 在担当作为方面 and 担当作为. */
export function aspectKey(text: string): string {
  return aspectName(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
