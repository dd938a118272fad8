import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '#domain/refusals.ts'

/** What an uploaded file may be, by content and not by name. Text has no signature and is recognised last. */
const acceptedTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/**
 * The media type of a file by its content. Refuses `fileEmpty` and `fileTypeRefused`.
 */
export async function mediaTypeOf(bytes: Buffer, fileName: string): Promise<string> {
  if (bytes.length === 0) throw new Refusal('fileEmpty', { name: fileName })
  if (/\.txt$/i.test(fileName) && isWideText(bytes)) return 'text/plain'
  const found = await fileTypeFromBuffer(bytes)
  if (found && acceptedTypes.has(found.mime)) return found.mime
  if (!found && /\.txt$/i.test(fileName) && !bytes.includes(0)) return 'text/plain'
  throw new Refusal('fileTypeRefused', { name: fileName, found: found?.mime ?? '' })
}

/** UTF-16 as Notepad saves it: with its byte order mark, which some take for the start of an MP3. */
function isWideText(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark !== 'fffe' && mark !== 'feff') return false
  try {
    const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be', { fatal: true })
    return !text.decode(bytes).includes('\0')
  } catch {
    return false
  }
}
