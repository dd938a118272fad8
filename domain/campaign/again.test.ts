import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignAgain } from './again.ts'
import type { CampaignView } from './views.ts'

const campaign: CampaignView = {
  ...{
    id: 3,
    bureauId: 1,
    name: '2026年形式主义整治',
    addressee: '县作风办',
    basis: ['县委办〔2026〕3号'],
  },
  ...{ startsOn: '2026-03-01', endsOn: '2026-11-30', leadingGroup: ['组长：赵某某'] },
  ...{
    unitIds: [2, 5],
    collectiveDecision: true,
    selfCheckMonths: 3,
    publicityDays: 7,
    publicityUnit: 'workingDays',
  },
  phases: [
    { id: 1, name: '查摆', startsOn: '2026-03-01', endsOn: '2026-04-30' },
    { id: 2, name: '整改', startsOn: '2026-05-01', endsOn: '2026-11-30' },
  ],
  ...{ catalogue: { id: 9, name: '目录', version: '2026' }, aspects: [] },
}

test('the next campaign takes over what worked, with its phases on later days', () => {
  assert.deepEqual(campaignAgain(campaign, '2027-03-01'), {
    ...{ name: '2027年形式主义整治', addressee: '县作风办', basis: ['县委办〔2026〕3号'] },
    ...{ startsOn: '2027-03-01', endsOn: '2027-11-30', leadingGroup: ['组长：赵某某'] },
    ...{
      unitIds: [2, 5],
      collectiveDecision: true,
      publicityDays: 7,
      publicityUnit: 'workingDays',
    },
    phases: [
      { name: '查摆', startsOn: '2027-03-01', endsOn: '2027-04-30' },
      { name: '整改', startsOn: '2027-05-01', endsOn: '2027-11-30' },
    ],
    ...{ catalogueId: 9, selfCheckMonths: 3 },
  })
})

test('a name without another year is left to be written, as names are unique', () => {
  assert.equal(campaignAgain(campaign, '2026-12-01').name, '')
})
