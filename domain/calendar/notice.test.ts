import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '../refusals.ts'
import { isWorkingDay } from './calendar.ts'
import { daysFrom } from './days.ts'
import { readNotice } from './notice.ts'
import { doubtsOf } from './plausible.ts'
import { publishedNotices } from './published-notices.ts'
import { builtInCalendar } from './seed.ts'

for (const [year, text] of Object.entries(publishedNotices)) {
  test(`the notice for ${year} says what the built-in calendar holds`, () => {
    const plan = readNotice(text)
    const listed = {
      ...Object.fromEntries(plan.off.map(day => [day, 'off' as const])),
      ...Object.fromEntries(plan.work.map(day => [day, 'work' as const])),
    }
    assert.equal(plan.year, Number(year))
    const reachesBack = [...plan.off, ...plan.work].filter(day => !day.startsWith(year))
    const nextYears = ['2017-12-30', '2018-12-29', '2018-12-31', '2011-12-31']
    for (const day of [...daysFrom(`${year}-01-01`, `${year}-12-31`), ...reachesBack]) {
      if (nextYears.includes(day) && day.startsWith(year)) continue
      const isWorked = isWorkingDay({ exceptions: listed }, day)
      assert.equal(isWorked, isWorkingDay(builtInCalendar, day), day)
    }
    assert.deepEqual(doubtsOf(plan), [])
    assert.equal(plan.festivals.length, 7)
  })
}

test('advice to rest on New Year’s Eve is shown and makes no day off', () => {
  const plan = readNotice(publishedNotices[2024]!)
  assert.equal(plan.advice.length, 1)
  assert.match(plan.advice[0]!, /除夕\(2月9日\)休息/)
  assert.ok(!plan.off.includes('2024-02-09'))
})

test('a notice may arrange days of the December before', () => {
  assert.ok(readNotice(publishedNotices[2023]!).off.includes('2022-12-31'))
  assert.deepEqual(readNotice(publishedNotices[2012]!).work[0], '2011-12-31')
})

test('breaks in the middle of sentences and half-width signs change nothing', () => {
  const whole = readNotice(publishedNotices[2026]!)
  for (const other of [
    publishedNotices[2026]!
      .replaceAll('。1', '。\n1')
      .replaceAll('放假调休，', '放假\r\n 调休，\n'),
    publishedNotices[2026]!
      .replaceAll('：', ':')
      .replaceAll('，', ', ')
      .replaceAll('（', '(')
      .replaceAll('）', ')'),
    publishedNotices[2026]!.replaceAll('\n', ''),
  ]) {
    assert.deepEqual(readNotice(other), whole)
  }
})

/** What is changed in the notice for 2026, and the line and reason of the refusal. */
const faults: [string, [string, string], number, string][] = [
  ['a weekday that the day is not', ['1月4日（周日）', '1月4日（周一）'], 4, 'weekday'],
  ['a count that is not the number of days', ['共9天', '共8天'], 5, 'count'],
  [
    'a day that does not exist',
    ['4月4日（周六）至6日（周一）', '4月31日放假，4月6日'],
    6,
    'noSuchDay',
  ],
  ['words nobody foresaw', ['5月9日（周六）上班', '5月9日（周六）弹性安排'], 7, 'sentence'],
  [
    'a day off without the words',
    ['6月19日（周五）至21日（周日）放假', '6月19日（周五）至21日（周日）'],
    8,
    'sentence',
  ],
  [
    'a stretch that runs backwards',
    ['9月25日（周五）至27日（周日）', '9月25日（周五）至20日（周日）'],
    9,
    'order',
  ],
  ['a day both off and worked', ['9月20日（周日）', '9月27日（周日）'], 10, 'twice'],
  ['another year', ['10月1日（周四）至7日（周三）', '2028年10月1日至7日'], 10, 'otherYear'],
  ['a make-up day far from its holiday', ['10月10日（周六）', '1月10日（周六）'], 10, 'farAway'],
  ['a line without its number', ['五、端午节：', '端午节：'], 8, 'sentence'],
]

for (const [title, [from, to], line, why] of faults) {
  test(`refused with its line: ${title}`, () => {
    const refusal = refused(publishedNotices[2026]!.replace(from, to))
    assert.equal(refusal.code, 'noticeUnreadable')
    const found = refusal.details.faults as { line: number; why: string; text: string }[]
    assert.deepEqual(
      found.map(fault => [fault.line, fault.why]),
      [[line, why]],
    )
    assert.ok(found[0]!.text.length > 4)
    assert.match(String(refusal.details.lines), new RegExp(`^${line}「`))
  })
}

test('a text without year or without festivals is no notice', () => {
  assert.equal(refused('一、元旦：1月1日放假。').code, 'noticeWithoutYear')
  assert.equal(refused('国务院办公厅关于2027年部分节假日安排的通知').code, 'noticeUnreadable')
})

test('two of the same weekday are doubted, days off by law that are worked too', () => {
  const text = publishedNotices[2026]!
    .replace('10月10日（周六）上班', '10月12日（周一）上班')
    .replace('三、清明节：4月4日（周六）至6日（周一）放假，共3天。', '')
    .replace(
      '5月1日（周五）至5日（周二）放假调休，共5天',
      '5月2日（周六）至5日（周二）放假调休，共4天',
    )
  const doubts = Object.fromEntries(
    doubtsOf(readNotice(text)).map(({ code, items }) => [code, items]),
  )
  assert.deepEqual(doubts, {
    festivalMissing: ['清明'],
    statutoryDayWorked: ['2026-05-01'],
    makeUpOnWeekday: ['2026-10-12'],
  })
})

test('a holiday longer than law and make-up days explain is doubted', () => {
  const text = publishedNotices[2026]!.replace(
    '9月25日（周五）至27日（周日）放假，共3天',
    '9月1日至19日放假，共19天',
  )
  const [doubt] = doubtsOf(readNotice(text)).filter(({ code }) => code === 'tooManyWorkingDaysOff')
  assert.ok(doubt && doubt.items.length > 5)
})

test('one sign lost anywhere is refused, doubted or without effect, never a wrong day', () => {
  const text = publishedNotices[2026]!
  const whole = readNotice(text)
  for (let at = 0; at < text.length; at++) {
    const plan = tryRead(text.slice(0, at) + text.slice(at + 1))
    if (!plan || doubtsOf(plan).length > 0) continue
    assert.deepEqual([plan.off, plan.work], [whole.off, whole.work], text.slice(at - 5, at + 5))
  }
})

test('whatever is put into it, what is read are days of the year, each off or worked', () => {
  const text = publishedNotices[2024]!
  for (const sign of ['2027年', '5', '、', '\n']) {
    for (let at = 0; at < text.length; at++) {
      const plan = tryRead(text.slice(0, at) + sign + text.slice(at))
      if (!plan) continue
      const all = [...plan.off, ...plan.work]
      assert.equal(new Set(all).size, all.length)
      const within = [`${plan.year}-`, `${plan.year - 1}-12-`]
      assert.ok(all.every(day => within.some(start => day.startsWith(start))))
    }
  }
})

function tryRead(text: string) {
  try {
    return readNotice(text)
  } catch (failure) {
    assert.match(String((failure as Refusal).code), /^notice/)
    return null
  }
}

function refused(text: string): Refusal {
  try {
    readNotice(text)
  } catch (failure) {
    return failure as Refusal
  }
  throw new Error('was read')
}
