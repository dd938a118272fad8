import type { ItemStatus } from '#domain/rectification/item.ts'
import type { Facts } from '#domain/report/facts.ts'
import type { ReportActivity, ReportChannel, ReportTraining } from '#domain/report/records.ts'

/** What a report is drafted from. Names are snapshots: the report says who it was on its day. */
export interface DraftInput {
  /** 单位全称或规范化简称 */
  bureau: string
  addressee: string
  campaign: DraftCampaign
  facts: Facts
  items: readonly DraftItem[]
  activities: readonly ReportActivity[]
  channels: readonly ReportChannel[]
  trainings: readonly ReportTraining[]
  nextSteps: readonly NextStep[]
  /** 主要负责人, for example 局长李志强. */
  head?: string
}

export interface DraftCampaign {
  name: string
  /** Titles of the documents it rests on, with or without 《》. */
  basis: readonly string[]
  period?: { from: string; to: string }
  /** Name of the problem catalogue that the self-check went through. */
  catalogue?: string
}

export interface DraftItem {
  number: string
  aspectId: number | null
  problem: string
  manifestation: string
  status: ItemStatus
  /** 责任领导 with the post, for example 副局长李明. */
  leader: string | null
  handler: string | null
  unit: string | null
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  measures: readonly DraftMeasure[]
}

export interface DraftMeasure {
  text: string
  deadline: string | null
  longTerm: boolean
  done: boolean
}

export interface NextStep {
  heading: string
  text: string
}

/** What is shown of a long list in the text; the rest is in the ledger attached. */
export const listedInText = 10
