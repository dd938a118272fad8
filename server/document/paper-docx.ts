import type { LatinFont } from '#domain/document/latin-font.ts'
import type { Paper } from '#domain/document/paper.ts'
import { officialDocx } from '#server/document/official-docx.ts'
import { formDocx } from '#server/document/official-form.ts'
import { letterDocx } from '#server/document/official-letter.ts'
import { minutesDocx } from '#server/document/official-minutes.ts'

/** Any paper in its own format, with digits and letters in the font the bureau set. */
export function paperDocx(paper: Paper, latin: LatinFont = 'follow'): Promise<Buffer> {
  if (paper.format === 'letter') return letterDocx(paper, latin)
  if (paper.format === 'minutes') return minutesDocx(paper, latin)
  if (paper.format === 'form') return formDocx(paper, latin)
  return officialDocx(paper, latin)
}
