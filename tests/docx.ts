import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The words of a Word file, a paragraph a line. */
export function docxText(file: Buffer): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml']!)
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_all, name) => named[name]!)
}

/** The same file with its text changed, as somebody would in Word. */
export function changeDocx(file: Buffer, change: (xml: string) => string): Buffer {
  const parts = unzipSync(file)
  const name = 'word/document.xml'
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) }))
}

/** The same file with further parts in it. */
export function addToDocx(file: Buffer, added: Record<string, string>): Buffer {
  const parts = Object.entries(added).map(([name, text]) => [name, strToU8(text)])
  return Buffer.from(zipSync({ ...unzipSync(file), ...Object.fromEntries(parts) }))
}
