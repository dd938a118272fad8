import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Festival, festivalDay, statutoryDays } from './statutory-days.ts'

/** As published by the Purple Mountain Observatory and the State Council. */
const known: Partial<Record<Festival, string>> = {
  春节: '2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08',
  端午: '2024-06-10 2025-05-31 2026-06-19',
  中秋: '2024-09-17 2025-10-06 2026-09-25',
  清明: '2023-04-05 2024-04-04 2025-04-04 2026-04-05 2027-04-05',
}

for (const [festival, days] of Object.entries(known)) {
  for (const day of days.split(' ')) {
    test(`${festival} is on ${day}`, () => {
      assert.equal(festivalDay(Number(day.slice(0, 4)), festival as Festival), day)
    })
  }
}

test('the law gives four days at the Spring Festival, the eve among them, since 2025', () => {
  const around = (year: number) =>
    statutoryDays(year).flatMap(({ day, festival }) => (festival === '春节' ? [day] : []))
  assert.deepEqual(around(2024), ['2024-02-10', '2024-02-11'])
  assert.deepEqual(around(2027), ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'])
})
