import type { FastifyReply } from 'fastify'
import { asAttachment } from '#server/rectification/evidence-files.ts'
import type { DocumentFile } from './document-file.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function sendDocument(reply: FastifyReply, { fileName, bytes }: DocumentFile): FastifyReply {
  asAttachment(reply, fileName, docxType)
  return reply.send(bytes)
}
