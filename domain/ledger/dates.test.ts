import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { daysInMonth } from './calendar-days.ts'
import { readDay, readDeadline } from './dates.ts'

const context = { year: 2022, filledOn: null }

/** Writing, day, and L for long-term, I for immediate. */
const writings: [string, string | null, string?][] = [
  ['2022年6月底', '2022-06-30'],
  ['2022年6月底前', '2022-06-30'],
  ['2022.6.30', '2022-06-30'],
  ['2022-06-30', '2022-06-30'],
  ['2022-06-30 00:00:00', '2022-06-30'],
  ['2022/6/30', '2022-06-30'],
  ['20220630', '2022-06-30'],
  ['22.6.30', '2022-06-30'],
  ['6.30', '2022-06-30'],
  ['6/30/23', '2023-06-30'],
  ['6月30日前', '2022-06-30'],
  ['6月20日', '2022-06-20'],
  ['2022年6月', '2022-06-30'],
  ['2022.6', '2022-06-30'],
  ['2022年6月前', '2022-05-31'],
  ['2022年6月上旬', '2022-06-10'],
  ['2022年6月中旬', '2022-06-20'],
  ['3月下旬', '2022-03-31'],
  ['2024年2月底', '2024-02-29'],
  ['2022年二季度末', '2022-06-30'],
  ['2022年Q2', '2022-06-30'],
  ['2022年第四季度', '2022-12-31'],
  ['2022年上半年', '2022-06-30'],
  ['2022年年底前', '2022-12-31'],
  ['2022年内', '2022-12-31'],
  ['年底前', '2022-12-31'],
  ['明年3月底', '2023-03-31'],
  ['2022年3月1日至6月30日', '2022-06-30'],
  ['2022年6月10日-20日', '2022-06-20'],
  ['二〇二二年六月三十日', '2022-06-30'],
  ['二零二二年十二月底', '2022-12-31'],
  ['２０２２年６月３０日', '2022-06-30'],
  ['44742', '2022-06-30'],
  ['2027年国庆节前', '2027-09-30'],
  ['元旦前', '2022-12-31'],
  ['2027年元旦前', '2026-12-31'],
  ['2026年五一前', '2026-04-30'],
  ['2026年“五一”国际劳动节前', '2026-04-30'],
  ['2027年春节前', '2027-02-05'],
  ['2030年春节前完成', '2030-02-02'],
  ['明年春节之前', '2023-01-21'],
  ['春节前', '2022-01-31'],
  ['2026年端午节前', '2026-06-18'],
  ['2026年中秋前', '2026-09-24'],
  ['2026年清明前', '2026-04-04'],
  ['中秋节以前', '2022-09-09'],
  ['2027年春节前，并长期坚持', '2027-02-05', 'L'],
  ['2026.12.', '2026-12-31'],
  ['6.30.', '2022-06-30'],
  ['202606', '2026-06-30'],
  ['202606底前', '2026-06-30'],
  ['全年', '2022-12-31'],
  ['2026年全年', '2026-12-31'],
  ['十四五期间', '2025-12-31'],
  ['“十五五”末', '2030-12-31'],
  ['2026年完成', '2026-12-31'],
  ['2025年至2026年', '2026-12-31'],
  ['长期坚持', null, 'L'],
  ['持续推进', null, 'L'],
  ['每月25日前', null, 'L'],
  ['立行立改', null, 'I'],
  ['立即整改', null, 'I'],
  ['即日起', null, 'I'],
  ['立行立改，长期坚持', null, 'LI'],
  ['2025年底前，并长期坚持', '2025-12-31', 'L'],
  ['2022年7月15日前，并长期坚持', '2022-07-15', 'L'],
  ['', null],
  ['—', null],
]

for (const [text, day, marks = ''] of writings) {
  test(`“${text}” is ${day ?? 'no day'} ${marks}`, () => {
    const read = readDeadline(text, context)
    assert.equal(read.reason, null)
    assert.deepEqual(
      [read.deadline, read.longTerm, read.immediate, read.text],
      [day, marks.includes('L'), marks.includes('I'), text],
    )
  })
}

const unread = [
  ['2022年2月30日', 'impossibleDate'],
  ['2022年13月', 'impossibleDate'],
  ['2022-6-31', 'impossibleDate'],
  ['1899年1月1日', 'dateTooEarly'],
  ['1999.12.31', 'dateTooEarly'],
  ['月底前', 'monthMissing'],
  ['30日前', 'monthMissing'],
  ['三个月内', 'relativeDate'],
  ['15个工作日内', 'relativeDate'],
  ['尽快', 'dateUnread'],
  ['见方案', 'dateUnread'],
  ['5/6/22', 'dateUnread'],
  ['待定', 'dateUnread'],
  ['本月底', 'monthMissing'],
  ['2027年汛期前', 'dateUnread'],
  ['2027年春节前后', 'dateUnread'],
  ['2027年春节后', 'dateUnread'],
  ['2027年春节期间', 'dateUnread'],
  ['2027年中秋', 'dateUnread'],
  ['2027年秋季开学前', 'dateUnread'],
] as const

