import { actingIn, hasRole, type Person } from '../people/roles.ts'
import { Refusal } from '../refusals.ts'
import { decide, type Reason, type Situation, type Workflow, whyNot } from '../workflow.ts'
import type { AnswerRemarkInput, SendRemarkInput } from './inputs.ts'

/** What somebody says of the burden that the system puts on them (负担反映; 国办函〔2026〕12号, NORMS D3). */
export const remarkStatuses = ['new', 'answered'] as const
export type RemarkStatus = (typeof remarkStatuses)[number]

export interface Remark {
  status: RemarkStatus
  bureauId: number | null
  /** The address of the page, without what was filtered or searched for there. */
  place: string
  sentence: string
  /** Null where the sender did not want to be named. */
  senderId: number | null
  answer: string
  answeredBy: number | null
}

export interface NoRemark {
  status: 'none'
  bureauId: number | null
}

type RemarkSituation = Situation<Remark | NoRemark, Person>

export const remarkWorkflow = {
  send: { from: ['none'], to: 'new', by: anyone, change: sent },
  answer: { from: ['new'], to: 'answered', by: answerer, unless: [ownRemark], change: answered },
} satisfies Workflow<RemarkStatus, Remark | NoRemark, Person>

/**
 * The remark after the act. Refuses `notAnswerer`, `ownRemark`, and `remarkAnswered` where somebody
 * was quicker.
 */
export function decideRemark(
  action: keyof typeof remarkWorkflow,
  situation: RemarkSituation,
): Remark {
  const reason = whyNot<RemarkStatus, Remark | NoRemark, Person>(remarkWorkflow, action, situation)
  if (reason?.code === 'wrongStatus') throw new Refusal('remarkAnswered')
  return decide<RemarkStatus, Remark | NoRemark, Person, Remark>(remarkWorkflow, action, situation)
}

/** Whoever uses the system may say that it burdens them, whatever their post. */
function anyone(): Reason | undefined {
  return undefined
}

/** The office of the sender's bureau, or that of the county. */
function answerer({ matter, person }: RemarkSituation): Reason | undefined {
  if (!hasRole(actingIn(person, matter.bureauId), 'clerk', 'head')) return { code: 'notAnswerer' }
}

function ownRemark({ matter, person }: RemarkSituation): Reason | undefined {
  if (matter.status !== 'none' && matter.senderId === person.id) return { code: 'ownRemark' }
}

function sent({ person, input }: RemarkSituation): Partial<Remark> {
  const { anonymous, place, sentence } = input as SendRemarkInput
  return {
    ...{ place, sentence, senderId: anonymous ? null : person.id },
    ...{ answer: '', answeredBy: null },
  }
}

function answered({ person, input }: RemarkSituation): Partial<Remark> {
  return { answer: (input as AnswerRemarkInput).answer, answeredBy: person.id }
}
