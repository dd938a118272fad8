import { monthsUpTo } from '#domain/burden/burden.ts'
import {
  type NoRemark,
  type Remark,
  type RemarkStatus,
  remarkWorkflow,
} from '#domain/burden/remark.ts'
import type { BurdenQuery, BurdenView, RemarkListQuery, RemarksView } from '#domain/burden/views.ts'
import type { Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { whyNot } from '#domain/workflow.ts'
import type { Context } from '#server/context.ts'
import { countBurden } from './queries.ts'
import { countRemarks, listRemarks } from './remark-queries.ts'

/** The table of six months up to the one asked for. Refuses `dayInFuture`. */
export async function viewBurden(context: Context, asked: BurdenQuery): Promise<BurdenView> {
  const { sql, person, today } = context
  const { month = today.slice(0, 7), campaignId } = asked
  if (month > today.slice(0, 7)) throw new Refusal('dayInFuture', { day: month })
  const months = monthsUpTo(month)
  const cells = await countBurden(sql, person, { first: months[0]!, last: month, campaignId })
  return { months, cells }
}

/** Remarks that this person may see, each with whether they may answer it now. */
export async function viewRemarks(context: Context, asked: RemarkListQuery): Promise<RemarksView> {
  const { sql, person, today } = context
  const { page, ...filter } = asked
  const [counts, found] = await Promise.all([
    countRemarks(sql, person, filter),
    listRemarks(sql, person, filter, page),
  ])
  const rows = found.map(matter => {
    const refused = whyNot<RemarkStatus, Remark | NoRemark, Person>(remarkWorkflow, 'answer', {
      ...{ matter, person, today },
    })
    return { ...matter, mayAnswer: refused === undefined }
  })
  return { rows, ...counts }
}
