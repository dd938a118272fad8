import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../rectification/item.ts'
import type { ItemAction } from '../rectification/workflow.ts'
import { noticesFor } from './notices.ts'

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
    [{ kind: 'toVerify', to: { role: 'verifier', except: [1, 2, 3, 3] } }],
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
