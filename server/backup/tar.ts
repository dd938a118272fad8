const block = 512

/** One file of a tar archive, as any `tar` reads it. Names are ASCII, at most 100 characters. */
export interface Entry {
  name: string
  bytes: Buffer
}

export function* tarEntry({ name, bytes }: Entry): Generator<Buffer> {
  yield tarHeader(name, bytes.length)
  yield bytes
  yield Buffer.alloc(-bytes.length & (block - 1))
}

/** What stands behind the last entry. */
export const tarEnd = Buffer.alloc(2 * block)

function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`too long for a tar archive: ${name}`)
  const header = Buffer.alloc(block)
  header.write(name)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(octal(size), 124)
  header.write(octal(0), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/**
 * The entries of an archive written by `tarEntry`, one in memory at a time. Throws TarDamaged when
 * the bytes end early or are no such archive, or an entry is longer than `most` bytes.
 */
export async function* tarEntries(
  source: AsyncIterable<Buffer>,
  most: number,
): AsyncGenerator<Entry> {
  const pieces = source[Symbol.asyncIterator]()
  const take = taker(pieces)
  for (;;) {
    const header = await take(block)
    if (header.every(byte => byte === 0)) return readOut(pieces)
    const name = header.subarray(0, header.indexOf(0)).toString()
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8)
    if (sum !== checksum(header) || !(size <= most)) throw new TarDamaged(name)
    const bytes = await take(size)
    await take(-size & (block - 1))
    yield { name, bytes }
  }
}

export class TarDamaged extends Error {}

/** The sum of all bytes with the field of the sum itself taken as blanks. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

function octal(value: number): string {
  return `${value.toString(8).padStart(11, '0')}\0`
}

/** Hands out exactly as many bytes as asked for, whatever pieces they come in. */
function taker(pieces: AsyncIterator<Buffer>): (size: number) => Promise<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  return async size => {
    const parts = [held]
    for (let length = held.length; length < size; length += parts.at(-1)!.length) {
      const next = await pieces.next()
      if (next.done) throw new TarDamaged('end')
      parts.push(next.value)
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts)
    held = all.subarray(size)
    return all.subarray(0, size)
  }
}

/** What packed the archive has its own sum at its very end. */
async function readOut(pieces: AsyncIterator<Buffer>): Promise<void> {
  while (!(await pieces.next()).done);
}
