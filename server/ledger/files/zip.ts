import { inflateRawSync } from 'node:zlib'
import { Refusal } from '#domain/refusals.ts'

/** Most entries, most bytes unpacked altogether, and most bytes out for one byte in. */
export const zipLimits = {
  entries: 5_000,
  inflated: 256 * 1024 * 1024,
  ratio: 200,
  ratioMattersFrom: 8 * 1024 * 1024,
}

export interface Zip {
  names: readonly string[]
  has(name: string): boolean
  /** The entry's bytes, or null when there is none of that name. Unpacked when asked for. */
  read(name: string): Buffer | null
}

interface Entry {
  name: string
  method: number
  packed: number
  declared: number
  offset: number
}

/**
 * Opens a zip by its central directory and unpacks entry by entry under one budget.
 * What an entry declares is checked before anything is unpacked; what really comes out is checked
 * while it is unpacked, so that a lying directory gains nothing.
 * Refuses `ledgerTooLarge`, `ledgerEncrypted` and `ledgerFileDamaged`.
 */
export function openZip(bytes: Buffer, fileName: string): Zip {
  const entries = directoryOf(bytes, fileName)
  checkDeclared(entries, fileName)
  const byName = new Map(entries.map(entry => [entry.name, entry]))
  let budget = zipLimits.inflated
  return {
    names: [...byName.keys()],
    has: name => byName.has(name),
    read(name) {
      const entry = byName.get(name)
      if (!entry) return null
      const content = unpack(bytes, entry, Math.min(budget, allowance(entry)), fileName)
      budget -= content.length
      return content
    },
  }
}

function directoryOf(bytes: Buffer, fileName: string): Entry[] {
  try {
    return readDirectory(bytes, fileName)
  } catch (error) {
    if (error instanceof RangeError) throw damaged(fileName, 'zip')
    throw error
  }
}

function readDirectory(bytes: Buffer, fileName: string): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) throw damaged(fileName, 'zip')
  const count = bytes.readUInt16LE(end + 10)
  if (count > zipLimits.entries) throw tooLarge(fileName, 'entries', count, zipLimits.entries)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) {
      throw damaged(fileName, 'zip')
    }
    if (bytes.readUInt16LE(at + 8) & 1) throw new Refusal('ledgerEncrypted', { fileName })
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      declared: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function checkDeclared(entries: readonly Entry[], fileName: string): void {
  const total = entries.reduce((sum, entry) => sum + entry.declared, 0)
  if (total > zipLimits.inflated) throw tooLarge(fileName, 'bytes', total, zipLimits.inflated)
  for (const entry of entries) {
    if (entry.declared > allowance(entry)) {
      throw tooLarge(fileName, entry.name, entry.declared, allowance(entry))
    }
  }
}

function allowance(entry: Entry): number {
  return Math.max(zipLimits.ratioMattersFrom, entry.packed * zipLimits.ratio)
}

function unpack(bytes: Buffer, entry: Entry, limit: number, fileName: string): Buffer {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== 0x04034b50) {
    throw damaged(fileName, entry.name)
  }
  const from =
    entry.offset +
    30 +
    bytes.readUInt16LE(entry.offset + 26) +
    bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw damaged(fileName, entry.name)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw damaged(fileName, entry.name)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(fileName, entry.name, `> ${limit}`, limit)
    throw damaged(fileName, entry.name)
  }
}

function tooLarge(fileName: string, what: string, found: number | string, limit: number): Refusal {
  return new Refusal('ledgerTooLarge', { fileName, what, found, limit })
}

function damaged(fileName: string, what: string): Refusal {
  return new Refusal('ledgerFileDamaged', { fileName, what })
}
