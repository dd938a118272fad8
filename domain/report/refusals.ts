import type { RefusalText } from '#domain/refusal-text.ts'

/** Refusals of the report. */
export const reportRefusals = {
  reportHasErrors: {
    kind: 'invalid',
    zh: '报告还有必须改正的问题，不能签发：{problems}',
    en: 'The report cannot be signed yet: {problems}',
  },
  reportSigned: {
    kind: 'conflict',
    zh: '报告已由{by}签发，内容不能再改。需要更正的，另拟一份。',
    en: 'The report was signed by {by} and cannot be changed. Draft another one to correct it.',
  },
  reportChangedMeanwhile: {
    kind: 'conflict',
    zh: '您打开之后，{by}已经修改了这份报告。您的文字没有存上，但还在本机。',
    en: '{by} changed this report after you opened it. Your text was not saved, but is still on this computer.',
  },
} satisfies Record<string, RefusalText>
