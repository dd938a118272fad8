import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  addRuleInput,
  type ChangeRuleInput,
  calendarQuery,
  changeRuleInput,
  importCalendarInput,
  previewCalendarInput,
  ruleParams,
} from '#domain/calendar/inputs.ts'
import { deadlineRule } from '#domain/calendar/rule.ts'
import { calendarView, importAnswer, previewView, ruleHistoryView } from '#domain/calendar/views.ts'
import { post } from '#server/http/route.ts'
import { importCalendar, previewCalendar } from './actions.ts'
import { addRule, changeRule } from './rule-actions.ts'
import { currentRules, viewRule } from './rules.ts'
import { viewCalendar } from './view.ts'

export async function calendarRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: z.infer<typeof calendarQuery> }>(
    '/api/calendar',
    {
      right: 'calendar.read',
      schema: { querystring: calendarQuery, response: { 200: calendarView } },
    },
    ({ context, query }) => viewCalendar(context.sql, query.version),
  )
  post(
    app,
    '/api/calendar/preview',
    'calendar.manage',
    { body: previewCalendarInput, response: previewView },
    ({ context, body }) => previewCalendar(context, body.change),
  )
  post(
    app,
    '/api/calendar/import',
    'calendar.manage',
    { body: importCalendarInput, response: importAnswer },
    ({ context, body }) => importCalendar(context, body),
  )
  ruleRoutes(app)
}

function ruleRoutes(app: FastifyInstance): void {
  app.get(
    '/api/deadline-rules',
    { right: 'calendar.read', schema: { response: { 200: z.array(deadlineRule) } } },
    request => currentRules(request.context.sql),
  )
  app.get<{ Params: z.infer<typeof ruleParams> }>(
    '/api/deadline-rules/:id',
    { right: 'calendar.read', schema: { params: ruleParams, response: { 200: ruleHistoryView } } },
    ({ context, params }) => viewRule(context.sql, params.id),
  )
  post(
    app,
    '/api/deadline-rules',
    'calendar.manage',
    { body: addRuleInput, response: deadlineRule },
    ({ context, body }) => addRule(context, body),
  )
  app.post<{ Params: z.infer<typeof ruleParams>; Body: ChangeRuleInput }>(
    '/api/deadline-rules/:id',
    {
      right: 'calendar.manage',
      schema: { params: ruleParams, body: changeRuleInput, response: { 200: deadlineRule } },
    },
    ({ context, params, body }) => changeRule(context, params.id, body),
  )
}
