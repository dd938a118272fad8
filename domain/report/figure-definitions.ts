import { chineseDate } from '#domain/document/chinese-date.ts'
import {
  type ItemStatus,
  type Outcome,
  openStatuses,
  type VerificationMethod,
} from '#domain/rectification/item.ts'
import { statusNames } from '#domain/rectification/names.ts'
import type { FigureFilter, FigureSum } from '#domain/report/figure-filter.ts'
import type { ActivityKind } from '#domain/report/records.ts'

/** What a figure counts. A rate is the rows of `filter` per hundred rows of `over`. */
export interface FigureDefinition {
  key: string
  filter: FigureFilter
  sum?: FigureSum
  over?: FigureFilter
  unit: string
  zh: string
  en: string
}

const items = (filter: Omit<FigureFilter, 'of'> = {}): FigureFilter => ({ of: 'items', ...filter })
const closed = items({ statuses: ['closed'] })

/** Every figure that does not depend on the campaign's own aspects and dates. */
export const figureDefinitions: readonly FigureDefinition[] = [
  count('items.total', items(), '问题总数', 'Problems'),
  ofStatus('items.unassigned', 'draft'),
  ofStatus('items.assigned', 'assigned'),
  ofStatus('items.inProgress', 'inProgress'),
  ofStatus('items.awaitingReview', 'awaitingReview'),
  ofStatus('items.awaitingVerification', 'awaitingVerification'),
  ofStatus('items.inPublicity', 'inPublicity'),
  count('items.closed', closed, statusNames.closed.zh, 'Closed'),
  count('items.open', items({ statuses: openStatuses }), '未销号', 'Open'),
  count('items.overdue', items({ overdue: true }), '超过整改时限', 'Overdue'),
  count('items.immediate', items({ immediate: true }), '立行立改', 'To be corrected at once'),
  count('items.longTerm', items({ longTerm: true }), '长期坚持', 'Long-term'),
  count('items.rebound', items({ rebound: true }), '反弹、重开', 'Came back or reopened'),
  count('items.noAspect', items({ aspect: null }), '未归入方面', 'Under no aspect'),
  ...byOutcome(),
  ...byMethod(),
  { ...count('aspects.withItems', { of: 'aspects' }, '查出问题的方面', 'Aspects with problems') },
  { ...count('catalogue.aspects', { of: 'catalogue' }, '对照检查的方面', 'Aspects checked') },
  {
    ...count('catalogue.kinds', { of: 'catalogue' }, '对照检查的问题种类', 'Kinds checked'),
    sum: 'kinds',
    unit: '种',
  },
  measures('measures.total', {}, '整改措施', 'Measures'),
  measures('measures.done', { measureDone: true }, '已完成的整改措施', 'Measures done'),
  measures('measures.overdue', { overdue: true }, '超过时限的整改措施', 'Measures overdue'),
  measures('measures.longTerm', { longTerm: true }, '长期坚持的整改措施', 'Long-term measures'),
  ...activities('study', '次', '学习', 'Study sessions'),
  ...activities('meeting', '次', '会议', 'Meetings'),
  ...activities('plan', '份', '印发方案', 'Plans issued'),
  ...activities('inspection', '次', '督查检查', 'Inspections'),
  ...activities('other', '项', '其他工作', 'Other work'),
  count('channels.total', { of: 'channels' }, '受理渠道', 'Channels'),
  { ...count('trainings.total', { of: 'trainings' }, '培训', 'Trainings'), unit: '次' },
  people('trainings.participants', { of: 'trainings' }, '培训人次', 'Trainees'),
  rate('rates.closed', closed, items(), '销号率', 'Share closed'),
  rate(
    'rates.measuresDone',
    { of: 'measures', measureDone: true },
    { of: 'measures' },
    '措施完成率',
    'Share of measures done',
  ),
]

/** One figure for each aspect of the catalogue. */
export function aspectDefinitions(aspects: readonly { id: number; name: string }[]) {
  return aspects.map(({ id, name }) => count(aspectKey(id), items({ aspect: id }), name, name))
}

export function aspectKey(aspectId: number): string {
  return `items.aspect.${aspectId}`
}

/** How many open items have each of these days as their last. */
export function deadlineDefinitions(dates: readonly string[]): FigureDefinition[] {
  return dates.map(date =>
    count(
      deadlineKey(date),
      items({ dueOn: date, statuses: openStatuses }),
      `时限${chineseDate(date)}`,
      `Due ${date}`,
    ),
  )
}

export function deadlineKey(date: string): string {
  return `items.dueOn.${date}`
}

function count(key: string, filter: FigureFilter, zh: string, en: string): FigureDefinition {
  return { key, filter, unit: '个', zh, en }
}

/** Called as everywhere else, so that a report and the ledger say the same. */
function ofStatus(key: string, status: ItemStatus): FigureDefinition {
  const { zh, en } = statusNames[status]
  return count(key, items({ statuses: [status] }), zh, en.charAt(0).toUpperCase() + en.slice(1))
}

function people(key: string, filter: FigureFilter, zh: string, en: string): FigureDefinition {
  return { key, filter, sum: 'participants', unit: '人次', zh, en }
}

function rate(key: string, filter: FigureFilter, over: FigureFilter, zh: string, en: string) {
  return { key, filter, over, unit: '%', zh, en }
}

function measures(key: string, filter: Omit<FigureFilter, 'of'>, zh: string, en: string) {
  return { ...count(key, { of: 'measures', ...filter }, zh, en), unit: '项' }
}

function activities(kind: ActivityKind, unit: string, zh: string, en: string) {
  const filter: FigureFilter = { of: 'activities', activityKind: kind }
  return [
    { ...count(`activities.${kind}`, filter, zh, en), unit },
    people(`activities.${kind}.participants`, filter, `${zh}人次`, `${en}: participants`),
  ]
}

function byOutcome(): FigureDefinition[] {
  const names: Record<Outcome, [string, string]> = {
    solved: ['已解决', 'Solved'],
    partlySolved: ['部分解决', 'Partly solved'],
    unfounded: ['不属实', 'Unfounded'],
    unsolvable: ['无法解决', 'Cannot be solved'],
    duplicate: ['重复', 'Duplicate'],
    notOurs: ['不属本单位', 'Not ours'],
  }
  return Object.entries(names).map(([outcome, [zh, en]]) =>
    count(`items.outcome.${outcome}`, items({ outcome: outcome as Outcome }), zh, en),
  )
}

function byMethod(): FigureDefinition[] {
  const names: Record<VerificationMethod, [string, string]> = {
    onSite: ['现场核验', 'Verified on site'],
    callBack: ['回访核验', 'Verified by call-back'],
    documents: ['查阅资料核验', 'Verified from documents'],
    sampling: ['抽查核验', 'Verified by sampling'],
  }
  return Object.entries(names).map(([method, [zh, en]]) => {
    const verificationMethod = method as VerificationMethod
    return count(`items.verified.${method}`, items({ verificationMethod }), zh, en)
  })
}
