import type { Person } from '../people/roles.ts'
import type { Workflow } from '../workflow.ts'
import * as changes from './changes.ts'
import {
  alreadyApproved,
  anybodyOnIt,
  changedAfterApproval,
  claimLacksPeople,
  clerk,
  doer,
  handler,
  lacksPeople,
  lacksResult,
  leader,
  leaderHandles,
  movesDeadline,
  otherOutcome,
  ownWork,
  touchedThisCycle,
  verifier,
  whoeverHasItNow,
} from './guards.ts'
import type { Item, ItemStatus, NoItem } from './item.ts'

/**
 * How an item moves. Only `verify` leads to `closed`. `registerClaim` is how a ledger from before
 * the system brings in what it calls done: straight to the independent verifier, never past them.
 */
export const itemWorkflow = {
  register: { from: ['none'], to: 'draft', by: clerk },
  registerClaim: {
    from: ['none'],
    to: 'awaitingVerification',
    by: clerk,
    unless: [claimLacksPeople],
  },
  amend: {
    from: ['draft', 'assigned'],
    by: clerk,
    unless: [leaderHandles, movesDeadline],
    then: changes.amend,
  },
  assign: {
    from: ['draft', 'assigned', 'inProgress'],
    to: 'assigned',
    by: clerk,
    unless: [lacksPeople, leaderHandles, movesDeadline],
    then: changes.assign,
  },
  accept: { from: ['assigned'], to: 'inProgress', by: handler, then: changes.touch },
  reportProgress: { from: ['inProgress'], by: doer, then: changes.reportProgress },
  addEvidence: {
    from: ['assigned', 'inProgress', 'awaitingReview', 'awaitingVerification'],
    by: anybodyOnIt,
    then: changes.touchAsHelper,
  },
  withdrawEvidence: {
    from: ['assigned', 'inProgress', 'awaitingReview'],
    by: anybodyOnIt,
    then: changes.touchAsHelper,
  },
  submitForCloseOut: {
    from: ['inProgress'],
    to: 'awaitingReview',
    by: handler,
    unless: [lacksResult],
    then: changes.submitForCloseOut,
  },
  approveCloseOut: {
    from: ['awaitingReview', 'awaitingVerification'],
    to: 'awaitingVerification',
    by: leader,
    unless: [ownWork, alreadyApproved],
    then: changes.approveCloseOut,
  },
  returnForMoreWork: {
    from: ['awaitingReview', 'awaitingVerification'],
    to: 'inProgress',
    by: whoeverHasItNow,
    then: changes.returnForMoreWork,
  },
  verify: {
    from: ['awaitingVerification'],
    to: 'closed',
    by: verifier,
    unless: [touchedThisCycle, changedAfterApproval, otherOutcome],
    then: changes.verify,
  },
} satisfies Workflow<ItemStatus, Item | NoItem, Person>

export type ItemAction = keyof typeof itemWorkflow
