import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#domain/refusals.ts'
import { refuseSecretName } from '#domain/secrecy/file-marks.ts'
import { readInput } from './schemas.ts'

/** 20 MB unless the machine's keeper says otherwise: a long scan or a photograph many times over. */
export const usualUploadMegabytes = 20

declare module 'fastify' {
  interface FastifyInstance {
    uploadMegabytes: number
  }
}

/** Takes one file a request, of so many megabytes at most. */
export async function takeUploads(app: FastifyInstance, megabytes: number): Promise<void> {
  app.decorate('uploadMegabytes', megabytes)
  await app.register(multipart, { limits: { fileSize: megabytes * 1024 * 1024, files: 1 } })
}

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
      const limit = request.server.uploadMegabytes
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
