import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  activityInput,
  campaignInput,
  catalogueInput,
  channelsInput,
  minutesInput,
  nextStepsInput,
  withdrawActivityInput,
} from '#domain/campaign/inputs.ts'
import {
  aspectCount,
  campaignDetails,
  campaignView,
  catalogueRead,
  catalogueView,
} from '#domain/campaign/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { idParams, post } from '#server/http/route.ts'
import { readUpload } from '#server/http/upload.ts'
import { asAttachment } from '#server/rectification/evidence-files.ts'
import { sendDocument } from '#server/template/send-document.ts'
import {
  addCatalogue,
  attachPaper,
  changeCampaign,
  planCampaign,
  recordActivity,
  setChannels,
  setNextSteps,
} from './actions.ts'
import { findPaper } from './activity-queries.ts'
import { attachBasisPaper } from './basis-papers.ts'
import { readCatalogueFile } from './catalogue-file.ts'
import { listCatalogues } from './catalogue-queries.ts'
import { circularFile } from './circular.ts'
import { minutesFile, writeMinutes } from './minutes.ts'
import { listAspectCounts, listCampaigns } from './queries.ts'
import { viewCampaign } from './view.ts'
import { withdrawActivity } from './withdraw-activity.ts'

const write = 'campaign.write'

export async function campaignRoutes(app: FastifyInstance): Promise<void> {
  readingRoutes(app)
  documentRoutes(app)
  post(app, '/api/campaigns', write, { body: campaignInput }, ({ context, body }) =>
    planCampaign(context, body),
  )
  post(app, '/api/campaigns/:id', write, { body: campaignInput }, ({ context, id, body }) =>
    changeCampaign(context, id, body),
  )
  post(app, '/api/campaigns/:id/activities', write, { body: activityInput }, asked =>
    recordActivity(asked.context, asked.id, asked.body),
  )
  post(app, '/api/activities/:id/withdraw', write, { body: withdrawActivityInput }, asked =>
    withdrawActivity(asked.context, asked.id, asked.body),
  )
  post(app, '/api/campaigns/:id/next-steps', write, { body: nextStepsInput }, asked =>
    setNextSteps(asked.context, asked.id, asked.body.steps),
  )
  post(app, '/api/catalogues', write, { body: catalogueInput }, ({ context, body }) =>
    addCatalogue(context, body),
  )
  post(app, '/api/channels', write, { body: channelsInput }, ({ context, body }) =>
    setChannels(context, body.channels),
  )
  app.post<{ Params: { id: number } }>(
    '/api/activities/:id/papers',
    { right: write, schema: { params: idParams } },
    async request => {
      const file = await readUpload(request, z.object({}))
      return attachPaper(request.context, request.params.id, file)
    },
  )
  app.post<{ Params: { id: number } }>(
    '/api/campaigns/:id/basis-papers',
    { right: write, schema: { params: idParams } },
    async request => {
      const { fields, ...file } = await readUpload(request, z.object({ title: z.string() }))
      return attachBasisPaper(request.context, request.params.id, { ...file, ...fields })
    },
  )
  app.post(
    '/api/catalogues/read',
    { right: write, schema: { response: { 200: catalogueRead } } },
    async request => {
      const { bytes, fileName } = await readUpload(request, z.object({}))
      return readCatalogueFile(bytes, fileName)
    },
  )
}

/** The circular of a campaign and the minutes of its meetings, as Word files. */
function documentRoutes(app: FastifyInstance): void {
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id/circular',
    { right: 'report.read', schema: { params: idParams } },
    async ({ context, params }, reply) =>
      sendDocument(reply, await circularFile(context, params.id)),
  )
  app.get<{ Params: { id: number } }>(
    '/api/activities/:id/minutes',
    { right: 'campaign.read', schema: { params: idParams } },
    async ({ context, params }, reply) =>
      sendDocument(reply, await minutesFile(context, params.id)),
  )
  post(app, '/api/activities/:id/minutes', write, { body: minutesInput }, asked =>
    writeMinutes(asked.context, asked.id, asked.body),
  )
}

function readingRoutes(app: FastifyInstance): void {
  const read = { right: 'campaign.read' } as const
  app.get(
    '/api/campaigns',
    { ...read, schema: { response: { 200: z.array(campaignView) } } },
    request => listCampaigns(request.context.sql, request.context.person),
  )
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id',
    { ...read, schema: { params: idParams, response: { 200: campaignDetails } } },
    ({ context, params }) => viewCampaign(context, params.id),
  )
  app.get<{ Params: { id: number } }>(
    '/api/campaigns/:id/aspects',
    { ...read, schema: { params: idParams, response: { 200: z.array(aspectCount) } } },
    ({ context, params }) => listAspectCounts(context.sql, context.person, params.id),
  )
  app.get(
    '/api/catalogues',
    { ...read, schema: { response: { 200: z.array(catalogueView) } } },
    request => listCatalogues(request.context.sql),
  )
  for (const [address, about] of [
    ['/api/papers/:id', 'activity'],
    ['/api/basis-papers/:id', 'basis'],
  ] as const) {
    app.get<{ Params: { id: number } }>(
      address,
      { ...read, schema: { params: idParams } },
      async ({ context, params }, reply) => {
        const paper = await findPaper(context.sql, context.person, about, params.id)
        if (!paper) throw new Refusal('notFound')
        asAttachment(reply, paper.fileName, paper.mediaType)
        return context.files.stream(paper.sha256)
      },
    )
  }
}
