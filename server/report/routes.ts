import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  createReportInput,
  figureRowsParams,
  figureRowsQuery,
  redraftReportInput,
  reportDocxQuery,
  saveReportInput,
  signReportInput,
} from '#domain/report/inputs.ts'
import { reportMade, reportRow, reportSaved } from '#domain/report/views.ts'
import { idParams, post } from '#server/http/route.ts'
import { asAttachment } from '#server/rectification/evidence-files.ts'
import {
  createReport,
  readReportThrough,
  redraftReport,
  saveReport,
  signReport,
} from './actions.ts'
import { listReports } from './queries.ts'
import { reportDocx, viewFigureRows, viewReport } from './view.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function reportRoutes(app: FastifyInstance): Promise<void> {
  readingRoutes(app)
  post(
    app,
    '/api/reports',
    'report.write',
    { body: createReportInput, response: reportMade },
    ({ context, body }) => createReport(context, body),
  )
  post(
    app,
    '/api/reports/:id/save',
    'report.write',
    { body: saveReportInput, response: reportSaved },
    ({ context, id, body }) => saveReport(context, id, body),
  )
  post(
    app,
    '/api/reports/:id/redraft',
    'report.write',
    { body: redraftReportInput, response: reportSaved },
    ({ context, id, body }) => redraftReport(context, id, body),
  )
  post(
    app,
    '/api/reports/:id/read-through',
    'report.write',
    { body: redraftReportInput, response: reportSaved },
    ({ context, id, body }) => readReportThrough(context, id, body),
  )
  post(
    app,
    '/api/reports/:id/sign',
    'report.sign',
    { body: signReportInput, response: reportSaved },
    ({ context, id, body }) => signReport(context, id, body),
  )
}

function readingRoutes(app: FastifyInstance): void {
  app.get(
    '/api/reports',
    { right: 'report.read', schema: { response: { 200: z.array(reportRow) } } },
    ({ context }) => listReports(context.sql, context.person),
  )
  app.get<{ Params: { id: number } }>(
    '/api/reports/:id',
    { right: 'report.read', schema: { params: idParams } },
    ({ context, params }) => viewReport(context, params.id),
  )
  app.get<{ Params: { id: number; key: string }; Querystring: { offset: number } }>(
    '/api/reports/:id/figures/:key/rows',
    { right: 'report.read', schema: { params: figureRowsParams, querystring: figureRowsQuery } },
    ({ context, params, query }) => viewFigureRows(context, params.id, params.key, query.offset),
  )
  app.get<{ Params: { id: number }; Querystring: { wholeLedger: boolean } }>(
    '/api/reports/:id/docx',
    { right: 'report.read', schema: { params: idParams, querystring: reportDocxQuery } },
    async ({ context, params, query }, reply) => {
      const { fileName, bytes } = await reportDocx(context, params.id, query.wholeLedger)
      asAttachment(reply, fileName, docxType)
      return reply.send(bytes)
    },
  )
}
