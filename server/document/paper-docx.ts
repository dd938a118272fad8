import type { Paper } from '#domain/document/paper.ts'
import { officialDocx } from '#server/document/official-docx.ts'
import { formDocx } from '#server/document/official-form.ts'
import { letterDocx } from '#server/document/official-letter.ts'
import { minutesDocx } from '#server/document/official-minutes.ts'

/** Any paper in its own format. */
export function paperDocx(paper: Paper): Promise<Buffer> {
  if (paper.format === 'letter') return letterDocx(paper)
  if (paper.format === 'minutes') return minutesDocx(paper)
  if (paper.format === 'form') return formDocx(paper)
  return officialDocx(paper)
}
