import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Sql } from '#server/database/sql.ts'

type CopyValue =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly (number | string)[]
  | object

/** Writes rows into a table by COPY, waiting whenever PostgreSQL falls behind. */
export async function copyInto(sql: Sql, table: string, columns: readonly string[]) {
  const stream: Writable = await sql
    .unsafe(`copy ${table} (${columns.join(', ')}) from stdin`)
    .writable()
  let lines: string[] = []
  async function flush() {
    if (lines.length > 0 && !stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain')
    lines = []
  }
  return {
    add(row: readonly CopyValue[]): Promise<void> | undefined {
      lines.push(row.map(copied).join('\t'))
      return lines.length < 500 ? undefined : flush()
    },
    async end(): Promise<void> {
      await flush()
      const finished = once(stream, 'finish')
      stream.end()
      await finished
    },
  }
}

/** Arrays become PostgreSQL arrays and other objects JSON. */
function copied(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return escaped(`{${value.map(quoted).join(',')}}`)
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

function quoted(element: number | string): string {
  return typeof element === 'number' ? String(element) : `"${element.replace(/["\\]/g, '\\$&')}"`
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, sign => `\\${escapes[sign]}`)
}

const escapes: Record<string, string> = { '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }
