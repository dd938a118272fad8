import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadlineRule, ruleDefinition } from './rule.ts'
import { builtInRules } from './rules.ts'

/** The table of NORMS §10, said a second time: id, length, unit, extension, whether once. */
const norms = `
PET-NOTICE 15 naturalDays
PET-OBJECT 5 workingDays
PET-HANDLE 60 naturalDays 30 once
PET-REVIEW-ASK 30 naturalDays
PET-REVIEW 30 naturalDays
PET-RECHECK-ASK 30 naturalDays
PET-RECHECK 30 naturalDays
CLUE-FORWARD 5 workingDays
HOT-SIGN 2 workingHours
HOT-CONSULT 1 workingDays
HOT-HELP 5 workingDays
HOT-COMPLAIN 10 workingDays
HOT-RETURN 2 workingDays
HOT-EXTEND 10 workingDays
YDT-HANDLE 5 workingDays
RATE-BAD 15 workingDays
CASE-DECIDE 90 naturalDays
CASE-KEEP 7 workingDays
CASE-SERVE 7 workingDays
CASE-HEARING-ASK 5 workingDays
CASE-HEARING-NOTICE 7 workingDays
CASE-PAY 15 naturalDays
SEAL 30 naturalDays 30
DEMAND 10 workingDays
SUP-REVIEW-ASK 30 naturalDays
SUP-REVIEW 30 naturalDays
INFO-REPLY 20 workingDays 20
RECT-ITEM 0 date`

test('the built-in rules are the table of norms', () => {
  const built = builtInRules.map(({ id, length, unit, extension, extensionOnce }) =>
    [id, length, unit, extension, extensionOnce && 'once']
      .filter(part => part !== null && part !== false)
      .join(' '),
  )
  assert.deepEqual(built.sort(), norms.trim().split('\n').sort())
})

test('every built-in rule is one an administrator could have written, in both languages', () => {
  for (const rule of builtInRules) {
    assert.ok(deadlineRule.safeParse(rule).success, rule.id)
    assert.ok(ruleDefinition.safeParse(rule).success, rule.id)
    for (const { zh, en } of [rule.trigger, rule.basis, rule.origin]) {
      assert.match(zh, /[\u4e00-\u9fff]/, rule.id)
      assert.match(en, /^[\x20-\x7e–’]+$/, rule.id)
    }
  }
})

test('only what was read in a law claims to be law', () => {
  for (const { id, sureness, basis } of builtInRules) {
    assert.equal(sureness === 'law', /^《.*》第.*条/.test(basis.zh), id)
  }
})

const base = { ...builtInRules[0]!, unit: 'workingDays' }
const faulty: [string, Record<string, unknown>, string][] = [
  ['no length', { length: 0 }, 'length'],
  ['half a day', { length: 1.5 }, 'length'],
  ['a third of a minute', { unit: 'hours', length: 0.005 }, 'length'],
  ['half a day more', { extension: 0.5 }, 'extension'],
  ['hours before something', { unit: 'hours', direction: 'before' }, 'direction'],
  [
    'a moved last day before something',
    { direction: 'before', lastDayOff: 'nextWorkingDay' },
    'direction',
  ],
  ['no origin', { origin: { zh: ' ', en: '' } }, 'origin.zh'],
]

for (const [title, change, path] of faulty) {
  test(`a rule with ${title} is refused`, () => {
    const result = ruleDefinition.safeParse({ ...base, ...change })
    assert.deepEqual(
      result.error?.issues.map(issue => issue.path.join('.')),
      [path],
    )
  })
}

test('half an hour can be counted', () => {
  assert.ok(ruleDefinition.safeParse({ ...base, unit: 'workingHours', length: 0.5 }).success)
})
