import type { Person } from '../people/roles.ts'
import type { Workflow } from '../workflow.ts'
import * as changes from './changes.ts'
import * as closeOut from './close-out.ts'
import * as extension from './extension.ts'
import {
  alreadyApproved,
  answersForIt,
  anybodyOnIt,
  cannotConfirm,
  changedAfterApproval,
  claimLacksPeople,
  clerk,
  clerkOrVerifier,
  doer,
  handler,
  lacksClaim,
  lacksPeople,
  lacksResult,
  leader,
  leaderHandles,
  losesParts,
  movesDeadline,
  ownWork,
  remainderBehind,
  ruleUnsuitable,
  system,
  touchedThisCycle,
  verifier,
  whoeverHasItNow,
} from './guards.ts'
import * as handOver from './hand-over.ts'
import { objectionLeads } from './inputs.ts'
import type { Item, ItemStatus, NoItem } from './item.ts'
import * as limit from './limit.ts'
import * as lookBack from './look-back.ts'
import { newCycleLeads, whereAllBeginAgain, whereTheRestGoesOn } from './new-cycle.ts'
import * as periodicReview from './periodic-review.ts'
import * as publicity from './publicity.ts'
import * as remainder from './remainder.ts'
import * as suspension from './suspension.ts'

/**
 * How an item moves. Only `verify` leads to `closed`, by way of `inPublicity` where the campaign asks
 * for it; nothing that was verified changes there. `registerClaim` is how a ledger from before
 * the system brings in what it calls done: straight to the independent verifier, never past them; as
 * a draft first where its people are not on file yet.
 * What leads out of `closed` opens a new cycle, as a draft where somebody it named has left.
 */
export const itemWorkflow = {
  register: { from: ['none'], to: 'draft', by: clerk },
  registerClaim: {
    from: ['none', 'draft'],
    to: 'awaitingVerification',
    by: clerk,
    unless: [lacksClaim, claimLacksPeople, leaderHandles],
    change: changes.registerClaim,
  },
  amend: {
    from: ['draft', 'assigned'],
    by: clerk,
    unless: [losesParts, leaderHandles, movesDeadline],
    change: changes.amend,
  },
  assign: {
    from: ['draft', 'assigned', 'inProgress'],
    to: 'assigned',
    by: clerk,
    unless: [lacksPeople, leaderHandles, movesDeadline, ruleUnsuitable],
    change: changes.assign,
  },
  handOver: {
    from: [
      ...(['draft', 'assigned', 'inProgress', 'awaitingReview'] as const),
      ...(['awaitingVerification', 'inPublicity'] as const),
    ],
    by: handOver.handsOver,
    unless: [handOver.holdsNoPart, handOver.unsuitableSuccessor, handOver.successorReviewsOwn],
    change: handOver.handOver,
  },
  accept: { from: ['assigned'], to: 'inProgress', by: handler, change: changes.touch },
  reportProgress: { from: ['inProgress'], by: doer, change: changes.reportProgress },
  addEvidence: {
    from: ['assigned', 'inProgress', 'awaitingReview', 'awaitingVerification'],
    by: anybodyOnIt,
    change: changes.touchAsHelper,
  },
  withdrawEvidence: {
    from: ['assigned', 'inProgress', 'awaitingReview'],
    by: anybodyOnIt,
    change: changes.touchAsHelper,
  },
  requestExtension: {
    from: ['assigned', 'inProgress'],
    by: handler,
    unless: [
      suspension.suspended,
      extension.deadlineGone,
      extension.extensionAsked,
      extension.notLater,
      extension.beyondRule,
      extension.measureNotExtended,
    ],
    change: extension.requestExtension,
  },
  decideExtension: {
    from: ['assigned', 'inProgress'],
    by: leader,
    unless: [extension.noExtensionAsked, extension.ownExtension],
    change: extension.decideExtension,
  },
  requestSuspension: {
    from: ['assigned', 'inProgress'],
    by: handler,
    unless: [suspension.suspended, suspension.suspensionAsked],
    change: suspension.requestSuspension,
  },
  decideSuspension: {
    from: ['assigned', 'inProgress'],
    by: leader,
    unless: [suspension.noSuspensionAsked, suspension.ownSuspension],
    change: suspension.decideSuspension,
  },
  resume: {
    from: ['assigned', 'inProgress'],
    by: suspension.responsible,
    unless: [suspension.notSuspended],
    change: suspension.resume,
  },
  recomputeDeadline: {
    from: ['assigned', 'inProgress', 'awaitingReview', 'awaitingVerification'],
    by: system,
    unless: [limit.deadlineStands],
    change: limit.recomputeDeadline,
  },
  submitForCloseOut: {
    from: ['inProgress'],
    to: 'awaitingReview',
    by: handler,
    unless: [suspension.suspended, lacksResult, remainderBehind],
    change: changes.submitForCloseOut,
  },
  approveCloseOut: {
    from: ['awaitingReview', 'awaitingVerification'],
    to: 'awaitingVerification',
    by: leader,
    unless: [ownWork, alreadyApproved],
    change: changes.approveCloseOut,
  },
  returnForMoreWork: {
    from: ['awaitingReview', 'awaitingVerification'],
    to: 'inProgress',
    by: whoeverHasItNow,
    change: changes.returnForMoreWork,
  },
  verify: {
    from: ['awaitingVerification'],
    to: ['closed', 'inPublicity'],
    which: closeOut.afterVerification,
    by: verifier,
    unless: [touchedThisCycle, changedAfterApproval, cannotConfirm, closeOut.lacksMinutes],
    change: closeOut.verify,
  },
  publish: {
    from: ['inPublicity'],
    by: clerk,
    unless: [publicity.alreadyPublished],
    change: publicity.publish,
  },
  recordObjection: {
    from: ['inPublicity'],
    to: objectionLeads,
    which: publicity.whereObjectionLeads,
    by: clerk,
    change: publicity.recordObjection,
  },
  recomputePublicity: {
    from: ['inPublicity'],
    by: system,
    unless: [publicity.publicityStands],
    change: publicity.recomputePublicity,
  },
  finishPublicity: {
    from: ['inPublicity'],
    to: 'closed',
    by: clerk,
    unless: [publicity.publicityRuns],
    change: publicity.finishPublicity,
  },
  recordLookBack: {
    from: ['closed'],
    by: verifier,
    unless: [touchedThisCycle, lookBack.noLookBackDue],
    change: lookBack.recordLookBack,
  },
  drawLookBack: {
    from: ['closed'],
    by: clerkOrVerifier,
    change: lookBack.drawLookBack,
  },
  recordPeriodicReview: {
    from: ['closed'],
    by: clerkOrVerifier,
    unless: [answersForIt, periodicReview.noReviewDue],
    change: periodicReview.recordPeriodicReview,
  },
  recordRebound: {
    from: ['closed'],
    to: newCycleLeads,
    which: whereAllBeginAgain,
    by: verifier,
    unless: [touchedThisCycle, lookBack.deadlineBehind],
    change: lookBack.recordRebound,
  },
  openRemainder: {
    from: ['closed'],
    to: newCycleLeads,
    which: whereTheRestGoesOn,
    by: suspension.responsible,
    unless: [remainder.noRemainder],
    change: remainder.openRemainder,
  },
  reopen: {
    from: ['closed'],
    to: newCycleLeads,
    which: whereAllBeginAgain,
    by: clerk,
    unless: [lookBack.deadlineBehind],
    change: lookBack.reopen,
  },
} satisfies Workflow<ItemStatus, Item | NoItem, Person>

export type ItemAction = keyof typeof itemWorkflow
