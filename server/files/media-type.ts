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
  const found = await fileTypeFromBuffer(bytes)
  if (found && acceptedTypes.has(found.mime)) return found.mime
  if (!found && /\.txt$/i.test(fileName) && !bytes.includes(0)) return 'text/plain'
  throw new Refusal('fileTypeRefused', { name: fileName, found: found?.mime ?? '' })
}
