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
  /** All items, or the first of each aspect when `about` tells of all. */
  items: readonly DraftItem[]
  about?: ItemsAbout
  activities: readonly ReportActivity[]
  channels: readonly ReportChannel[]
  trainings: readonly ReportTraining[]
  nextSteps: readonly NextStep[]
  sheets?: SheetsCount
  /** 主要负责人, for example 局长李志强. */
  head?: string
}

/** The self-check sheets of the campaign. */
export interface SheetsCount {
  /** Findings on those that are signed. */
  found: number
  /** How many of the open round nobody signed yet. */
  unsigned: number
}

interface DraftCampaign {
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
  /** The deadline hangs on holidays that are not published yet. */
  provisional?: boolean
  longTerm: boolean
  immediate: boolean
  measures: readonly DraftMeasure[]
}

/** What is true of all items of the campaign. */
export interface ItemsAbout {
  /** Each has a leader, a handler and a term. */
  assigned: boolean
  /** Each has a handler. */
  handled: boolean
  /** Leaders with their posts, in the order of the ledger. */
  leaders: readonly string[]
  /** How many items have measures. */
  withMeasures: number
}

export function aboutItems({ about, items }: DraftInput): ItemsAbout {
  return (
    about ?? {
      assigned: items.length > 0 && items.every(isAssigned),
      handled: items.length > 0 && items.every(item => item.handler !== null),
      leaders: [...new Set(items.map(item => item.leader).filter(name => name !== null))],
      withMeasures: items.filter(item => item.measures.length > 0).length,
    }
  )
}

function isAssigned(item: DraftItem): boolean {
  const hasTerm = item.deadline !== null || item.longTerm || item.immediate
  return Boolean(item.leader && item.handler && hasTerm)
}

interface DraftMeasure {
  text: string
  deadline: string | null
  provisional?: boolean
  longTerm: boolean
  done: boolean
}

interface NextStep {
  heading: string
  text: string
}

/** What is shown of a long list in the text; the rest is in the ledger attached. */
export const listedInText = 10
