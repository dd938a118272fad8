import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * A bundle is a tar.gz of `manifest.json`, `files/<sha256>` each, `tables/<table>/<part>` in the
 * order they can be loaded, and `seal.json`, which says what has to be in it. A bundle without its
 * seal was cut off.
 */
export const manifestSchema = z.object({
  format: z.literal('shigai-backup-1'),
  createdAt: z.string(),
  bureau: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})

const sumSchema = z.object({ count: z.int(), bytes: z.int(), sha256: z.string() })

/** `count` is rows of a table, or files; `sha256` is over all its bytes, or over the names of the files. */
export const sealSchema = z.object({
  tables: z.record(z.string(), sumSchema),
  files: sumSchema,
  sequences: z.array(z.object({ name: z.string(), value: z.int() })),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Seal = z.infer<typeof sealSchema>
export type Sum = z.infer<typeof sumSchema>

/** Adds up what goes by. */
export function summing() {
  const hash = createHash('sha256')
  const sum = { count: 0, bytes: 0 }
  return {
    add(bytes: Buffer | string, count: number, size = bytes.length): void {
      hash.update(bytes)
      sum.count += count
      sum.bytes += size
    },
    total: (): Sum => ({ ...sum, sha256: hash.copy().digest('hex') }),
  }
}

/** Rows of a copied table: a line break within a value is written as `\n`. */
export function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}
