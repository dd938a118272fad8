import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#domain/refusals.ts'
import { refuseSecretName } from '#domain/secrecy/file-marks.ts'
import { readInput } from './schemas.ts'

/** 20 MB, the size of a page-long scan or a phone photograph many times over. */
export const uploadLimit = 20 * 1024 * 1024

const named = z.object({ file: z.string().min(1).max(255) })

/**
 * Reads one uploaded file and the fields before it. Nothing is kept unless all of it has come:
 * refuses `uploadCutOff`, `fileTooLarge` and `inputInvalid`. As it came, and read once however
 * often it is asked for.
 */
export function receiveUpload(request: FastifyRequest): Promise<ReceivedUpload> {
  const known = received.get(request) ?? receive(request)
  received.set(request, known)
  return known
}

interface ReceivedUpload {
  bytes: Buffer
  fileName: string
  texts: Record<string, unknown>
}

const received = new WeakMap<FastifyRequest, Promise<ReceivedUpload>>()

/** The same held to the schema of its fields. Refuses `fileSecret` by the name of the file. */
export async function readUpload<Fields extends z.ZodType>(
  request: FastifyRequest,
  schema: Fields,
): Promise<{ bytes: Buffer; fileName: string; fields: z.infer<Fields> }> {
  const { bytes, fileName: name, texts } = await receiveUpload(request)
  const fields = readInput(schema, texts)
  const { file: fileName } = readInput(named, { file: name.normalize('NFC') })
  refuseSecretName(fileName)
  return { bytes, fileName, fields }
}

async function receive(request: FastifyRequest): Promise<ReceivedUpload> {
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
  return { bytes, fileName: file.filename, texts: Object.fromEntries(texts) }
}

function cutOff(failure: unknown): never {
  if (failure instanceof Refusal) throw failure
  throw new Refusal('uploadCutOff')
}
