import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { campaignView } from '#domain/campaign/views.ts'
import { listCampaigns } from './queries.ts'

export async function campaignRoutes(app: FastifyInstance): Promise<void> {
  app.get(
    '/api/campaigns',
    { right: 'campaign.read', schema: { response: { 200: z.array(campaignView) } } },
    request => listCampaigns(request.context.sql),
  )
}
