import type { RefusalText } from '../refusal-text.ts'

/** Why a file as a whole is no roster. Single rows have reasons, not refusals. */
export const rosterRefusals = {
  rosterNoHeader: {
    kind: 'invalid',
    zh: '“{fileName}”的各表（{sheets}）都没有找到名册表头。表头里要有“姓名”一列，以及单位、职务、角色、账号等至少一列。',
    en: 'No roster heading was found in “{fileName}” ({sheets}). A heading needs a column 姓名 and at least one more, such as 单位, 职务, 角色 or 账号.',
  },
  rosterNoRows: {
    kind: 'invalid',
    zh: '“{fileName}”有名册表头，但表头下没有人员。',
    en: '“{fileName}” has a roster heading with nobody below it.',
  },
  rosterTooLong: {
    kind: 'invalid',
    zh: '“{fileName}”有 {found} 行，一次最多导入 {limit} 行，请分开导入。',
    en: '“{fileName}” has {found} rows; one import takes {limit} at most. Import it in parts.',
  },
  rosterMoved: {
    kind: 'conflict',
    zh: '您核对之后，人员或单位有了变动，没有导入。请按现在的结果再核对一次。',
    en: 'People or units have changed since you looked, so nothing was imported. Look once more at what would happen now.',
  },
} satisfies Record<string, RefusalText>
