import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../rectification/item.ts'
import type { ItemAction } from '../rectification/workflow.ts'
import { noticesFor, noticesOfChange } from './notices.ts'

const item = { status: 'closed', handlerId: 2, leaderId: 3, involved: [1, 2, 3] } as unknown as Item
const handler = { personId: 2 }

const cases: [string, ItemAction, number, unknown[]][] = [
  ['the handler is told of an item to accept', 'assign', 1, [{ kind: 'toAccept', to: handler }]],
  [
    'the leader is told of an item to review',
    'submitForCloseOut',
    2,
    [{ kind: 'toReview', to: { personId: 3 } }],
  ],
  [
    'those are told who may verify',
    'approveCloseOut',
    3,
    [{ kind: 'toVerify', to: { role: 'verifier', barred: [1, 2, 3, 3] } }],
  ],
  [
    'those are told who may verify what a ledger called done',
    'registerClaim',
    1,
    [{ kind: 'toVerify', to: { role: 'verifier', barred: [1, 2, 3, 1] } }],
  ],
  [
    'the handler is told that it came back',
    'returnForMoreWork',
    3,
    [{ kind: 'returned', to: handler }],
  ],
  [
    'handler and leader are told that it is closed',
    'verify',
    4,
    [
      { kind: 'closed', to: handler },
      { kind: 'closed', to: { personId: 3 } },
    ],
  ],
  [
    'the leader is told of a request to decide',
    'requestExtension',
    2,
    [{ kind: 'toDecide', to: { personId: 3 } }],
  ],
  [
    'the handler is told that the request was decided',
    'decideExtension',
    3,
    [{ kind: 'decided', to: handler }],
  ],
  ['nobody is told what they did themselves', 'assign', 2, []],
  ['progress bothers nobody', 'reportProgress', 2, []],
]

for (const [title, action, actor, expected] of cases) {
  test(title, () => assert.deepEqual(noticesFor(action, item, actor), expected))
}

test('nobody is told of each claim that a file brings', () => {
  assert.deepEqual(noticesFor('registerClaim', item, 1, { origin: { fileId: 1 } }), [])
})

test('the clerks are told of a verified item that waits for its public notice', () => {
  const publicly = { ...item, status: 'inPublicity' } as Item
  assert.deepEqual(noticesFor('verify', publicly, 4), [
    { kind: 'toPublish', to: { role: 'clerk', except: [4] } },
  ])
})

test('a new cycle that nobody can go on with is told to the clerks as well', () => {
  const draft = { ...item, status: 'draft', handlerId: null } as Item
  assert.deepEqual(noticesFor('openRemainder', draft, 0), [
    { kind: 'reopened', to: { personId: 3 } },
    { kind: 'toAssign', to: { role: 'clerk', except: [0] } },
  ])
})

const approved = {
  ...item,
  status: 'awaitingVerification',
  approvedHash: 'a',
  contentHash: 'a',
} as Item
const changed = { ...approved, contentHash: 'b' }

const changes: [string, Item, Item, number, unknown[]][] = [
  [
    'the leader is told that what they approved has changed',
    ...([approved, changed, 2, [{ kind: 'toApproveAgain', to: { personId: 3 } }]] as const),
  ],
  ['and is told once', changed, { ...changed, contentHash: 'c' }, 2, []],
  ['but not of what they changed themselves', approved, changed, 3, []],
  [
    'what goes back to the work waits for no approval',
    ...([approved, { ...changed, status: 'inProgress' }, 4, []] as const),
  ],
] as [string, Item, Item, number, unknown[]][]

for (const [title, before, next, actor, expected] of changes) {
  test(title, () => assert.deepEqual(noticesOfChange(before, next, actor), expected))
}
