import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { docx, made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const templateWords: WordsOfRoutes = {
  'GET /api/templates': {
    zh: '公文模板',
    en: 'Templates of documents',
    about: '每种公文的字段、现用哪一级的模板和本局历次更换。 Own, the county’s or default.',
    example: '/api/templates',
  },
  'GET /api/templates/:kind/default': {
    zh: '默认模板（docx）',
    en: 'The default template',
    about: '本系统版式，值处写字段名。 Our layout with the names of the fields.',
    example: '/api/templates/minutes/default',
    answer: docx,
  },
  'GET /api/templates/:kind/sample': {
    zh: '样例（docx）',
    en: 'A sample',
    about: '现用模板填入样例数据。 The template in use, filled with sample data.',
    example: '/api/templates/minutes/sample',
    answer: docx,
  },
  'GET /api/templates/versions/:id': {
    zh: '历次模板（docx）',
    en: 'An uploaded template',
    about: '本局和县级的，与上传的一样。 Own or the county’s, as uploaded.',
    example: '/api/templates/versions/1',
    answer: docx,
  },
  'POST /api/templates/:kind': {
    zh: '上传模板',
    en: 'Upload a template',
    about: '先检查字段、宏和外部内容，不合格不保存。 Checked first; a faulty one is not kept.',
    example: '会议纪要.docx',
    answer: made,
  },
  'POST /api/templates/:kind/use': {
    zh: '更换模板',
    en: 'Take a template into use',
    about: 'null 为不用本局的，改用县级或默认。 `null`: none of the own.',
    example: { templateId: null },
    answer: z.object({ id: z.int().nullable() }),
  },
}
