import type { FastifyInstance, FastifyReply } from 'fastify'
import { Refusal } from '#domain/refusals.ts'
import { idParams } from '#server/http/route.ts'
import { findEvidence } from './evidence-queries.ts'

/** Longest side of a thumbnail in pixels. */
const thumbnailSide = 320

/** The files themselves and small pictures of them, for whoever may read the item. */
export function evidenceFileRoutes(app: FastifyInstance): void {
  app.get<{ Params: { id: number } }>(
    '/api/evidence/:id',
    { right: 'item.read', schema: { params: idParams } },
    async ({ context, params }, reply) => {
      const evidence = await findEvidence(context.sql, context.person, params.id)
      if (!evidence) throw new Refusal('notFound')
      if (evidence.removedOn) throw new Refusal('fileRemoved', { on: evidence.removedOn })
      asAttachment(reply, evidence.fileName, evidence.mediaType)
      return context.files.stream(evidence.sha256)
    },
  )
  app.get<{ Params: { id: number } }>(
    '/api/evidence/:id/thumbnail',
    { right: 'item.read', schema: { params: idParams } },
    async ({ context, params }, reply) => {
      const evidence = await findEvidence(context.sql, context.person, params.id)
      if (!evidence?.mediaType.startsWith('image/') || evidence.removedOn)
        throw new Refusal('notFound')
      reply.type('image/webp')
      return context.files.derived(evidence.sha256, 'thumbnail.webp', thumbnail)
    },
  )
}

/** Saved, never opened in the page, whatever the file says it is. */
export function asAttachment(reply: FastifyReply, fileName: string, mediaType: string): void {
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(fileName)}`)
}

/** RFC 8187: the four signs that encodeURIComponent leaves and a header may not carry. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Turned upright by its EXIF orientation, which is then dropped with all other metadata. */
async function thumbnail(original: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(original, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer()
  } catch {
    // A format this build of the library cannot decode (HEIC) or a damaged picture: no small picture.
    throw new Refusal('notFound')
  }
}
