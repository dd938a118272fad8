import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { noticeKinds } from '../notice/kinds.ts'
import { minutesUntilNext, robotBytes } from './channels.ts'
import { mailDigest, robotDigest, robotTest } from './digest.ts'
import { robotLanguages } from './robots.ts'

test('a failed try waits longer each time and is given up after the fifth', () => {
  assert.deepEqual([1, 2, 3, 4, 5].map(minutesUntilNext), [1, 5, 15, 60, undefined])
})

test('what leaves the office is counts and a link, short enough for any robot', () => {
  const kind = fc.constantFrom(...(Object.keys(noticeKinds) as (keyof typeof noticeKinds)[]))
  fc.assert(
    fc.property(fc.dictionary(kind, fc.nat(9999), { minKeys: 1 }), fc.nat(9999), (counts, n) => {
      const link = 'http://10.0.0.5:8080/office/'
      const words = Object.values(noticeKinds).map(({ zh }) => zh)
      for (const { text } of [
        mailDigest(counts, link),
        ...robotLanguages.flatMap(language => [
          robotDigest({ overdue: n, dueSoon: n }, link, language),
          robotTest(link, language),
        ]),
      ]) {
        assert.ok(Buffer.byteLength(text) <= robotBytes)
        assert.doesNotMatch(text, /@|1[3-9]\d{9}|ZG-|DB-/)
        assert.ok(text.endsWith(link))
        const rest = words.reduce((left, word) => left.replaceAll(word, ''), text)
        assert.ok(rest.length < 200)
      }
    }),
  )
})

test('without the address of the office messages end as sentences, in the language of the robot', () => {
  const counts = { overdue: 2, dueSoon: 1 }
  assert.ok(mailDigest({ overdue: 2 }, '').text.endsWith('无须回复。'))
  assert.equal(robotDigest(counts, '', 'zh').text, '整改台账提示：逾期 2 项，临期 1 项。')
  assert.equal(robotDigest(counts, '', 'en').text, 'Rectification ledger: 2 overdue, 1 due soon.')
  assert.match(robotDigest(counts, 'http://10.0.0.5', 'en').text, /\nSee: http:\/\/10\.0\.0\.5$/)
  assert.doesNotMatch(robotTest('http://10.0.0.5', 'en').text, /[\u4e00-\u9fff]/)
})
