import type { RefusalText } from '../refusal-text.ts'

/** Refusals of campaigns and catalogues. */
export const campaignRefusals = {
  catalogueInUse: {
    kind: 'conflict',
    zh: '已有事项或查摆问题按原问题目录登记，不能更换目录；请另立专项整治。',
    en: 'Items or findings are filed under the present catalogue, so it stays; plan another campaign instead.',
  },
  foreignAspect: {
    kind: 'invalid',
    zh: '所选方面或种类不在本次专项整治的问题目录中。',
    en: 'The aspect or kind is not in the catalogue of this campaign.',
  },
  notAMeeting: {
    kind: 'invalid',
    zh: '只有类别为“会议”的工作记录才有会议纪要。',
    en: 'Only an activity of the kind “meeting” has minutes.',
  },
  activityWithdrawn: {
    kind: 'conflict',
    zh: '这条工作记录已经撤回。',
    en: 'This activity was withdrawn.',
  },
  minutesChanged: {
    kind: 'conflict',
    zh: '{by} 刚修改过这份纪要，请重新打开后再写；您写的内容还在页面上。',
    en: '{by} has just changed these minutes. Open them again; what you wrote is still on the page.',
  },
} satisfies Record<string, RefusalText>
