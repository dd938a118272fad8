import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ZodType, z } from 'zod'
import { Refusal } from '#domain/refusals.ts'
import { sha256Of } from '#server/files/store.ts'
import { linesIn, type Manifest, manifestSchema, type Seal, sealSchema, summing } from './bundle.ts'
import { type Entry, TarDamaged, tarEntries } from './tar.ts'

const mostBytes = 512 * 2 ** 20

/** The entries of a bundle on disk, one in memory at a time. Refuses `backupDamaged`. */
export async function* bundleEntries(file: string): AsyncGenerator<Entry> {
  // A failure of either stream is thrown to whoever reads the last.
  const source = pipeline(createReadStream(file), createGunzip(), () => {})
  try {
    yield* tarEntries(source, mostBytes)
  } catch (failure) {
    const { code = '', message } = failure as NodeJS.ErrnoException
    if (failure instanceof TarDamaged || code.startsWith('Z_')) throw damaged(message)
    throw failure
  } finally {
    source.destroy()
  }
}

/**
 * Reads a bundle to its end and holds every byte against its seal, so that what is restored
 * afterwards is known to be whole. Refuses `backupDamaged`.
 */
export async function checkBundle(file: string): Promise<{ manifest: Manifest; seal: Seal }> {
  let manifest: Manifest | undefined
  let seal: Seal | undefined
  const files = summing()
  const tables = new Map<string, ReturnType<typeof summing>>()
  for await (const { name, bytes } of bundleEntries(file)) {
    const [folder, about] = name.split('/') as [string, string]
    manifest ??= parsed(manifestSchema, name, bytes)
    if (folder === 'files') {
      if (sha256Of(bytes) !== about) throw damaged(name)
      files.add(about, 1, bytes.length)
    }
    if (folder === 'tables') {
      if (!tables.has(about)) tables.set(about, summing())
      tables.get(about)!.add(bytes, linesIn(bytes))
    }
    if (name === 'seal.json') seal = parsed(sealSchema, name, bytes)
  }
  if (!manifest || !seal) throw damaged('seal.json')
  const sums = manifest.tables.map(({ name }) => [name, (tables.get(name) ?? summing()).total()])
  const found = { tables: Object.fromEntries(sums), files: files.total() }
  for (const [name, sum] of Object.entries({ files: found.files, ...found.tables })) {
    const sealed = name === 'files' ? seal.files : seal.tables[name]
    if (JSON.stringify(sealed) !== JSON.stringify(sum)) throw damaged(name)
  }
  return { manifest, seal }
}

function parsed<Schema extends ZodType>(schema: Schema, name: string, bytes: Buffer) {
  try {
    return schema.parse(JSON.parse(bytes.toString())) as z.infer<Schema>
  } catch {
    throw damaged(name)
  }
}

function damaged(what: string): Refusal {
  return new Refusal('backupDamaged', { what })
}
