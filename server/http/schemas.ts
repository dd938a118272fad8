import fastJson from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'
import type { ZodType } from 'zod'
import { z } from 'zod'
import { Refusal } from '#domain/refusals.ts'

/** Zod checks what comes in; what goes out is written by a serialiser compiled from the same zod. */
export function withZod(app: FastifyInstance): void {
  app.setValidatorCompiler<ZodType>(({ schema }) => input => ({ value: readInput(schema, input) }))
  app.setSerializerCompiler<ZodType>(({ schema }) =>
    fastJson(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as never),
  )
}

/** The input as its schema means it. Refuses `inputInvalid`, naming every field that is not right. */
export function readInput<Schema extends ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input)
  const fields = result.success ? unwritable(input, []) : fieldsOf(result.error.issues)
  if (fields.length > 0) throw new Refusal('inputInvalid', { fields })
  return result.data as z.infer<Schema>
}

/** PostgreSQL keeps every text but the zero byte and half a surrogate pair. */
function unwritable(value: unknown, path: string[]): { path: string; code: string }[] {
  if (typeof value === 'string') {
    const kept = value.isWellFormed() && !value.includes('\0')
    return kept ? [] : [{ path: path.join('.'), code: 'invalid_format' }]
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => unwritable(inner, [...path, key]))
}

/** Where each fault is and what is wrong: a code of ours, or zod's own. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]) {
  return issues.map(issue => ({
    path: issue.path.join('.'),
    code: /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : issue.code,
  }))
}
