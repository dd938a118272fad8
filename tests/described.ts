import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { ZodType } from 'zod'
import { allWords } from '#server/api/all-words.ts'

/**
 * Where nothing writes an answer by its schema, the schema is only said in the description: each
 * answer of every test is held against it, and may have no field that is not in it.
 */
export function assertDescribed(app: FastifyInstance, asked: string, body: unknown): void {
  const answer = allWords[addressOf(app, asked)]?.answer
  if (!(answer instanceof ZodType)) return
  const said = answer.safeParse(body)
  assert.ok(said.success, `${asked} is not answered as described: ${said.error}`)
  assert.deepEqual(said.data, body, `${asked} answers more than is described`)
}

/** The route behind an address: the one that leaves the least of it to parameters. */
function addressOf({ routeRights }: FastifyInstance, asked: string): string {
  const parts = asked.split('?')[0]!.split('/')
  const [found] = [...routeRights.keys()]
    .map(address => ({ address, names: address.split('/') }))
    .filter(
      ({ names }) =>
        names.length === parts.length &&
        names.every((name, at) => name.startsWith(':') || name === parts[at]),
    )
    .sort((one, other) => count(one.names) - count(other.names))
  return found?.address ?? ''
}

function count(names: string[]): number {
  return names.filter(name => name.startsWith(':')).length
}
