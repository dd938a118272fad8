import type { ZodObject, z } from 'zod'

/**
 * The office's addresses carry every filter as plain `?unit=3&light=red`; a list repeats its name.
 * Chinese and numbers stay readable, so that an address can be read, sent and typed.
 */
export function parseAddress(query: string): Record<string, string | string[]> {
  const search: Record<string, string | string[]> = {}
  const pairs = new URLSearchParams(query)
  for (const name of new Set(pairs.keys())) {
    const values = pairs.getAll(name)
    search[name] = values.length === 1 ? values[0]! : values
  }
  return search
}

export function writeAddress(search: Record<string, unknown>): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') pairs.append(name, String(one))
    }
  }
  const query = pairs.toString()
  return query ? `?${query}` : ''
}

/**
 * A route's `validateSearch` from a schema of the domain: reads each value as it stands in an
 * address and leaves out what does not fit, so that a broken address shows more rather than nothing.
 */
export function fromAddress<Schema extends ZodObject>(schema: Schema) {
  return (search: Record<string, unknown>): Partial<z.output<Schema>> => {
    const read: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(schema.shape)) {
      if (search[name] === undefined || search[name] === '') continue
      const result = (field as z.ZodType).safeParse(asWritten(search[name]))
      if (result.success && result.data !== undefined) read[name] = result.data
    }
    return read as Partial<z.output<Schema>>
  }
}

function asWritten(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String) : String(value)
}
