/**
 * The supervision order (督办单): the office asks the people of one item to answer by a date. It is an
 * order within the bureau and never called 政府督查 (政府督查工作条例 Art. 7). Pure data.
 */
export const orderStatuses = ['issued', 'acknowledged', 'answered', 'closed'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** How a closed order ended, apart from where the paper stands. */
export const orderOutcomes = ['accepted', 'withdrawn'] as const
export type OrderOutcome = (typeof orderOutcomes)[number]

export interface Order {
  id: number
  status: OrderStatus
  number: string
  aboutId: number
  /** The people of the item as they are now: a hand-over hands the order over too. */
  leaderId: number | null
  handlerId: number | null
  issuedOn: string
  deadline: string
  demand: string
  reason: string
  issuedBy: number
  /** The bureau whose office issued it, and alone judges and withdraws it; null for the county. */
  issuerBureauId: number | null
  answer: string
  answeredOn: string | null
  answeredBy: number | null
  outcome: OrderOutcome | null
  closedOn: string | null
}

/** Before it is issued there is only the item it would be about. */
export interface NoOrder {
  status: 'none'
  about: { status: string; openOrder: string | null }
}
