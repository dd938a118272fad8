import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeOutFacts } from './close-out-facts.ts'

const names = {
  ...{ bureau: '某县城市管理局', campaign: '专项整治', aspect: '担当作为' },
  ...{ unit: '法制股', leader: '钱某', handler: '周某' },
}

function factsOf(...acts: [action: string, data: Record<string, unknown>][]) {
  const item = {
    ...{ number: 'ZG-2026-0001', cycle: 1, problem: '占道经营', manifestation: '', measures: [] },
    ...{ deadline: null, longTerm: false, immediate: true, result: '已清理', remainder: null },
    ...{ outcome: 'solved' as const, evidence: [] },
    minutes: { number: '局党组会议纪要〔2026〕8号', on: '2026-06-12' },
    publicity: { text: '已清理', from: '2026-06-15', until: '2026-06-25' },
    events: acts.map(([action, data], at) => ({
      ...{ seq: at + 1, at: '2026-06-15T02:00:00Z', action, byId: 1, byName: '某人', data },
    })),
  }
  return closeOutFacts(item, names, moment => moment.slice(0, 10))
}

const asked: [string, Record<string, unknown>][] = [
  ['submitForCloseOut', {}],
  ['approveCloseOut', { opinion: '同意' }],
  ['verify', { method: 'onSite', finding: '看过' }],
]

test('the form names the minutes of the decision and the days of the public notice', () => {
  const { collective, publicity, verified } = factsOf(...asked)
  assert.equal(collective, '局党组会议纪要〔2026〕8号（2026年6月12日）')
  assert.equal(publicity, '2026年6月15日至2026年6月25日：已清理')
  assert.equal(verified?.text, '现场核验：看过')
})

test('an objection takes away the verification, and with the work all that was said of it', () => {
  const again = factsOf(...asked, ['recordObjection', { leads: 'awaitingVerification' }])
  assert.deepEqual([again.approved?.text, again.verified], ['同意', null])
  const worked = factsOf(...asked, ['recordObjection', { leads: 'inProgress' }])
  assert.deepEqual([worked.submitted, worked.approved, worked.verified], [null, null, null])
})
