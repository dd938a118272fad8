import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { anyFile, made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const ledgerWords: WordsOfRoutes = {
  'POST /api/imports': {
    zh: '上传台账',
    en: 'Upload a ledger',
    about: 'xlsx、xls、et、csv、docx，原件保留。 The original is kept.',
    example: '整改台账.xlsx',
    answer: made,
  },
  'POST /api/imports/:id/preview': {
    zh: '试导入',
    en: 'What importing would do',
    about: '不写入。 Writes nothing.',
    example: { campaignId: 1 },
  },
  'POST /api/imports/:id/run': {
    zh: '导入',
    en: 'Import',
    about: '同一文件再导入不会重复。 The same file again changes nothing.',
    example: { campaignId: 1, createUnits: ['市容管理股'] },
  },
  'GET /api/imports/:id/file': {
    zh: '台账原件',
    en: 'The uploaded ledger',
    about: '与上传的一样。 As it was uploaded.',
    example: '/api/imports/1/file',
    answer: anyFile,
  },
  'POST /api/items/import': {
    zh: '其他系统报送事项',
    en: 'Take in rows of another system',
    about:
      '按对方编号识别：新建、修改、相同、拒绝，逐行回答。先用 dryRun 试算。 Known again by the other system’s number; answered row by row. `dryRun` writes nothing.',
    example: {
      campaignId: 1,
      source: '市级平台',
      rows: [
        {
          number: 'SJ-2026-001',
          problem: '执法台账不完整',
          leadUnit: '法制股',
          leader: '钱某某',
          handler: '周某某',
          deadline: '2026-12-31',
          measures: [{ text: '补齐台账' }],
        },
      ],
    },
  },
}
