import type { FastifyInstance } from 'fastify'
import { noticesView, readNoticesInput } from '#domain/notice/views.ts'
import { type NewestQuery, newestQuery } from '#domain/paging.ts'
import { post } from '#server/http/route.ts'
import { listNotices, updateNoticesRead } from './queries.ts'

export async function noticeRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: NewestQuery }>(
    '/api/notices',
    { right: 'session', schema: { querystring: newestQuery, response: { 200: noticesView } } },
    ({ context, query }) => listNotices(context.sql, context.person, query),
  )
  post(app, '/api/notices/read', 'session', { body: readNoticesInput }, async asked => {
    const { sql, person, moment } = asked.context
    return { read: await updateNoticesRead(sql, person.id, asked.body, moment) }
  })
}
