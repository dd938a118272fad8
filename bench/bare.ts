import fastify from 'fastify'
import type { Person } from '#domain/people/roles.ts'
import { registerInput } from '#domain/rectification/inputs.ts'
import { newItem } from '#domain/rectification/new-item.ts'
import { connect } from '#server/database/sql.ts'
import { noHash } from '#server/log/chain.ts'
import { insertFirstEvents } from '#server/log/queries.ts'
import { insertItems, newItemIds } from '#server/rectification/queries.ts'
import { timeZone } from './fill.ts'
import { repeat } from './raw.ts'
import { listStatement, openStatement } from './statements.ts'

/** What the measurement tells this process at its start. */
export interface BareWork {
  url: string
  schema: string
  today: string
  clerk: Person
  leader: Person
  /** What is registered, as its route would be sent it. */
  registration: unknown
}

/**
 * The limit: the same SQL behind routes without session, rights, validation, rules, hash or
 * serialiser. The same process repeats the statements without HTTP when it is told to.
 */
async function main(work: BareWork): Promise<void> {
  const { url, schema, today, clerk } = work
  const sql = connect({ url, schema, timeZone, connections: 16 })
  const lists = {
    clerk: await listStatement(sql, clerk, today),
    leader: await listStatement(sql, work.leader, today),
  }
  const open = await openStatement(sql, clerk, 1)
  const openOne = (id: number) => open(value => (value === 1 ? id : value))
  const input = registerInput.parse(work.registration)
  const item = newItem(input, { status: 'draft', person: clerk, today, claim: null })
  const content = { seq: 1, at: new Date(), action: 'register', byId: clerk.id, byName: clerk.name }
  const create = () =>
    sql.begin(async tx => {
      const { id } = (await newItemIds(tx, 1))[0]!
      const event = { ...content, matterId: id, data: { ...input }, previous: noHash, hash: noHash }
      const place = { bureauId: null, bureauIds: [] }
      const stored = { revision: 1, headHash: noHash, changedAt: content.at }
      const head = { ...item, ...place, ...stored, id }
      await Promise.all([insertItems(tx, [head]), insertFirstEvents(tx, [event])])
      return { id }
    })

  const app = fastify()
  app.get<{ Params: { who: 'clerk' | 'leader' } }>('/list/:who', async (request, reply) => {
    reply.type('application/json')
    const [row] = (await lists[request.params.who]()) as { page: string }[]
    return row!.page
  })
  app.get<{ Params: { id: string } }>('/open/:id', async request => {
    const [row] = (await openOne(Number(request.params.id))) as { view: object }[]
    return row!.view
  })
  app.post('/create', create)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const raw = { list: lists.clerk, listOfLeader: lists.leader, open: () => openOne(77), create }
  process.on(
    'message',
    async (asked: { raw: keyof typeof raw; clients: number; seconds: number }) => {
      process.send!(await repeat(raw[asked.raw], asked.clients, asked.seconds))
    },
  )
  process.send!({ port: (app.server.address() as { port: number }).port })
}

process.once('message', main)
