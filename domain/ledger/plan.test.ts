import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import type { KnownNames } from './imported-item.ts'
import type { KnownOrigin } from './known-again.ts'
import { importedOf, nothingOnRecord, planImport } from './plan.ts'
import { readLedger } from './reading.ts'

const today = '2022-07-01'
const names: KnownNames = {
  people: new Map([
    ['赵一', 1],
    ['冯二', 2],
  ]),
  units: new Map(),
  aspects: new Map(),
  kinds: [],
}
const header = '序号|具体问题|整改措施|责任领导|责任人|整改时限|完成情况'

function plan(
  rows: string,
  origins: readonly KnownOrigin[] = [],
  numbers: ReadonlyMap<string, number> = new Map(),
) {
  const reading = readLedger(fileOf(sheetOf(`${header}\n${rows}`)), { today })
  return planImport(reading, 1, names, { origins, numbers })
}

/** What would be remembered had these rows been imported; items are numbered from 1. */
function originsOf(rows: string): KnownOrigin[] {
  const reading = readLedger(fileOf(sheetOf(`${header}\n${rows}`)), { today })
  return planImport(reading, 1, names, nothingOnRecord).problems.map(
    ({ key, item, problem }, index) => ({
      problemKey: key,
      itemId: index + 1,
      itemNumber: `ZG-2022-000${index + 1}`,
      fileName: reading.file.fileName,
      sheet: problem.sheet,
      ledgerNumber: problem.number,
      imported: JSON.parse(JSON.stringify(importedOf(item))),
    }),
  )
}

function verdicts(rows: string, origins: readonly KnownOrigin[]) {
  return plan(rows, origins).problems.map(({ row }) => [row.verdict, row.itemId])
}

const training = '1|执法培训不足|每季一次|赵一|冯二|2022年12月31日|'
const reply = '2|答复照搬模板|逐件审核|赵一|冯二|长期坚持|'

test('a problem is new, the same, or changed since its file came last', () => {
  const origins = originsOf(`${training}\n${reply}`)
  assert.deepEqual(verdicts(`${training}\n${reply}`, []), [
    ['create', null],
    ['create', null],
  ])
  assert.deepEqual(verdicts(`${reply}\n${training}`, origins), [
    ['same', 2],
    ['same', 1],
  ])
  const later = training.replace('12月31日', '11月30日')
  assert.deepEqual(verdicts(later, origins), [['change', 1]])
})

test('reworded, it is known by its number; another problem of that number is not taken for it', () => {
  const origins = originsOf(`${training}\n${reply}`)
  const reworded = training.replace('执法培训不足', '执法办案培训不足')
  assert.deepEqual(verdicts(`${reworded}\n${reply}`, origins), [
    ['change', 1],
    ['same', 2],
  ])
  assert.deepEqual(verdicts('1|街面占道经营|错峰巡查|赵一|冯二|长期坚持|', origins), [
    ['create', null],
  ])
})

test('a coded number stands for its problem however it is worded', () => {
  const coded = training.replace('1|', 'WT-01|')
  const reworded = coded.replace('执法培训不足', '办案业务生疏')
  assert.deepEqual(verdicts(reworded, originsOf(coded)), [['change', 1]])
})

test('numbers that begin again in each group do not mix up their problems', () => {
  const rows = (first: string) =>
    `（一）作风方面|<|<|<|<|<|<\n1|${first}|每季一次|赵一|冯二|长期坚持|\n（二）服务方面|<|<|<|<|<|<\n1|窗口答复不一致|逐件审核|赵一|冯二|长期坚持|`
  const origins = originsOf(rows('执法培训不足'))
  assert.deepEqual(verdicts(rows('执法办案培训不足'), origins), [
    ['change', 1],
    ['same', 2],
  ])
})

test('no item is found twice', () => {
  const origins = originsOf(training)
  const rows = `${training}\n2|执法培训不足|另一措施|赵一|冯二|长期坚持|`
  const found = plan(rows, origins).problems.map(({ row }) => row.itemId)
  assert.equal(new Set(found.filter(Boolean)).size, found.filter(Boolean).length)
})

test('a row with the number of an item on record is left alone, whatever it says', () => {
  const numbers = new Map([['ZG-2026-0001', 7]])
  const own = training.replace('1|', 'ZG-2026-0001|').replace('冯二', '孙九')
  const { row } = plan(`${own}已完成`, originsOf(training), numbers).problems[0]!
  assert.deepEqual([row.verdict, row.itemId], ['same', 7])
  assert.deepEqual(row.reasons, [{ code: 'onRecord', details: { number: 'ZG-2026-0001' } }])
})

test('the same words in another row or from another source are pointed out, and still come in', () => {
  const again = training.replace('1|', '2|')
  const reasons = (rows: string, origins: readonly KnownOrigin[]) =>
    plan(rows, origins).problems.map(({ row }) => [row.verdict, row.reasons])
  assert.deepEqual(reasons(`${training}\n${again}`, []), [
    ['create', []],
    ['create', [{ code: 'sameWordsAsRow', details: { row: 2 } }]],
  ])
  const elsewhere = originsOf(training).map(one => ({
    ...one,
    problemKey: '平台：12',
    fileName: '接口：平台',
  }))
  assert.deepEqual(reasons(training, elsewhere), [
    ['create', [{ code: 'sameWordsOnRecord', details: { number: 'ZG-2022-0001' } }]],
  ])
})

test('what the file calls done says where it goes', () => {
  const reasons = (row: string) => plan(row).problems[0]!.row.reasons.map(reason => reason.code)
  assert.ok(reasons(`${training}已完成`).includes('claimToVerify'))
  assert.ok(reasons(`${training.replace('冯二', '孙九')}已完成`).includes('claimWithoutPeople'))
})

test('other progress of a known problem is told, not written', () => {
  const { row } = plan(`${training}已完成`, originsOf(`${training}正在推进`)).problems[0]!
  assert.equal(row.verdict, 'same')
  assert.deepEqual(
    row.reasons.map(reason => reason.code),
    ['progressDiffers'],
  )
})

test('one person for both parts is told before it stops the hand-out', () => {
  const { row } = plan(training.replace('冯二', '赵一')).problems[0]!
  assert.equal(row.verdict, 'create')
  assert.ok(row.reasons.some(reason => reason.code === 'leaderHandles'))
})

test('a problem of 120 measures is refused with both figures, one of 100 is taken', () => {
  const rows = (count: number) =>
    training + Array.from({ length: count - 1 }, (_, at) => `\n||措施第${at}条|||||`).join('')
  assert.equal(plan(rows(100)).problems[0]!.row.verdict, 'create')
  const { row } = plan(rows(120)).problems[0]!
  assert.equal(row.verdict, 'refuse')
  const [first] = row.reasons
  assert.deepEqual(
    [first!.code, first!.details, row.reasons.some(one => one.code === 'fieldRefused')],
    ['tooManyMeasures', { found: 120, limit: 100 }, false],
  )
})

test('an unread date refuses its row and says why', () => {
  const { row } = plan(training.replace('12月31日', '13月45日')).problems[0]!
  assert.equal(row.verdict, 'refuse')
  assert.equal(row.reasons[0]!.code, 'impossibleDate')
})
