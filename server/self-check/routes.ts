import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  endRoundInput,
  findingInput,
  openSelfChecksInput,
  signSelfCheckInput,
  withdrawFindingInput,
} from '#domain/self-check/inputs.ts'
import {
  findingRow,
  matrixCell,
  roundSize,
  selfCheckRow,
  selfCheckView,
} from '#domain/self-check/views.ts'
import { idParams, post } from '#server/http/route.ts'
import {
  addFinding,
  itemFromFinding,
  listMySelfChecks,
  openSelfChecks,
  signSelfCheck,
  viewRoundSize,
  viewSelfCheck,
  withdrawFinding,
} from './actions.ts'
import { endRound } from './end-round.ts'
import { listFindingRows, listMatrix, listSelfChecks } from './queries.ts'

export async function selfCheckRoutes(app: FastifyInstance): Promise<void> {
  readingRoutes(app)
  post(app, '/api/self-checks', 'campaign.write', { body: openSelfChecksInput }, asked =>
    openSelfChecks(asked.context, asked.body),
  )
  post(app, '/api/campaigns/:id/end-round', 'campaign.write', { body: endRoundInput }, asked =>
    endRound(asked.context, asked.id, asked.body),
  )
  post(app, '/api/self-checks/:id/findings', 'selfCheck.fill', { body: findingInput }, asked =>
    addFinding(asked.context, asked.id, asked.body),
  )
  post(app, '/api/self-checks/:id/sign', 'selfCheck.fill', { body: signSelfCheckInput }, asked =>
    signSelfCheck(asked.context, asked.id, asked.body.statement),
  )
  post(app, '/api/findings/:id/withdraw', 'selfCheck.fill', { body: withdrawFindingInput }, asked =>
    withdrawFinding(asked.context, asked.id, asked.body),
  )
  post(app, '/api/findings/:id/register', 'item.register', { body: z.object({}) }, asked =>
    itemFromFinding(asked.context, asked.id),
  )
}

function readingRoutes(app: FastifyInstance): void {
  const read = { right: 'campaign.read' } as const
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id/self-checks',
    { ...read, schema: { params: idParams, response: { 200: z.array(selfCheckRow) } } },
    ({ context, params }) => listSelfChecks(context.sql, context.person, params.id),
  )
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id/matrix',
    { ...read, schema: { params: idParams, response: { 200: z.array(matrixCell) } } },
    ({ context, params }) => listMatrix(context.sql, context.person, params.id),
  )
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id/findings',
    { ...read, schema: { params: idParams, response: { 200: z.array(findingRow) } } },
    ({ context, params }) => listFindingRows(context.sql, context.person, params.id),
  )
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id/round-size',
    { right: 'campaign.write', schema: { params: idParams, response: { 200: roundSize } } },
    ({ context, params }) => viewRoundSize(context, params.id),
  )
  app.get(
    '/api/self-checks/mine',
    { right: 'selfCheck.fill', schema: { response: { 200: z.array(selfCheckRow) } } },
    request => listMySelfChecks(request.context),
  )
  app.get<{ Params: { id: number } }>(
    '/api/self-checks/:id',
    { ...read, schema: { params: idParams, response: { 200: selfCheckView } } },
    ({ context, params }) => viewSelfCheck(context, params.id),
  )
}
