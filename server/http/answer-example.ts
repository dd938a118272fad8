import { type ZodType, z } from 'zod'
import { textExamples } from './text-examples.ts'

/**
 * An example of what a schema answers: every field with a value that it takes, lists with one row,
 * texts by the name of their field. Made from the schema, so it cannot grow old beside it.
 */
export function exampleOf(schema: ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })
  return example(json as Json, '', (json.$defs ?? {}) as Record<string, Json>)
}

interface Json {
  $ref?: string
  const?: unknown
  enum?: unknown[]
  type?: string
  anyOf?: Json[]
  oneOf?: Json[]
  allOf?: Json[]
  items?: Json
  properties?: Record<string, Json>
  propertyNames?: Json
  additionalProperties?: Json | boolean
}

function example(json: Json, name: string, known: Record<string, Json>): unknown {
  if (json.$ref) return example(known[json.$ref.split('/').at(-1)!] ?? {}, name, known)
  if ('const' in json) return json.const
  if (json.enum) return json.enum[0]
  const choices = json.anyOf ?? json.oneOf ?? json.allOf
  if (choices) return example(choices.find(one => one.type !== 'null') ?? {}, name, known)
  if (json.type === 'array') return [example(json.items ?? {}, name, known)]
  if (json.type === 'object') {
    const fields = Object.entries(json.properties ?? keyed(json))
    return Object.fromEntries(fields.map(([field, of]) => [field, example(of, field, known)]))
  }
  if (json.type === 'string') return textExamples[name] ?? ''
  if (json.type === 'integer' || json.type === 'number') return 1
  return json.type === 'boolean' ? true : (textExamples[name] ?? null)
}

/** A record with a closed list of keys has them all. */
function keyed({ propertyNames, additionalProperties }: Json): Record<string, Json> {
  const of = typeof additionalProperties === 'object' ? additionalProperties : {}
  return Object.fromEntries((propertyNames?.enum ?? []).map(key => [String(key), of]))
}
