import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Refusal } from '#domain/refusals.ts'

/** 20 MB, the size of a page-long scan or a phone photograph many times over. */
export const uploadLimit = 20 * 1024 * 1024

/**
 * Reads one uploaded file and the fields before it. Nothing is kept unless all of it has come:
 * refuses `uploadCutOff`, `fileTooLarge` and `inputInvalid`.
 */
export async function readUpload<Fields extends z.ZodType>(
  request: FastifyRequest,
  schema: Fields,
): Promise<{ bytes: Buffer; fileName: string; fields: z.infer<Fields> }> {
  const file = await request.file().catch(cutOff)
  if (!file) throw new Refusal('inputInvalid', { fields: [{ path: 'file', code: 'missing' }] })
  const bytes = await file.toBuffer().catch(failure => {
    if (failure?.code === 'FST_REQ_FILE_TOO_LARGE') {
      const limit = uploadLimit / 1024 / 1024
      throw new Refusal('fileTooLarge', { name: file.filename, limit })
    }
    return cutOff(failure)
  })
  const texts = Object.entries(file.fields).flatMap(([key, field]) =>
    field && 'value' in field ? [[key, field.value || undefined]] : [],
  )
  const fields = schema.safeParse(Object.fromEntries(texts))
  if (!fields.success) {
    const wrong = fields.error.issues.map(issue => ({ path: issue.path.join('.'), code: issue.code }))
    throw new Refusal('inputInvalid', { fields: wrong })
  }
  return { bytes, fileName: file.filename.normalize('NFC'), fields: fields.data }
}

function cutOff(failure: unknown): never {
  if (failure instanceof Refusal) throw failure
  throw new Refusal('uploadCutOff')
}
