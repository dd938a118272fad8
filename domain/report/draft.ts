import { chineseDate } from '#domain/document/chinese-date.ts'
import type { ReportDocument, ReportPart, Run } from '#domain/report/document.ts'
import type { DraftInput } from '#domain/report/draft-input.ts'
import {
  itemsTold,
  measuresTaken,
  namesProvisional,
  shortcomings,
} from '#domain/report/draft-problems.ts'
import { workDone } from '#domain/report/draft-work.ts'
import { deadlineKey } from '#domain/report/figure-definitions.ts'
import { bookTitle, clauses, has, plain, prose, sectionOf, sentence } from '#domain/report/prose.ts'
import { provisionalNote, provisionalSign } from '#domain/report/provisional.ts'

/**
 * Drafts a report on a campaign in its four usual parts. Each sentence rests on a record: where
 * there is none, the sentence is left out, and an empty part stays for people (and the lint) to see.
 */
export function draftReport(input: DraftInput): ReportDocument {
  return {
    title: `${input.bureau}关于${withoutWork(input.campaign.name)}工作情况的报告`,
    addressee: input.addressee,
    opening: [opening(input)],
    parts: [
      { title: '工作开展情况', sections: workDone(input) },
      { title: '存在的不足', sections: shortcomings(input) },
      { title: '整改措施', sections: measuresTaken(input) },
      nextWork(input),
    ],
  }
}

function opening({ campaign, facts }: DraftInput): Run[] {
  const basis = campaign.basis.map(bookTitle).join('')
  const asked = basis ? `按照${basis}要求，` : ''
  const span = campaign.period ? `于${spanOf(campaign.period)}` : ''
  const work = `我单位${span}开展${withoutWork(campaign.name)}工作`
  return plain(`${asked}${work}。现将截至${chineseDate(facts.atDate)}的情况报告如下。`)
}

function spanOf({ from, to }: { from: string; to: string }): string {
  const [start, end] = [chineseDate(from), chineseDate(to)]
  const year = end.slice(0, 5)
  return `${start}至${start.startsWith(year) ? end.slice(5) : end}`
}

function withoutWork(name: string): string {
  return name.replace(/工作$/, '')
}

function nextWork(input: DraftInput): ReportPart {
  const { facts, nextSteps } = input
  const left = has(facts, 'items.open') ? [openProblems(input)] : []
  return {
    title: '下一步工作打算',
    sections: [
      ...sectionOf('抓好未销号问题的整改', left),
      ...nextSteps.flatMap(step => sectionOf(step.heading, [plain(sentence(step.text))])),
    ],
  }
}

function openProblems(input: DraftInput): Run[] {
  const { facts } = input
  const marked = facts.provisionalDeadlines ?? []
  const late = clauses(facts, [['items.overdue', '其中{items.overdue}个已超过整改时限']])
  const due = facts.nearestDeadlines.map(date => {
    const sign = marked.includes(date) ? provisionalSign : ''
    return `${chineseDate(date)}前${sign}{items.dueOn.${date}}个`
  })
  const isNew =
    due.some(text => text.includes(provisionalSign)) && !namesProvisional(itemsTold(input))
  const dates =
    due.length > 0 ? `按时限依次完成：${due.join('，')}${hasMore(facts) ? restGoesOn : ''}。` : ''
  return prose(
    `尚未销号的{items.open}个问题继续整改${late && `，${late}`}。${dates}${isNew ? provisionalNote : ''}`,
  )
}

const restGoesOn = '；其余问题按各自的时限和整改要求继续推进'

/** Whether some are open beside those that are late or due on one of the days named. */
function hasMore({ figures, nearestDeadlines }: DraftInput['facts']): boolean {
  const counted = (key: string) => figures[key]?.value ?? 0
  const named = nearestDeadlines.reduce((sum, date) => sum + counted(deadlineKey(date)), 0)
  return counted('items.open') > counted('items.overdue') + named
}
