import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { holds } from '#domain/people/rights.ts'
import { hourlyRecord, pageCounter } from './pages-read.ts'
import { recordSecurity, type SecurityEntry } from './record.ts'

interface Entry extends SecurityEntry {
  /** Called once it stands in the log: what could not be recorded is tried again with the next read. */
  recorded?: () => void
}

/**
 * Records every file that leaves the office, every read of what is restricted, and who pages through
 * a whole list, whichever route answers. It runs before the first byte is sent: what cannot be
 * recorded is not handed out.
 */
export function recordFetches(app: FastifyInstance): void {
  const counter = pageCounter()
  const hourly = hourlyRecord()
  app.addHook('onSend', async (request, reply) => {
    if (request.method !== 'GET' || !request.context || reply.statusCode !== 200) return
    const entry = entryOf(request, reply)
    if (!entry) return
    const { context, routeOptions } = request
    const { recorded, ...rest } = entry
    const subject = { route: `GET ${routeOptions.url}`, ...entry.subject }
    await context.transaction(tx => recordSecurity(tx, context, { ...rest, subject }))
    recorded?.()
  })

  function entryOf(request: FastifyRequest, reply: FastifyReply): Entry | undefined {
    const { restricted, paged } = request.routeOptions.config
    if (restricted === true) return { kind: 'restrictedRead', subject: idIn(request) }
    if (restricted)
      return holds(request.context.person, restricted) ? onceAnHour(request) : undefined
    if (paged) return furtherPage(request)
    const kind = fileKind(reply)
    return kind && { kind, subject: idIn(request) }
  }

  function onceAnHour({ context, routeOptions }: FastifyRequest): Entry | undefined {
    const { person, moment } = context
    const who = `${person.id} ${routeOptions.url}`
    if (!hourly.isDue(who, moment)) return undefined
    return { kind: 'restrictedRead', recorded: () => hourly.recorded(who, moment) }
  }

  function furtherPage({ context, query, url }: FastifyRequest): Entry | undefined {
    if (!isFurther(query as { after?: string; page?: number })) return undefined
    const { person, moment } = context
    const pages = counter.toRecord(person.id, url, moment)
    if (pages === undefined) return undefined
    return {
      kind: 'listExported',
      subject: { pages },
      recorded: () => counter.recorded(person.id),
    }
  }
}

function isFurther({ after, page = 1 }: { after?: string; page?: number }): boolean {
  return after !== undefined || page > 1
}

function idIn({ params }: FastifyRequest): { id?: number } {
  const id = Number((params as { id?: unknown } | undefined)?.id)
  return Number.isSafeInteger(id) ? { id } : {}
}

function fileKind(reply: FastifyReply): SecurityEntry['kind'] | undefined {
  if (!String(reply.getHeader('content-disposition')).startsWith('attachment')) return undefined
  const isSheet = String(reply.getHeader('content-type')).includes('spreadsheetml')
  return isSheet ? 'listExported' : 'fileDownloaded'
}
