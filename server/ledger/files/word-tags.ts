import type { SaxesTagNS } from 'saxes'

const namespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** An element of a Word document, transitional or strict. */
export function isWord(tag: SaxesTagNS): boolean {
  return namespaces.includes(tag.uri)
}

export function value(tag: SaxesTagNS, name = 'val'): string {
  return Object.values(tag.attributes).find(one => one.local === name)?.value ?? ''
}
