import type { RefusalText } from '../refusal-text.ts'

/** 密级: what this machine must not hold (保守国家秘密法 Art. 31(3), NORMS D17). */
export const secrecyRefusals = {
  fileSecret: {
    kind: 'invalid',
    zh: '“{fileName}”的{place}有国家秘密标志“{text}”。本系统不处理国家秘密，文件没有保存，请按保密规定处理。',
    en: '“{fileName}” bears “{text}”, a mark of state secrecy, in {placeEn}. This system holds no state secrets; the file was not kept.',
  },
  reportSecret: {
    kind: 'invalid',
    zh: '{place}有国家秘密标志“{text}”。涉密内容不得进入本系统，报告不能保存，也不能输出；请删除后报告保密工作人员。',
    en: '{placeEn} bears “{text}”, a mark of state secrecy. This system holds no state secrets: the report is neither stored nor written out. Remove it and tell the secrecy officer.',
  },
} as const satisfies Record<string, RefusalText>
