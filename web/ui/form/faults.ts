import type { ZodType, z } from 'zod'
import type { Refusal, RefusalCode } from '#domain/refusals.ts'

/** One thing that is not right: at which field, and a code of the shared input or a refusal. */
export interface Fault {
  path: string
  code: string
  refusal?: Refusal
}

export function faultsIn(schema: ZodType, values: unknown): Fault[] {
  const result = schema.safeParse(values)
  if (result.success) return []
  return result.error.issues.map(issue => ({
    path: issue.path.join('.'),
    code: ownCode.test(issue.message) ? issue.message : codeOf(issue),
  }))
}

/** What the server found: the fields it names, or the one field that the refusal belongs to. */
export function faultsFrom(
  refusal: Refusal,
  fieldOf: Partial<Record<RefusalCode, string>>,
): Fault[] {
  const path = fieldOf[refusal.code]
  if (path !== undefined) return [{ path, code: refusal.code, refusal }]
  if (refusal.code !== 'inputInvalid') return []
  return (refusal.details.fields ?? []) as Fault[]
}

function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'too_small' && issue.minimum === 1 ? 'required' : issue.code
}

/** Messages of the shared schemas are codes; zod's own messages are sentences. */
const ownCode = /^[a-z][A-Za-z]+$/
