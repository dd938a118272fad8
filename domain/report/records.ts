import type { ItemStatus, Outcome, VerificationMethod } from '#domain/rectification/item.ts'

/** The records a report is made from, as they stand; days are YYYY-MM-DD. */
export interface ReportRecords {
  items: readonly ReportItem[]
  /** The whole catalogue of the campaign, also the aspects in which nothing was found. */
  aspects: readonly ReportAspect[]
  activities: readonly ReportActivity[]
  channels: readonly ReportChannel[]
  trainings: readonly ReportTraining[]
}

export interface ReportItem {
  id: number
  number: string
  aspectId: number | null
  status: ItemStatus
  outcome: Outcome | null
  openedOn: string
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  closedOn: string | null
  /** Since when it is suspended; nothing while time runs. */
  suspendedOn?: string | null
  verificationMethod: VerificationMethod | null
  rebounds: number
  measures: readonly ReportMeasure[]
}

export interface ReportMeasure {
  deadline: string | null
  longTerm: boolean
  done: boolean
}

interface ReportAspect {
  id: number
  name: string
  /** How many kinds of problems the catalogue names under it. */
  kinds: number
}

export const activityKinds = ['study', 'meeting', 'plan', 'inspection', 'other'] as const
export type ActivityKind = (typeof activityKinds)[number]

export interface ReportActivity {
  kind: ActivityKind
  heldOn: string
  subject: string
  participants: number
}

export interface ReportChannel {
  name: string
}

export interface ReportTraining {
  heldOn: string
  subject: string
  participants: number
}