for (const [text, code] of unread) {
  test(`“${text}” gives no day and says ${code}`, () => {
    const read = readDeadline(text, context)
    assert.deepEqual([read.deadline, read.reason?.code, read.text], [null, code, text])
  })
}

test('the end of the month is read from the day the ledger was filled in', () => {
  assert.equal(
    readDeadline('月底前', { year: 2022, filledOn: '2022-06-05' }).deadline,
    '2022-06-30',
  )
})

test('before a festival keeps its words, and of Spring Festivals the next one is meant', () => {
  const filled = { year: 2026, filledOn: '2026-11-20' }
  const { deadline, warnings } = readDeadline('春节前', filled)
  assert.equal(deadline, '2027-02-05')
  assert.deepEqual(
    warnings.map(one => one.code),
    ['beforeFestival', 'yearAssumed'],
  )
  assert.equal(readDeadline('2026年春节前', filled).deadline, '2026-02-16')
  assert.equal(
    readDeadline('春节前', { year: 2026, filledOn: '2026-01-09' }).deadline,
    '2026-02-16',
  )
})

test('a year left unsaid is taken from the context and said to be assumed', () => {
  const codes = (text: string) => readDeadline(text, context).warnings.map(one => one.code)
  assert.deepEqual(codes('6月30日前'), ['yearAssumed'])
  assert.deepEqual(codes('2022年3月1日至6月30日'), [])
  assert.deepEqual(codes('2022年6月底完成，12月底巩固'), ['severalDates'])
})

const numbers = [
  ['2026.1', null, '1月', '10月'],
  ['6.3', null, '3日', '30日'],
  ['2026.12', '2026-12-31'],
  ['6.15', '2022-06-15'],
] as const

for (const [text, day, one, other] of numbers) {
  test(`a cell with the number ${text} is ${day ?? 'no day, for it may mean two'}`, () => {
    const { deadline, reason } = readDeadline(text, context, undefined, true)
    assert.deepEqual(
      [deadline, reason?.code, reason?.details.one, reason?.details.other],
      [day, one && 'numberAsDate', one, other],
    )
    if (one) assert.equal(readDay(text, context, undefined, true), null)
  })
}

test('a real date cell wins over its text', () => {
  assert.equal(readDeadline('6月30日', context, '2023-06-30').deadline, '2023-06-30')
})

test('the day something happened is only a day that was written', () => {
  assert.equal(readDay('2022/3/18', context), '2022-03-18')
  assert.equal(readDay('2022年3月下旬', context), null)
})

test('every day is read back from each way of writing it', () => {
  const days = fc
    .record({
      y: fc.integer({ min: 2000, max: 2099 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.nat(30),
    })
    .map(({ y, m, d }) => ({ y, m, d: 1 + (d % daysInMonth(y, m)) }))
  fc.assert(
    fc.property(days, ({ y, m, d }) => {
      const two = (value: number) => String(value).padStart(2, '0')
      const iso = `${y}-${two(m)}-${two(d)}`
      const ways = [
        iso,
        `${y}年${m}月${d}日前`,
        `${y}.${m}.${d}`,
        `${y}/${m}/${d}`,
        `${y}${two(m)}${two(d)}`,
      ]
      for (const way of ways) assert.equal(readDeadline(way, context).deadline, iso, way)
      assert.equal(readDeadline(`${m}月${d}日`, { year: y }).deadline, iso)
    }),
  )
})

test('whatever is written, the text is kept and a day that comes out exists', () => {
  const signs = fc.constantFrom(
    ...'0123456789年月日底前.-/季度上半下旬长期坚持，、至〇一二三十 '.split(''),
  )
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 14 }).map(list => list.join('')),
      text => {
        const { deadline, text: kept } = readDeadline(text, context)
        assert.equal(kept, text.trim())
        if (deadline === null) return
        assert.match(deadline, /^\d{4}-\d{2}-\d{2}$/)
        assert.equal(new Date(`${deadline}T00:00:00Z`).toISOString().slice(0, 10), deadline)
        assert.ok(deadline >= '2000-01-01')
      },
    ),
    { numRuns: 2000 },
  )
})
