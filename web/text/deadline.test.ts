import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeLeftText } from './deadline.ts'

const item = { status: 'inProgress', deadline: null, longTerm: false, immediate: false }

test('a deadline is said in days', () => {
  const said = (deadline: string | null, language: 'zh' | 'en' = 'zh') =>
    timeLeftText({ ...item, deadline }, '2026-05-04', language)
  assert.equal(said('2026-05-09'), '还有 5 天')
  assert.equal(said('2026-05-04'), '今天到期')
  assert.equal(said('2026-05-01'), '逾期 3 天')
  assert.equal(said('2026-05-05', 'en'), '1 day left')
  assert.equal(said(null), '未定时限')
})

test('long-term is no date, and a closed item has no time left', () => {
  assert.equal(timeLeftText({ ...item, longTerm: true }, '2026-05-04', 'zh'), '长期坚持')
  const closed = { ...item, status: 'closed', deadline: '2026-05-01' }
  assert.equal(timeLeftText(closed, '2026-05-04', 'zh'), '')
})
