import iconv from 'iconv-lite'
import { Refusal } from '#domain/refusals.ts'

/**
 * Text of a file in UTF-8, UTF-16 of either order, or GB18030 (which holds GBK and GB2312), found
 * from its byte-order mark, its zero bytes, or whether it is sound UTF-8, in this order.
 * Refuses `ledgerFormatUnsupported` when it is text in none of them, and `ledgerFileDamaged` when
 * UTF-8 ends in the middle of a sign.
 */
export function decodeText(bytes: Buffer, fileName: string): string {
  if (isCutUtf8(bytes)) throw new Refusal('ledgerFileDamaged', { fileName, what: 'UTF-8' })
  const text = iconv.decode(bytes, encodingOf(bytes))
  if (unreadable(text)) {
    throw new Refusal('ledgerFormatUnsupported', { fileName, found: '二进制数据' })
  }
  return text
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 3)
  if (mark === 'efbbbf') return 'utf8'
  if (mark.startsWith('fffe')) return 'utf16le'
  if (mark.startsWith('feff')) return 'utf16be'
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf8' : 'gb18030')
}

/**
 * Separators and line ends of a table are ASCII: a zero beside one of them tells the order. Zeros
 * alone do not, since 一, 开 and 最 (U+4E00, U+5F00, U+6700) have theirs on the other side.
 */
function utf16WithoutMark(bytes: Buffer): string | null {
  let [little, big] = [0, 0]
  for (let at = 0; at + 1 < Math.min(bytes.length, 4096); at += 2) {
    if (bytes[at + 1] === 0 && isSeparator(bytes[at]!)) little++
    if (bytes[at] === 0 && isSeparator(bytes[at + 1]!)) big++
  }
  if (little > 4 * big) return 'utf16le'
  return big > 4 * little ? 'utf16be' : null
}

/** Tab, line feed, carriage return, comma; turned round none of them is a sign of Chinese. */
function isSeparator(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || byte === 44
}

function isUtf8(bytes: Buffer): boolean {
  return soundUtf8(bytes, false) !== null
}

/** Sound but for its end; without a sign of several bytes before, GBK may look like that too. */
function isCutUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return false
  return /[\u0080-\uffff]/.test(soundUtf8(bytes, true) ?? '')
}

/** With `stream`, the last sign may be incomplete. */
function soundUtf8(bytes: Buffer, stream: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

/** One sign in a hundred lost, or any zero byte, and it is no text. */
function unreadable(text: string): boolean {
  if (text.includes('\u0000')) return true
  const lost = text.split('\ufffd').length - 1
  return lost * 100 > text.length
}
