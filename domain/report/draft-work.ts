import { chineseDate } from '#domain/document/chinese-date.ts'
import type { ReportSection, Run } from '#domain/report/document.ts'
import type { DraftInput } from '#domain/report/draft-input.ts'
import { aboutItems, listedInText } from '#domain/report/draft-input.ts'
import {
  bookTitle,
  clauses,
  dayOf,
  has,
  plain,
  prose,
  sectionOf,
  sentence,
  withoutStop,
} from '#domain/report/prose.ts'
import type { ActivityKind } from '#domain/report/records.ts'

/** 一、工作开展情况: what was studied, decided, found, assigned and closed. */
export function workDone(input: DraftInput): ReportSection[] {
  return [
    ...sectionOf('学习文件，明确要求', [activities(input, 'study', '组织学习', '次')]),
    ...sectionOf('研究部署，制定方案', [
      activities(input, 'meeting', '召开会议', '次'),
      activities(input, 'plan', '制定印发方案', '份'),
    ]),
    ...sectionOf('对照查摆，建立台账', [selfCheck(input), taskList(input)]),
    ...sectionOf('明确责任，分工落实', [responsibility(input)]),
    ...sectionOf('跟踪督查，核验销号', [
      activities(input, 'inspection', '开展督查检查', '次'),
      progress(input),
    ]),
    ...sectionOf('其他工作', [activities(input, 'other', '开展其他工作', '项')]),
  ]
}

function activities(
  { activities, facts }: DraftInput,
  kind: ActivityKind,
  verb: string,
  unit: string,
): Run[] {
  const held = activities.filter(one => one.kind === kind && one.heldOn <= facts.atDate)
  if (held.length === 0) return []
  const people = `activities.${kind}.participants`
  const attended = has(facts, people) ? `，参加{${people}}人次` : ''
  const days = [...held]
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn))
    .slice(0, listedInText)
    .map(one => `${dayOf(one.heldOn, facts)}，${withoutStop(one.subject)}`)
  const among = held.length > days.length ? '其中：' : ''
  return [
    ...prose(`${verb}{activities.${kind}}${unit}${attended}。`),
    ...plain(sentence(among + days.join('；'))),
  ]
}

function selfCheck(input: DraftInput): Run[] {
  const { facts, campaign } = input
  const found = has(facts, 'items.total') ? problemsFound(input) : ''
  if (!has(facts, 'catalogue.aspects')) return prose(sentence(found))
  const name = campaign.catalogue ? `${bookTitle(campaign.catalogue)}列出的` : ''
  const kinds = has(facts, 'catalogue.kinds') ? '{catalogue.kinds}种' : '的'
  const scope = `{catalogue.aspects:chinese}个方面${kinds}问题开展自查`
  return [...plain(`对照${name}`), ...prose(sentence(found ? `${scope}，${found}` : scope))]
}

/** 查摆出 only what signed sheets hold; what stands on the ledger by another way is said to stand there. */
export function problemsFound({ facts, sheets }: DraftInput): string {
  const verb = sheets && sheets.found > 0 ? '查摆出' : '列入台账的有'
  return `${verb}${aspectsFound(facts)}{items.total:chinese}个问题`
}

/** “两个方面的”, when every problem stands under an aspect. */
function aspectsFound(facts: DraftInput['facts']): string {
  const all = has(facts, 'aspects.withItems') && !has(facts, 'items.noAspect')
  return all ? '{aspects.withItems:chinese}个方面的' : ''
}

function taskList(input: DraftInput): Run[] {
  const { facts } = input
  if (!has(facts, 'items.total')) return []
  const tasks = has(facts, 'measures.total')
    ? '列入问题清单，分解为{measures.total}项整改任务'
    : '列入问题清单'
  const kinds = clauses(facts, [
    ['items.immediate', '立行立改的{items.immediate}个'],
    ['items.longTerm', '长期坚持的{items.longTerm}个'],
  ])
  const people = aboutItems(input).assigned
    ? '每个问题均已明确责任领导、责任人和整改时限'
    : '部分问题的责任领导、责任人或整改时限尚未明确'
  return prose(`上述问题${tasks}${kinds && `；问题中${kinds}`}。${people}。`)
}

function responsibility(input: DraftInput): Run[] {
  const { head, facts } = input
  const { leaders, handled } = aboutItems(input)
  const parts = [
    head ? `整治工作由${head}负总责` : '',
    leaders.length > 0 && leaders.length <= listedInText
      ? `${leaders.join('、')}分别负责分管范围内问题的整改`
      : '',
    handled ? '具体任务由责任人逐项承办' : '',
  ].filter(part => part !== '')
  return parts.length > 0 && has(facts, 'items.total') ? plain(sentence(parts.join('，'))) : []
}

function progress({ facts }: DraftInput): Run[] {
  if (!has(facts, 'items.total')) return []
  const closed = has(facts, 'items.closed') ? '已销号{items.closed}个' : '尚无问题销号'
  const methods = clauses(facts, [
    ['items.verified.onSite', '现场核验{items.verified.onSite}个'],
    ['items.verified.documents', '查阅资料核验{items.verified.documents}个'],
    ['items.verified.callBack', '回访核验{items.verified.callBack}个'],
    ['items.verified.sampling', '抽查核验{items.verified.sampling}个'],
  ])
  const open = clauses(facts, [
    ['items.inPublicity', '核验后正在公示{items.inPublicity}个'],
    ['items.awaitingVerification', '待核验{items.awaitingVerification}个'],
    ['items.awaitingReview', '待审核{items.awaitingReview}个'],
    ['items.inProgress', '整改中{items.inProgress}个'],
    ['items.assigned', '待接收{items.assigned}个'],
    ['items.unassigned', '未下达{items.unassigned}个'],
  ])
  const done = has(facts, 'measures.done') ? '整改措施已完成{measures.done}项。' : ''
  const day = chineseDate(facts.atDate)
  return prose(`截至${day}，${closed}${methods && `（${methods}）`}${open && `，${open}`}。${done}`)
}
