import { type ItemStatus, isVerified, type Outcome } from '../rectification/item.ts'

/** One act on an item as the log keeps it; `on` is its day in the bureau's time zone. */
export interface LoggedEvent {
  matterId: number
  seq: number
  on: string
  action: string
  data: Readonly<Record<string, unknown>>
}

/** Where an item stood at the end of a day, as far as figures ask. */
export interface ItemState {
  matterId: number
  status: ItemStatus
  cycle: number
  /** How often it came back, as on the item. */
  rebounds: number
  leadUnitId: number | null
  aspectId: number | null
  longTerm: boolean
  immediate: boolean
  openedOn: string
  deadline: string | null
  suspendedOn: string | null
  closedOn: string | null
  /** The day of the verification that stands. */
  verifiedOn: string | null
  outcome: Outcome | null
}

/**
 * The state of an item at the end of a day: a pure function of its events, in their order, and the
 * day (M16). Nothing where the item was not there yet. The same rule stands as SQL in `mattersOn`.
 */
export function stateOn(events: readonly LoggedEvent[], day: string): ItemState | undefined {
  const [first, ...later] = events.filter(event => event.on <= day)
  return first && later.reduce(next, opened(first))
}

function opened({ matterId, on, action, data }: LoggedEvent): ItemState {
  return {
    matterId,
    status: action === 'registerClaim' ? 'awaitingVerification' : 'draft',
    cycle: 1,
    rebounds: 0,
    leadUnitId: (data.leadUnitId as number | null) ?? null,
    aspectId: (data.aspectId as number | null) ?? null,
    longTerm: data.longTerm === true,
    immediate: data.immediate === true,
    openedOn: on,
    deadline: (data.deadline as string | null) ?? null,
    suspendedOn: null,
    closedOn: null,
    verifiedOn: null,
    outcome: null,
  }
}

function next(state: ItemState, event: LoggedEvent): ItemState {
  const { data, on } = event
  const status = (data.to as ItemStatus | undefined) ?? state.status
  const closes = data.to === 'closed' && data.from !== 'closed'
  const closed = closes ? { closedOn: on, outcome: data.outcome as Outcome } : state
  return {
    ...state,
    status,
    ...('cycle' in data && { cycle: data.cycle as number }),
    rebounds: state.rebounds + (comesBack(event) ? 1 : 0),
    ...('leadUnitId' in data && { leadUnitId: data.leadUnitId as number | null }),
    ...('aspectId' in data && { aspectId: data.aspectId as number | null }),
    ...('longTerm' in data && { longTerm: data.longTerm as boolean }),
    ...('immediate' in data && { immediate: data.immediate as boolean }),
    ...(movesDeadline(event) && { deadline: data.deadline as string | null }),
    suspendedOn: suspendedAfter(state.suspendedOn, event),
    closedOn: status === 'closed' ? closed.closedOn : null,
    verifiedOn: verifiedAfter(state, event, status),
    outcome: status === 'closed' ? closed.outcome : null,
  }
}

function comesBack({ action }: LoggedEvent): boolean {
  return action === 'recordRebound' || action === 'reopen'
}

function verifiedAfter(state: ItemState, { action, on }: LoggedEvent, status: ItemStatus) {
  if (!isVerified({ status })) return null
  return action === 'verify' ? on : state.verifiedOn
}

/** A date that is only asked for moves nothing. */
function movesDeadline({ action, data }: LoggedEvent): boolean {
  return 'deadline' in data && action !== 'requestExtension'
}

/** Since when a suspension lasts, after an act on an item for which it lasted since a day or none. */
export function suspendedAfter(
  suspendedOn: string | null,
  { action, data, on }: LoggedEvent,
): string | null {
  if (action === 'resume' || 'cycle' in data) return null
  return action === 'decideSuspension' && data.approves === true ? on : suspendedOn
}
