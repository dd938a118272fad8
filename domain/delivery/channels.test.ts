import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { noticeKinds } from '../notice/kinds.ts'
import { minutesUntilNext, robotBytes } from './channels.ts'
import { mailDigest, robotDigest, robotTest } from './digest.ts'
import { officePage } from './office-page.ts'
import { robotLanguages } from './robots.ts'

test('a failed try waits longer each time and is given up after the fifth', () => {
  assert.deepEqual([1, 2, 3, 4, 5].map(minutesUntilNext), [1, 5, 15, 60, undefined])
})

test('what leaves the office is counts and links, short enough for any robot', () => {
  const kind = fc.constantFrom(...(Object.keys(noticeKinds) as (keyof typeof noticeKinds)[]))
  fc.assert(
    fc.property(fc.dictionary(kind, fc.nat(9999), { minKeys: 1 }), fc.nat(9999), (counts, n) => {
      const link = 'http://10.0.0.5:8080/office/'
      const words = Object.values(noticeKinds).map(({ zh }) => zh)
      for (const { text } of [
        mailDigest(counts, link),
        ...robotLanguages.flatMap(language => [
          robotDigest({ overdue: n, dueSoon: n }, { office: link, bureauId: n }, language),
          robotTest(link, language),
        ]),
      ]) {
        assert.ok(Buffer.byteLength(text) <= robotBytes)
        assert.doesNotMatch(text, /@|1[3-9]\d{9}|ZG-|DB-/)
        const links = text.match(/http\S+/g) ?? []
        assert.ok(links.every(one => one.startsWith(link)))
        const rest = [...words, ...links].reduce((left, word) => left.replaceAll(word, ''), text)
        assert.ok(rest.length < 200)
      }
    }),
  )
})

test('without the address of the office messages end as sentences, in the language of the robot', () => {
  const none = { office: '', bureauId: 7 }
  const counts = { overdue: 2, dueSoon: 1 }
  assert.ok(mailDigest({ overdue: 2 }, '').text.endsWith('无须回复。'))
  assert.equal(robotDigest(counts, none, 'zh').text, '整改台账提示：逾期 2 项，临期 1 项。')
  assert.equal(robotDigest(counts, none, 'en').text, 'Rectification ledger: 2 overdue, 1 due soon.')
  assert.match(robotTest('http://10.0.0.5', 'en').text, /\nSee: http:\/\/10\.0\.0\.5$/)
  assert.doesNotMatch(robotTest('http://10.0.0.5', 'en').text, /[\u4e00-\u9fff]/)
})

test('each number of a robot has its own list behind it, and 0 has none', () => {
  const office = 'http://10.0.0.5:8080/office/'
  const counts = { overdue: 3, dueSoon: 1 }
  const linesOf = ({ text }: { text: string }) => text.split('\n').slice(1)
  assert.deepEqual(linesOf(robotDigest(counts, { office, bureauId: 7 }, 'zh')), [
    `逾期：${office}ledger?light=red&bureauId=7`,
    `临期：${office}ledger?light=yellow&bureauId=7`,
  ])
  assert.deepEqual(
    linesOf(robotDigest({ ...counts, overdue: 0 }, { office, bureauId: null }, 'en')),
    [`Due soon: ${office}ledger?light=yellow`],
  )
  assert.deepEqual(linesOf(robotDigest(counts, { office: '', bureauId: 7 }, 'zh')), [])
})

test('a page of the office is found under the address as administrators write it', () => {
  for (const written of ['http://a', 'http://a/', 'http://a/office', 'http://a/office/']) {
    assert.equal(officePage(written, 'ledger?light=red'), 'http://a/office/ledger?light=red')
  }
})
