import { passagesOf } from '#domain/figures/stages.ts'
import { readersOf } from '#domain/matter/readers.ts'
import { wordsOf } from '#domain/matter/words.ts'
import type { ItemStatus } from '#domain/rectification/item.ts'
import { type EventContent, eventHash, noHash } from '#server/log/chain.ts'
import type { Organisation } from './organisation.ts'
import { mixed, personName, pick, stepText, textsOf } from './texts.ts'

/** One item with its history, as the product's own actions would have left it. */
export function inventItem(
  organisation: Organisation,
  index: number,
  count: number,
  thorough: boolean,
) {
  const texts = textsOf(index, count)
  const openedOn = day(Math.floor((index / count) * 700))
  const status = statusOf(index, count)
  const handler = handlerOf(organisation, index)
  const leader = pick(organisation.leaders, organisation.units.indexOf(handler.unitId) & 3)
  const clerk = pick(organisation.clerks, index)
  const assigned = status !== 'draft'
  const measures = Array.from({ length: 1 + (mixed(index, 7) % 3) }, (_, at) => ({
    position: at + 1,
    text: stepText(index, at + 1),
    done: status === 'closed' || (assigned && mixed(index, 8 + at) % 2 === 0),
  }))
  const closed = status === 'closed'
  const item = {
    id: index + 1,
    number: `ZG-${openedOn.slice(0, 4)}-${String(index + 1).padStart(4, '0')}`,
    ...{ status, openedOn, measures, ...texts },
    unitId: handler.unitId,
    leaderId: assigned ? leader : null,
    handlerId: assigned ? handler.id : null,
    involved: assigned ? [clerk, leader, handler.id] : [clerk],
    workers: assigned ? [handler.id] : [],
    deadline:
      index % 23 === 0
        ? null
        : day(Math.floor((index / count) * 700) + 30 + (mixed(index, 9) % 120)),
    outcome: closed ? (index % 9 === 0 ? 'partlySolved' : 'solved') : null,
    closedOn: closed ? day(Math.floor((index / count) * 700) + 60) : null,
    method: closed ? pick(['onSite', 'callBack', 'documents', 'sampling'], index) : null,
    result: closed ? '已按要求完成整改并建立长效机制' : '',
    aspectId: pick(organisation.aspectIds, mixed(index, 10)),
    words: wordsOf(texts.problem, texts.manifestation),
  }
  const bureauId = organisation.bureauOf.get(item.unitId) ?? null
  const readers = readersOf([item.unitId, bureauId], item.involved)
  return {
    ...item,
    bureauId,
    readers,
    ...historyOf(item, clerk, pick(organisation.verifiers, index), thorough),
  }
}

/** Most of what is old is closed; what is new is under way in every status. */
function statusOf(index: number, count: number): ItemStatus {
  if (mixed(index, 11) % 100 < 96 - Math.floor((index / count) * 50)) return 'closed'
  return pick(
    [
      'draft',
      'assigned',
      'inProgress',
      'inProgress',
      'inProgress',
      'awaitingReview',
      'awaitingVerification',
    ] as const,
    mixed(index, 12),
  )
}

/** Seven items of the whole ledger are the newcomer's; some units have many times more than others. */
function handlerOf({ handlers, newcomer }: Organisation, index: number) {
  if (index % 14_285 === 4000) return newcomer
  const chance = (mixed(index, 13) % 10_000) / 10_000
  return handlers[Math.floor(chance * chance * handlers.length)]!
}

/** A valid chain: 14 events of a closed item, fewer of one under way, two at most if not thorough; every stay. */
function historyOf(
  item: {
    id: number
    status: string
    openedOn: string
    handlerId: number | null
    leaderId: number | null
    problem: string
    manifestation: string
  },
  clerk: number,
  verifier: number,
  thorough: boolean,
) {
  const { handlerId, leaderId } = item
  const steps: [action: string, by: number, data: Record<string, unknown>][] = [
    [
      'register',
      clerk,
      { problem: item.problem, manifestation: item.manifestation, coUnitIds: [], longTerm: false },
    ],
  ]
  if (handlerId && leaderId) {
    steps.push(['assign', clerk, { leaderId, handlerId, from: 'draft', to: 'assigned' }])
    if (item.status !== 'assigned')
      steps.push(['accept', handlerId, { from: 'assigned', to: 'inProgress' }])
    const reports = item.status === 'assigned' ? 0 : 5 + (item.id % 4)
    for (let at = 1; at <= reports; at++) {
      const text = `第${at}次报告：已巡查${(item.id % 9) + at}次，发现的问题当日整改`
      steps.push([
        'reportProgress',
        handlerId,
        { text, measures: [], from: 'inProgress', to: 'inProgress' },
      ])
    }
    if (item.status === 'closed') {
      steps.push([
        'submitForCloseOut',
        handlerId,
        { result: '已完成', outcome: 'solved', from: 'inProgress', to: 'awaitingReview' },
      ])
      steps.push([
        'approveCloseOut',
        leaderId,
        { opinion: '同意', from: 'awaitingReview', to: 'awaitingVerification' },
      ])
      steps.push([
        'verify',
        verifier,
        {
          method: 'onSite',
          finding: '现场看过',
          outcome: 'solved',
          from: 'awaitingVerification',
          to: 'closed',
        },
      ])
    }
  }
  let previous: Uint8Array = noHash
  const momentOf = (at: number) =>
    new Date(Date.parse(`${item.openedOn}T02:00:00Z`) + at * 86_400_000 + (item.id % 86_000))
  const events = steps.slice(0, thorough ? steps.length : 2).map(([action, byId, data], at) => {
    const moment = momentOf(at)
    const content: EventContent = {
      matterId: item.id,
      seq: at + 1,
      at: moment,
      action,
      byId,
      byName: personName(byId),
      data,
    }
    const event = { ...content, previous, hash: eventHash(previous, content) }
    previous = event.hash
    return event
  })
  const logged = steps.map(([action, , data], at) => {
    const on = momentOf(at).toISOString().slice(0, 10)
    return { matterId: item.id, seq: at + 1, on, action, data }
  })
  const stays = passagesOf(logged, '9999-12-31')
  return { events, passages: stays.map((stay, at) => ({ ...stay, seq: at + 2 })) }
}

function day(number: number): string {
  return new Date(Date.UTC(2024, 11, 1) + number * 86_400_000).toISOString().slice(0, 10)
}
