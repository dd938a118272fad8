import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#domain/refusals.ts'
import { readInput } from './schemas.ts'

/** 20 MB, the size of a page-long scan or a phone photograph many times over. */
export const uploadLimit = 20 * 1024 * 1024

const named = z.object({ file: z.string().min(1).max(255) })

/**
 * Reads one uploaded file and the fields before it. Nothing is kept unless all of it has come:
 * refuses `uploadCutOff`, `fileTooLarge` and `inputInvalid`.
 */
export async function readUpload<Fields extends z.ZodType>(
  request: FastifyRequest,
  schema: Fields,
): Promise<{ bytes: Buffer; fileName: string; fields: z.infer<Fields> }> {
  const file = request.isMultipart() && (await request.file().catch(cutOff))
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
  const fields = readInput(schema, Object.fromEntries(texts))
  const { file: fileName } = readInput(named, { file: file.filename.normalize('NFC') })
  return { bytes, fileName, fields }
}

function cutOff(failure: unknown): never {
  if (failure instanceof Refusal) throw failure
  throw new Refusal('uploadCutOff')
}
