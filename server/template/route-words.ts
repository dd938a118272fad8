import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const templateWords: WordsOfRoutes = {
  'GET /api/templates': {
    zh: '公文模板',
    en: 'Templates of documents',
    about: '每种公文的字段和历次更换。 Fields and changes of each kind.',
    example: '/api/templates',
  },
  'GET /api/templates/:kind/default': {
    zh: '默认模板（docx）',
    en: 'The default template',
    about: '本系统版式，值处写字段名。 Our layout with the names of the fields.',
    example: '/api/templates/minutes/default',
  },
  'GET /api/templates/:kind/sample': {
    zh: '样例（docx）',
    en: 'A sample',
    about: '现用模板填入样例数据。 The template in use, filled with sample data.',
    example: '/api/templates/minutes/sample',
  },
  'GET /api/templates/versions/:id': {
    zh: '历次模板（docx）',
    en: 'An uploaded template',
    about: '与上传的一样。 As it was uploaded.',
    example: '/api/templates/versions/1',
  },
  'POST /api/templates/:kind': {
    zh: '上传模板',
    en: 'Upload a template',
    about: '先检查字段、宏和外部内容，不合格不保存。 Checked first; a faulty one is not kept.',
    example: '会议纪要.docx',
  },
  'POST /api/templates/:kind/use': {
    zh: '更换模板',
    en: 'Take a template into use',
    about: 'null 为默认。 `null` is the default.',
    example: { templateId: null },
  },
}
