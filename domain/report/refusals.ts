import type { RefusalText } from '#domain/refusal-text.ts'

/** Refusals of the report. */
export const reportRefusals = {
  reportHasErrors: {
    kind: 'invalid',
    zh: '报告还有必须改正的问题，不能签发：{problems}',
    en: 'The report cannot be signed yet: {problems}',
  },
} satisfies Record<string, RefusalText>
