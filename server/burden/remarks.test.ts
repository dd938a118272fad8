import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { makeCounty } from '#tests/county.ts'
import type { TestPerson } from '#tests/house.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, anew } = await openOffice('2026-06-15')
const said = { place: '/items/3', sentence: '同一份材料要传两次' }

test('the clerk hears a remark, answers it, and the sender is told', async () => {
  const id = await send(bureau.handler)
  assert.deepEqual(await told(bureau.clerk), ['remarkSent'])
  assert.deepEqual(await told(bureau.head), [])
  const heard = (await seenBy(bureau.clerk))[0]!
  assert.deepEqual(
    [heard.place, heard.sentence, heard.sender, heard.status, heard.mayAnswer],
    ['/items/3', said.sentence, '周经办', 'new', true],
  )
  const { status } = await answer(bureau.clerk, id)
  assert.equal(status, 200)
  assert.deepEqual(await told(bureau.handler), ['remarkAnswered'])
  const own = (await seenBy(bureau.handler))[0]!
  assert.deepEqual([own.status, own.answer, own.answeredBy], ['answered', '已取消', '李文书'])
})

test('without a name nothing leads back to the sender, and nobody is told of the answer', async () => {
  const id = await send(bureau.colleague, { ...said, anonymous: true })
  const [row] = await house.sql`select * from burden_remark where id = ${id}`
  assert.equal(row!.senderId, null)
  assert.doesNotMatch(JSON.stringify(row), new RegExp(bureau.colleague.name))
  const { rows } = (await anew(bureau.clerk).get('/api/notices')).body
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(bureau.colleague.name))
  await answer(bureau.clerk, id)
  assert.deepEqual(await told(bureau.colleague), [])
  assert.equal((await seenBy(bureau.clerk)).find(({ id: one }) => one === id)!.sender, null)
})

test('a remark carries the page and the sentence, and nothing that was searched for', async () => {
  const { status } = await anew(bureau.handler).post('/api/burden/remarks', {
    ...said,
    place: '/ledger?q=张三',
  })
  assert.equal(status, 422)
  const columns = await house.sql<{ name: string }[]>`select column_name as name
    from information_schema.columns
    where table_schema = ${house.schema} and table_name = 'burden_remark' order by 1`
  assert.deepEqual(
    columns.map(({ name }) => name),
    [
      ...['answer', 'answered_at', 'answered_by', 'bureau_id', 'id', 'place'],
      ...['sender_id', 'sent_on', 'sentence', 'status'],
    ],
  )
})

test('others see no remark, and cannot answer one', async () => {
  const id = await send(bureau.handler)
  assert.ok(!(await seenBy(bureau.colleague)).some(one => one.id === id))
  assert.deepEqual(await refusal(bureau.colleague, id), [403, 'rightMissing'])
  assert.deepEqual(await refusal(bureau.verifier, id), [403, 'rightMissing'])
  assert.deepEqual(await refusal(bureau.clerk, 999_999), [404, 'notFound'])
})

test('the only clerk is heard by the head, who answers', async () => {
  const id = await send(bureau.clerk)
  assert.deepEqual(await refusal(bureau.clerk, id), [403, 'ownRemark'])
  assert.deepEqual(await told(bureau.head), ['remarkSent'])
  assert.equal((await answer(bureau.head, id)).status, 200)
})

test('the list counts all of a state, and its sheet has a row for each', async () => {
  await send(bureau.handler)
  const of = async (state: string) =>
    (await anew(bureau.clerk).get(`/api/burden/remarks${state}`)).body
  const [all, waiting, answered] = [
    await of(''),
    await of('?state=new'),
    await of('?state=answered'),
  ]
  assert.equal(waiting.count, all.waiting)
  assert.equal(answered.waiting, 0)
  assert.deepEqual([waiting.count + answered.count, waiting.count > 0], [all.count, true])
  const { bytes } = await anew(bureau.clerk).get('/api/burden/remarks/export?state=answered')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const sentences = workbook.worksheets[0]!.getColumn(1).values.slice(3)
  assert.deepEqual(
    sentences,
    answered.rows.map(({ sentence }: { sentence: string }) => sentence),
  )
})

test('of two who answer at once one is told that it is answered', async () => {
  const id = await send(bureau.handler)
  const both = await Promise.all([answer(bureau.clerk, id), answer(bureau.head, id)])
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
  assert.ok(both.some(({ body }) => body.code === 'remarkAnswered'))
})

test('the county’s office hears every bureau, a bureau only its own people', async () => {
  const { clerk, second } = await makeCounty(house, bureau)
  const id = await send(second.handler)
  assert.deepEqual([await told(clerk), await told(second.clerk)], [['remarkSent'], ['remarkSent']])
  assert.deepEqual(await refusal(bureau.clerk, id), [404, 'notFound'])
  assert.equal((await answer(clerk, id)).status, 200)
})

async function send(by: TestPerson, what: object = said): Promise<number> {
  const { status } = await anew(by).post('/api/burden/remarks', what)
  assert.equal(status, 200)
  const [row] = await house.sql<{ id: number }[]>`select max(id) as id from burden_remark`
  return row!.id
}

function answer(by: TestPerson, id: number) {
  return anew(by).post(`/api/burden/remarks/${id}/answer`, { answer: '已取消' })
}

async function refusal(by: TestPerson, id: number): Promise<[number, string]> {
  const { status, body } = await answer(by, id)
  return [status, body.code]
}

async function seenBy(person: TestPerson): Promise<{ id: number; [field: string]: unknown }[]> {
  return (await anew(person).get('/api/burden/remarks')).body.rows
}

async function told(person: TestPerson): Promise<string[]> {
  const { rows } = (await anew(person).get('/api/notices')).body
  return rows.map(({ kind }: { kind: string }) => kind)
}
