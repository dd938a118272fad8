import { type NoticeKind, noticeKinds } from '../notice/kinds.ts'
import { officePage } from './office-page.ts'
import type { RobotLanguage } from './robots.ts'

/** How many unread notices of each kind a person has. */
export type NoticeCounts = Partial<Record<NoticeKind, number>>

/** What a bureau's robot may say of the ledger. */
export interface LedgerCounts {
  overdue: number
  dueSoon: number
}

/** What leaves the office: counts and a link, never a name, a telephone number or a text of a case. */
export interface Message {
  subject: string
  text: string
}

const robotSubject = { zh: '整改台账提示', en: 'Rectification ledger' }

export function mailDigest(counts: NoticeCounts, link: string): Message {
  const kinds = Object.entries(counts) as [NoticeKind, number][]
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  const each = kinds.map(([kind, count]) => `${noticeKinds[kind].zh} ${count} 条`).join('，')
  return {
    subject: `实改：${all} 条未读提醒`,
    text: `您有 ${all} 条未读提醒：${each}。\n请在工作时间登录查看，无须回复${ending(link)}`,
  }
}

/** Each number has the list that it counts behind it: of the robot's bureau, or of all for the county. */
export function robotDigest(
  { overdue, dueSoon }: LedgerCounts,
  { office, bureauId }: { office: string; bureauId: number | null },
  language: RobotLanguage,
): Message {
  const list = (light: 'red' | 'yellow') =>
    officePage(office, `ledger?light=${light}${bureauId === null ? '' : `&bureauId=${bureauId}`}`)
  const said = {
    zh: `逾期 ${overdue} 项，临期 ${dueSoon} 项。`,
    en: `${overdue} overdue, ${dueSoon} due soon.`,
  }
  return robotMessage(said, language, [
    ...(overdue > 0 ? [{ zh: '逾期', en: 'Overdue', link: list('red') }] : []),
    ...(dueSoon > 0 ? [{ zh: '临期', en: 'Due soon', link: list('yellow') }] : []),
  ])
}

/** What an administrator sends to see whether a robot is set up. */
export function robotTest(link: string, language: RobotLanguage): Message {
  const said = {
    zh: '这是一条测试消息，收到即表示设置成功，无须回复。',
    en: 'this is a test; the robot works, no reply is needed.',
  }
  return robotMessage(said, language, [{ zh: '详见', en: 'See', link }])
}

/** The subject stands in every message, so that a robot held to a keyword lets it through. */
function robotMessage(
  said: Record<RobotLanguage, string>,
  language: RobotLanguage,
  links: readonly (Record<RobotLanguage, string> & { link: string })[],
): Message {
  const subject = robotSubject[language]
  const colon = language === 'zh' ? '：' : ': '
  const given = links.filter(({ link }) => link !== '')
  const lines = given.map(one => `\n${one[language]}${colon}${one.link}`)
  return { subject, text: `${subject}${colon}${said[language]}${lines.join('')}` }
}

function ending(link: string): string {
  return link ? `：${link}` : '。'
}
