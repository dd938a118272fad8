import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import type { LedgerList } from '#domain/rectification/lists.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, anew } = await openOffice('2026-06-08')
const { handler, colleague, leader, units } = bureau
const clerk = anew(bureau.clerk)
const { id, measureIds } = await makeItem(house, bureau, 'draft', {
  ...{ deadline: '2026-06-10', goal: '全员受训', note: '与县局同办' },
  ...{ cause: '无人牵头', source: '自查自纠', foundOn: '2026-05-20' },
  measures: [
    { text: '每季度一次专题培训', acceptance: '全员参加' },
    { text: '逐案点评', handlerId: colleague.id, deadline: '2026-07-01', longTerm: true },
  ],
})
await act(house, bureau.clerk, id, 'assign', assignment(bureau, { coUnitIds: [units.office] }))
await act(house, handler, id, 'accept', {})
const measures = [{ id: measureIds[0]!, result: '已办两期', done: true }]
await act(house, handler, id, 'reportProgress', { text: '已办两期', measures })
house.setDay('2026-06-15')

test('a row of the list of problems has what was found, why, and where it came from', async () => {
  const { manifestation, cause, source, foundOn, kindId } = await rowOf('problems')
  assert.deepEqual(
    { manifestation, cause, source, foundOn, kindId },
    {
      ...{ manifestation: '本年还没有组织过专题培训', cause: '无人牵头', source: '自查自纠' },
      ...{ foundOn: '2026-05-20', kindId: null },
    },
  )
})

test('a row of the list of tasks has its measures with who, by when, and what is done', async () => {
  const row = await rowOf('tasks')
  assert.deepEqual(
    row.eachMeasure.map(({ id: _id, ...measure }: { id: number }) => measure),
    [
      {
        ...{ text: '每季度一次专题培训', handlerId: handler.id, result: '已办两期', done: true },
        term: { deadline: '2026-06-10', longTerm: false, immediate: false, provisional: false },
      },
      {
        ...{ text: '逐案点评', handlerId: colleague.id, result: '', done: false },
        term: { deadline: '2026-07-01', longTerm: true, immediate: false, provisional: false },
      },
    ],
  )
  assert.deepEqual([row.goal, row.note], ['全员受训', '与县局同办'])
})

test('a row of the list of duties has the charge, who helps, and what may be asked about', async () => {
  const row = await rowOf('duties')
  const { charge, coUnitIds, overdue, rebounds } = row
  assert.deepEqual(
    { charge, coUnitIds, overdue, rebounds },
    { charge: [units.legal], coUnitIds: [units.office], overdue: true, rebounds: 0 },
  )
  assert.deepEqual(
    row.eachMeasure.map(({ text }: { text: string }) => text),
    ['每季度一次专题培训', '逐案点评'],
  )
})

test('what a list says is said in its workbook', async () => {
  const [tasks, duties] = [await sheetOf('tasks'), await sheetOf('duties')]
  assert.deepEqual(
    tasks.map(row => [row.整改措施, row.责任人, row.整改完成时限]),
    [
      ['每季度一次专题培训', handler.name, '2026年6月10日前'],
      ['逐案点评', colleague.name, '2026年7月1日前'],
    ],
  )
  const { 责任领导, 分管领域, 配合股室, 责任人, 职责内容, 问责情形 } = duties[0]!
  assert.deepEqual(
    [责任领导, 分管领域, 配合股室, 责任人, 职责内容, 问责情形],
    [
      ...[leader.name, '法制股', '办公室', `${handler.name}、${colleague.name}`],
      ...['1. 每季度一次专题培训\n2. 逐案点评', '逾期未销号'],
    ],
  )
})

test('on a day before its deadline it was not overdue', async () => {
  const [row] = (await clerk.get('/api/items?list=duties&on=2026-06-10')).body.rows
  assert.equal(row.overdue, false)
})

test('nobody who does not ask for a list pays for what it says', async () => {
  const [row] = (await clerk.get('/api/items')).body.rows
  for (const key of ['manifestation', 'eachMeasure', 'goal', 'coUnitIds', 'charge', 'overdue']) {
    assert.equal(key in row, false, key)
  }
  assert.equal((await clerk.get('/api/items?list=all')).status, 422)
})

test('a closed long-term item has come to the end of a stage, in both columns of its workbook', async () => {
  for (const [longTerm, said] of [
    [true, { 完成情况: '阶段性完成（解决）', 是否销号: '阶段性完成' }],
    [false, { 完成情况: '解决', 是否销号: '是' }],
  ] as const) {
    const made = await makeItem(house, bureau, 'closed', { longTerm })
    const { number } = (await clerk.get(`/api/items/${made.id}`)).body
    const row = (await sheetOf('tasks')).find(one => one.问题编号 === number)!
    const { 完成情况, 是否销号 } = row
    assert.deepEqual({ 完成情况, 是否销号 }, said)
  }
  const open = (await sheetOf('tasks')).find(one => one.是否销号 === '否')!
  assert.equal(open.完成情况, '整改中')
})

async function rowOf(list: LedgerList) {
  const { rows } = (await clerk.get(`/api/items?list=${list}`)).body
  return rows.find((row: { id: number }) => row.id === id)
}

/** The rows of a workbook by the words over them. */
async function sheetOf(list: LedgerList): Promise<Record<string, unknown>[]> {
  const { bytes } = await clerk.get(`/api/items/export?list=${list}`)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const lines = workbook.worksheets[0]!.getSheetValues() as unknown[][]
  const at = lines.findIndex(line => line?.includes('问题编号'))
  const heads = Array.from(lines[at]!, String)
  return lines
    .slice(at + 1)
    .map(line => Object.fromEntries(heads.map((head, column) => [head, line[column]])))
}
