/** What the first bytes say a file is, whatever its name says. */
export type KindOfBytes = 'zip' | 'ole' | 'text' | { other: string }

/** `other` names kinds people really send by mistake, in words they know. */
export function kindOfBytes(bytes: Buffer): KindOfBytes {
  for (const [signature, kind] of signatures) {
    if (bytes.subarray(0, signature.length).equals(signature)) return kind
  }
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return { other: 'MP4/HEIC' }
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return { other: bytes.toString('latin1', 8, 12) }
  return markup(bytes) ?? 'text'
}

function markup(bytes: Buffer): KindOfBytes | null {
  const start = bytes
    .toString('latin1', 0, 1024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (!start.startsWith('<')) return null
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return { other: 'XML 2003 表格' }
  }
  if (/^<(?:!doctype html|html|head|body|table|meta|div|style)/.test(start)) {
    return { other: '网页 (HTML)' }
  }
  return start.startsWith('<?xml') ? { other: 'XML' } : null
}

const signatures: [Buffer, KindOfBytes][] = [
  [Buffer.from('504b0304', 'hex'), 'zip'],
  [Buffer.from('504b0506', 'hex'), 'zip'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ole'],
  [Buffer.from('%PDF', 'latin1'), { other: 'PDF' }],
  [Buffer.from('{\\rtf', 'latin1'), { other: 'RTF' }],
  [Buffer.from('Rar!', 'latin1'), { other: 'RAR' }],
  [Buffer.from('377abcaf271c', 'hex'), { other: '7z' }],
  [Buffer.from('1f8b', 'hex'), { other: 'gzip' }],
  [Buffer.from('89504e47', 'hex'), { other: 'PNG' }],
  [Buffer.from('ffd8ff', 'hex'), { other: 'JPEG' }],
  [Buffer.from('GIF8', 'latin1'), { other: 'GIF' }],
  [Buffer.from('49492a00', 'hex'), { other: 'TIFF' }],
  [Buffer.from('4d4d002a', 'hex'), { other: 'TIFF' }],
  [Buffer.from('7f454c46', 'hex'), { other: 'ELF' }],
  [Buffer.from('4d5a90', 'hex'), { other: 'EXE' }],
]
