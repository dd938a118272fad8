import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClaim } from './claim.ts'

const nothing = { closed: '', result: '', closedOnText: '', closedOn: null, today: '2022-07-01' }

const results: [string, boolean][] = [
  ['已完成', true],
  ['完成', true],
  ['已整改', true],
  ['整改到位', true],
  ['已更新', true],
  ['已整改到位，长期坚持', true],
  ['已于6月20日完成', true],
  ['已全部完成整改。', true],
  ['按期完成', true],
  ['已整改完成，2026年10月销号', true],
  ['已整改完成，另有两处待查', false],
  ['已完成，已开展2次', false],
  ['已销号', true],
  ['未完成', false],
  ['尚未完成', false],
  ['基本完成', false],
  ['已基本完成', false],
  ['部分完成', false],
  ['阶段性完成', false],
  ['正在推进', false],
  ['进行中', false],
  ['已开展2次', false],
  ['已通报3期', false],
  ['结对9人', false],
  ['疏导点已设1处', false],
  ['已完成3项', false],
  ['已完成80%', false],
  ['已完成前期工作', false],
  ['确保按期完成', false],
  ['预计6月完成', false],
  ['拟于年底前完成', false],
  ['长期坚持', false],
  ['无', false],
  ['', false],
]

for (const [result, claimed] of results) {
  test(`完成情况 “${result}” ${claimed ? 'claims' : 'does not claim'} that it is done`, () => {
    assert.equal(readClaim({ ...nothing, result }).claim !== null, claimed)
  })
}

const closings: [string, boolean][] = [
  ['是', true],
  ['√', true],
  ['☑', true],
  ['已销号', true],
  ['销号', true],
  ['已完成', true],
  ['否', false],
  ['×', false],
  ['□', false],
  ['未销号', false],
  ['是（部分）', false],
  ['待销号', false],
  ['推进中', false],
  ['/', false],
  ['☑是 □否', true],
  ['是☑ 否□', true],
  ['□是 ☑否', false],
  ['□是 □否', false],
  ['已销号（2026年2月）', true],
  ['是(2026.3.1)', true],
  ['未销号（2026年2月）', false],
  ['申请销号', false],
  ['已申请销号', false],
]

for (const [closed, claimed] of closings) {
  test(`是否销号 “${closed}” ${claimed ? 'claims' : 'does not claim'} that it is done`, () => {
    assert.equal(readClaim({ ...nothing, closed }).claim !== null, claimed)
  })
}

test('a day of close-out alone is a claim, unless it lies ahead', () => {
  const past = readClaim({ ...nothing, closedOnText: '6月20日', closedOn: '2022-06-20' })
  assert.deepEqual(past.claim, { wording: '6月20日', on: '2022-06-20' })
  const ahead = readClaim({ ...nothing, closedOnText: '8月1日', closedOn: '2022-08-01' })
  assert.deepEqual([ahead.claim, ahead.warnings[0]?.code], [null, 'closedOnFuture'])
})

test('who only asks for the close-out claims nothing, whatever day stands beside', () => {
  const dated = { ...nothing, closedOnText: '5月20日', closedOn: '2022-05-20' }
  assert.equal(readClaim({ ...dated, closed: '申请销号' }).claim, null)
  assert.equal(readClaim({ ...dated, closed: '☑是 □否' }).claim?.wording, '☑是 □否；5月20日')
})

test('是 beside 未完成 is no claim but a contradiction, beside a tale of work it is a claim', () => {
  const torn = readClaim({ ...nothing, closed: '是', result: '未完成' })
  assert.deepEqual([torn.claim, torn.warnings[0]?.code], [null, 'claimContradicted'])
  const told = readClaim({ ...nothing, closed: '是', result: '4件已办结，未发现新的问题' })
  assert.equal(told.claim?.wording, '是')
})
