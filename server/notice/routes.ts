import type { FastifyInstance } from 'fastify'
import { noticesView, readNoticesInput } from '#domain/notice/views.ts'
import { post } from '#server/http/route.ts'
import { listNotices, updateNoticesRead } from './queries.ts'

const shown = 50

export async function noticeRoutes(app: FastifyInstance): Promise<void> {
  app.get(
    '/api/notices',
    { right: 'session', schema: { response: { 200: noticesView } } },
    ({ context }) => listNotices(context.sql, context.person, shown),
  )
  post(app, '/api/notices/read', 'session', { body: readNoticesInput }, async asked => {
    const { sql, person, moment } = asked.context
    return { read: await updateNoticesRead(sql, person.id, asked.body.upTo, moment) }
  })
}
