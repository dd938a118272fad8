import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const rosterWords: WordsOfRoutes = {
  'GET /api/roster': {
    zh: '导出人员名册',
    en: 'Export the roster',
    about: '再导入时各行都不变。 Imported again it changes nothing.',
    example: '/api/roster',
    answer: xlsx,
  },
  'GET /api/roster/template': {
    zh: '人员名册空白模板',
    en: 'An empty roster',
    about: '含填写说明。 With how to fill it in.',
    example: '/api/roster/template',
    answer: xlsx,
  },
  'POST /api/roster/preview': {
    zh: '试读人员名册',
    en: 'Preview a roster',
    about: '逐行说明，不写入，不留文件。 Row by row; writes and keeps nothing.',
    example: '人员名册.xlsx',
  },
  'POST /api/roster/import': {
    zh: '导入人员名册',
    en: 'Import a roster',
    about: '一次写入；首次密码只回答这一次。 In one transaction; first passwords are told once.',
    example: '人员名册.xlsx',
  },
}
