import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventContent } from './chain.ts'
import { demandsAfter, keepsTo, nothingSaid } from './demands.ts'

const asked = {
  ...{ collectiveDecision: true, publicityDays: 7, publicityUnit: 'workingDays' as const },
  since: '2026-06-15',
}
const lower = { ...asked, publicityDays: 0 }
const later = { ...asked, since: '2026-11-29' }

type Act = [action: string, from: string | undefined, to: string, demands?: typeof asked]

const register: Act = ['register', undefined, 'draft']
const handOut: Act = ['assign', 'draft', 'assigned', asked]
const silently: Act = ['assign', 'draft', 'assigned']
const assignAgain: Act = ['assign', 'assigned', 'assigned']
const rebound: Act = ['recordRebound', 'closed', 'assigned', lower]

for (const [what, acts, kept, fits] of [
  ['a draft keeps to nothing', [register], null, true],
  ['a draft with demands', [register], asked, false],
  ['what was handed out keeps to what its event froze', [register, handOut], asked, true],
  ['lowered beside it', [register, handOut], lower, false],
  ['taken away', [register, handOut], null, false],
  ['handed to others it keeps to the same', [register, handOut, assignAgain], asked, true],
  ['a new cycle freezes anew', [register, handOut, rebound], lower, true],
  ['of the last cycle', [register, handOut, rebound], asked, false],
  [
    'a new cycle that begins as a draft keeps to nothing',
    [register, handOut, ['reopen', 'closed', 'draft']],
    null,
    true,
  ],
  ['handed out before anything was frozen', [register, silently], later, true],
  ['frozen on a day before that', [register, silently], { ...later, since: '2026-06-14' }, false],
  [
    'a claim that came in before',
    [['importClaim', undefined, 'awaitingVerification']],
    later,
    true,
  ],
] as [string, Act[], typeof asked | null, boolean][]) {
  test(`${what}: ${fits ? 'fits' : 'does not fit'}`, () => {
    const said = acts.map(eventOf).reduce(demandsAfter, nothingSaid)
    assert.equal(keepsTo(said, kept), fits)
  })
}

function eventOf([action, from, to, demands]: Act, index: number): EventContent {
  return {
    ...{ matterId: 1, seq: index + 1, at: new Date('2026-06-15T02:00:00Z'), action },
    ...{ byId: 1, byName: '李文书', data: { from, to, ...(demands && { demands }) } },
  }
}
