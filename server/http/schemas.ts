import fastJson from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'
import type { ZodType } from 'zod'
import { z } from 'zod'
import { Refusal } from '#domain/refusals.ts'

/** Zod checks what comes in; what goes out is written by a serialiser compiled from the same zod. */
export function useZod(app: FastifyInstance): void {
  app.setValidatorCompiler<ZodType>(({ schema }) => input => {
    const result = schema.safeParse(input)
    if (result.success) return { value: result.data }
    return { error: new Refusal('inputInvalid', { fields: fieldsOf(result.error.issues) }) }
  })
  app.setSerializerCompiler<ZodType>(({ schema }) =>
    fastJson(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as never),
  )
}

/** Where each fault is and what is wrong: a code of ours, or zod's own. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]) {
  return issues.map(issue => ({
    path: issue.path.join('.'),
    code: /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : issue.code,
  }))
}
