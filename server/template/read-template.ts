import { type DocumentKind, documents } from '#domain/document/kinds.ts'
import { Refusal } from '#domain/refusals.ts'
import { checkTags } from '#domain/template/check.ts'
import { openZip, type Zip } from '#server/ledger/files/zip.ts'

const mainPart = 'word/document.xml'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/**
 * Checks a template before it is kept: a .docx and nothing else, no macros, controls or content from
 * elsewhere, and fields that fit its kind of document.
 */
export async function checkTemplate(
  kind: DocumentKind,
  { bytes, fileName: name }: { bytes: Buffer; fileName: string },
): Promise<void> {
  const zip = asZip(bytes, name)
  const active = activeParts(zip)
  if (active.length > 0) throw new Refusal('templateActive', { name, parts: active.join('、') })
  const types = zip.read('[Content_Types].xml')?.toString('utf8') ?? ''
  if (!types.includes(mainType) || !zip.has(mainPart))
    throw new Refusal('templateNotDocx', { name })
  const { templateTags } = await import('#server/document/template-docx.ts')
  checkTags(templateTags(bytes), documents[kind].fields)
}

/** Reads the whole of it under the limits of `openZip`, so that no bomb reaches the library. */
function asZip(bytes: Buffer, name: string): Zip {
  try {
    const zip = openZip(bytes, name)
    for (const part of zip.names) zip.read(part)
    return openZip(bytes, name)
  } catch (failure) {
    if (failure instanceof Refusal) throw new Refusal('templateNotDocx', { name })
    throw failure
  }
}

const activeName = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|\.bin$/i
const activeField = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON)\b/

function activeParts(zip: Zip): string[] {
  return zip.names.filter(part => {
    if (activeName.test(part)) return true
    if (!/\.(xml|rels)$/.test(part)) return false
    const text = zip.read(part)?.toString('utf8') ?? ''
    if (part === '[Content_Types].xml') return /macroEnabled/i.test(text)
    return part.endsWith('.rels') ? reachesOut(text) : hasActiveField(text)
  })
}

/** A link that is clicked is harmless; what is fetched when the file opens is not. */
function reachesOut(relations: string): boolean {
  return [...relations.matchAll(/<Relationship\s[^>]*>/g)].some(
    ([one]) => /TargetMode\s*=\s*"External"/i.test(one) && !/\/hyperlink"/.test(one),
  )
}

function hasActiveField(xml: string): boolean {
  return (
    [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].some(([, one, other]) =>
      activeField.test(one ?? other ?? ''),
    ) || /<w:altChunk/.test(xml)
  )
}
