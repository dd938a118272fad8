import { type NoticeKind, noticeKinds } from '../notice/kinds.ts'

/** How many unread notices of each kind a person has. */
export type NoticeCounts = Partial<Record<NoticeKind, number>>

/** What the bureau's robot may say of the ledger. */
export interface LedgerCounts {
  overdue: number
  dueSoon: number
}

/** What leaves the office: counts and a link, never a name, a telephone number or a text of a case. */
export interface Message {
  subject: string
  text: string
}

export function mailDigest(counts: NoticeCounts, link: string): Message {
  const kinds = Object.entries(counts) as [NoticeKind, number][]
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  const each = kinds.map(([kind, count]) => `${noticeKinds[kind].zh} ${count} 条`).join('，')
  return {
    subject: `实改：${all} 条未读提醒`,
    text: `您有 ${all} 条未读提醒：${each}。\n请在工作时间登录查看，无须回复${ending(link)}`,
  }
}

export function robotDigest({ overdue, dueSoon }: LedgerCounts, link: string): Message {
  const subject = '整改台账提示'
  return {
    subject,
    text: `${subject}：逾期 ${overdue} 项，临期 ${dueSoon} 项。${link && `\n详见：${link}`}`,
  }
}

function ending(link: string): string {
  return link ? `：${link}` : '。'
}
