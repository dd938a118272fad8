import { z } from 'zod'
import { latinFonts } from '../document/latin-font.ts'
import { setting } from './setting.ts'

/** How the bureau's documents look and how long its reports may be. */
export const documentSettings = {
  latinFont: setting({
    group: 'document',
    keeper: 'systemAdmin',
    field: 'choice',
    value: z.enum(latinFonts),
    default: 'follow',
    choices: {
      follow: { zh: '与正文汉字同字体', en: 'The font of the Chinese text' },
      'Times New Roman': { zh: 'Times New Roman', en: 'Times New Roman' },
    },
    label: { zh: '公文中的数字和字母', en: 'Digits and Latin letters in documents' },
    help: {
      zh: 'GB/T 9704-2012 没有规定，按本地习惯选。对报告、督办函、通报、纪要和表单都有效；已签发的报告和单位自己的 Word 模板不变。页码始终是宋体。',
      en: 'GB/T 9704-2012 leaves it open; choose by local habit. Holds for reports, letters, circulars, minutes and forms; signed reports and the bureau’s own Word templates stay. Page numbers are always in SimSun.',
    },
  }),
  reportLength: setting({
    group: 'document',
    keeper: 'systemAdmin',
    field: 'number',
    value: z.int().min(500).max(20_000),
    default: 3000,
    label: { zh: '报告字数上限', en: 'Length of a report (characters)' },
    help: {
      zh: '超过的，编写时提示，不影响签发。默认 3000 字，是基层单位报告的常见要求；中央关于整治形式主义为基层减负的规定，专项文件一般不超过 4000 字，综合性文件一般不超过 5000 字。',
      en: 'A longer one is pointed out while it is written; it may still be signed. 3000 by default, as many bureaus ask; the central rules on lightening the burden allow about 4000 for a document on one task and 5000 for a comprehensive one.',
    },
  }),
} as const
