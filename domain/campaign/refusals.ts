import type { RefusalText } from '../refusal-text.ts'

/** Refusals of campaigns and catalogues. */
export const campaignRefusals = {
  catalogueInUse: {
    kind: 'conflict',
    zh: '已有事项或查摆问题按原问题目录登记，不能更换目录；请另立专项整治。',
    en: 'Items or findings are filed under the present catalogue, so it stays; plan another campaign instead.',
  },
} satisfies Record<string, RefusalText>
