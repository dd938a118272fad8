import type { Words } from './words.ts'

export const noticeText = {
  title: { zh: '提醒', en: 'Notices' },
  unread: { zh: '提醒，{n} 条未读', en: 'Notices, {n} unread' },
  noneUnread: { zh: '提醒，没有未读', en: 'Notices, none unread' },
  allRead: { zh: '全部已读', en: 'Mark all read' },
  new: { zh: '未读', en: 'unread' },
  nothing: { zh: '还没有提醒', en: 'No notices yet' },
  nothingHelp: {
    zh: '有事项交给您、送您审核、审批或核验、退回、销号时，这里会有一行。',
    en: 'A line appears here when an item is handed to you, sent for your review, decision or check, returned or closed.',
  },
  earlier: { zh: '显示更早的提醒', en: 'Show earlier notices' },
} satisfies Words
