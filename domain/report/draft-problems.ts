import type { ReportSection, Run } from '#domain/report/document.ts'
import {
  aboutItems,
  type DraftInput,
  type DraftItem,
  listedInText,
} from '#domain/report/draft-input.ts'
import { problemsFound } from '#domain/report/draft-work.ts'
import { aspectKey } from '#domain/report/figure-definitions.ts'
import {
  clauses,
  dayOf,
  enumerate,
  has,
  plain,
  prose,
  sectionOf,
  sentence,
  withoutStop,
} from '#domain/report/prose.ts'
import { provisionalNote, signOf } from '#domain/report/provisional.ts'

const restAttached = '其余问题见附件。'

/** 二、存在的不足: the problems by aspect, then what the rectification itself still lacks. */
export function shortcomings(input: DraftInput): ReportSection[] {
  const { facts, items } = input
  if (!has(facts, 'items.total')) return []
  const groups = [...facts.aspects, { id: null, name: '其他方面' }]
  return [
    ...sectionOf('', [prose(`经自查，${problemsFound(input)}。`)]),
    ...groups.flatMap(({ id, name }) =>
      problemsUnder(
        name,
        items.filter(item => item.aspectId === id),
        facts.figures[id === null ? 'items.noAspect' : aspectKey(id)]?.value ?? 0,
      ),
    ),
    ...sectionOf('整改中的不足', [lacking(input)]),
  ]
}

/** `total` counts also the items that were not handed over. */
function problemsUnder(aspect: string, items: DraftItem[], total: number): ReportSection[] {
  const listed = items.slice(0, listedInText).map(problemText)
  const rest = Math.max(items.length, total) > listedInText ? restAttached : ''
  return sectionOf(aspect, [plain(enumerate(listed) + (listed.length > 0 ? rest : ''))])
}

function problemText({ problem, manifestation }: DraftItem): string {
  const shown = withoutStop(manifestation)
  return shown && shown !== withoutStop(problem)
    ? `${withoutStop(problem)}，表现为${shown}`
    : problem
}

function lacking({ facts }: DraftInput): Run[] {
  const text = clauses(facts, [
    ['items.overdue', '{items.overdue}个问题超过整改时限仍未销号'],
    ['items.rebound', '{items.rebound}个问题销号后反弹或者重新打开'],
    ['items.outcome.partlySolved', '{items.outcome.partlySolved}个问题只得到部分解决'],
    ['items.outcome.unsolvable', '{items.outcome.unsolvable}个问题无法解决'],
    ['measures.overdue', '{measures.overdue}项整改措施未按时完成'],
  ])
  return text === '' ? [] : prose(sentence(text))
}

/** 三、整改措施: by problem, then the channels and trainings that serve them all. */
export function measuresTaken(input: DraftInput): ReportSection[] {
  const listed = itemsTold(input)
  const rest =
    aboutItems(input).withMeasures > listed.length ? [plain('其余问题的整改措施见附件。')] : []
  return [
    ...listed.flatMap(item => sectionOf(headingFor(item), [measuresOf(item, input)])),
    ...sectionOf('其他问题', rest),
    ...sectionOf('', [plain(namesProvisional(listed) ? provisionalNote : '')]),
    ...sectionOf('组织培训', [trainings(input)]),
    ...sectionOf('畅通监督渠道', [channels(input)]),
  ]
}

/** Whether a deadline that is named bears the sign; a measure that is done names none. */
export function namesProvisional(items: readonly DraftItem[]): boolean {
  return items.some(item =>
    [item, ...item.measures.filter(({ done }) => !done)].some(one => signOf(one) !== ''),
  )
}

/** The items whose measures the text tells. */
export function itemsTold({ items }: DraftInput): DraftItem[] {
  return items.filter(item => item.measures.length > 0).slice(0, listedInText)
}

function headingFor({ problem, number }: DraftItem): string {
  const text = withoutStop(problem)
  return text.length <= 30 ? `“${text}”的整改` : `${number}号问题的整改`
}

function measuresOf(item: DraftItem, { facts }: DraftInput): Run[] {
  const texts = item.measures.map(measure => {
    const { text, deadline, longTerm, done } = measure
    const terms = [
      deadline && `${dayOf(deadline, facts)}前完成${signOf(measure)}`,
      longTerm && '长期坚持',
    ]
    const state = done ? ['已完成'] : terms.filter(Boolean)
    return withoutStop(text) + (state.length > 0 ? `（${state.join('，')}）` : '')
  })
  const people = [
    item.leader && `责任领导：${item.leader}`,
    item.handler && `责任人：${item.handler}`,
    item.unit && `责任单位：${item.unit}`,
    item.deadline && `整改时限：${dayOf(item.deadline, facts)}${signOf(item)}`,
  ].filter(Boolean)
  return plain(enumerate(texts) + sentence(people.join('；')))
}

function trainings({ trainings, facts }: DraftInput): Run[] {
  const held = trainings.filter(one => one.heldOn <= facts.atDate)
  if (held.length === 0) return []
  const subjects = held
    .slice(0, listedInText)
    .map(one => `${dayOf(one.heldOn, facts)}，${withoutStop(one.subject)}`)
  return [
    ...prose('开展培训{trainings.total}次，参加{trainings.participants}人次。'),
    ...plain(sentence(subjects.join('；'))),
  ]
}

function channels({ channels }: DraftInput): Run[] {
  if (channels.length === 0) return []
  const names = channels.map(channel => channel.name).join('、')
  return [
    ...plain(`运用${names}等`),
    ...prose('{channels.total}个渠道，收集、受理群众反映的问题和线索。'),
  ]
}
