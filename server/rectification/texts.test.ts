import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import { addressOf, makeItem, registration } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)

for (const text of [
  "'; drop table matter; --",
  '100%_的\\整改"台账"',
  '<script>alert(1)</script>{{constructor}}',
  '=HYPERLINK("http://x")\t制表\r\n换行\u0007铃\u001b[31m',
  '😀👨‍👩‍👧‍👦🇨🇳 𠮷野家 ﷽ \u202e倒写',
  '整'.repeat(10_000),
]) {
  const shown = text.slice(0, 24).replace(/[^ -~\u4e00-\u9fff]/g, '·')
  test(`a text goes in and comes out as it was typed: ${shown}`, async () => {
    const fields = { problem: text, manifestation: text, measures: [{ text, acceptance: text }] }
    const { status, body } = await clerk.post('/api/items', registration(bureau, fields))
    assert.equal(status, 200)
    const item = (await clerk.get(`/api/items/${body.id}`)).body
    assert.equal(item.problem, text)
    assert.equal(item.manifestation, text)
    assert.deepEqual([item.measures[0].text, item.measures[0].acceptance], [text, text])
    assert.equal(item.events[0].data.problem, text)
    const listed = (await clerk.get('/api/items?limit=1')).body.rows[0]
    assert.deepEqual([listed.id, listed.problem], [body.id, text])
  })
}

test('the log of all those texts verifies', async () => {
  const verdict = await verifyLog(house.sql)
  assert.deepEqual([verdict.broken, verdict.events], [null, 6])
})

test('a zero byte or half a character cannot be kept, and the field is named', async () => {
  const earlier = await allRecords(house)
  for (const text of ['零\0字节', '半个\ud83d字']) {
    for (const [change, path] of [
      [{ problem: text }, 'problem'],
      [{ measures: [{ text: '措施' }, { text }] }, 'measures.1.text'],
    ] as const) {
      const { status, body } = await clerk.post('/api/items', registration(bureau, change))
      assert.equal(status, 422)
      assert.deepEqual(body, {
        code: 'inputInvalid',
        details: { fields: [{ path, code: 'invalid_format' }] },
      })
    }
    const name = await as(bureau.admin).post('/api/units', { name: text })
    assert.equal(name.body.code, 'inputInvalid')
    const search = await clerk.get(`/api/items?q=${encodeURIComponent('零\0')}`)
    assert.equal(search.body.code, 'inputInvalid')
  }
  assert.deepEqual(await allRecords(house), earlier)
})

test('what is missing or cannot be is refused by field, and nothing is written', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const earlier = await allRecords(house)
  for (const [url, body, paths] of [
    ['/api/items', {}, ['problem', 'campaignId']],
    ['/api/items', registration(bureau, { problem: ' ' }), ['problem']],
    ['/api/items', registration(bureau, { deadline: '2026-02-30' }), ['deadline']],
    ['/api/items', registration(bureau, { deadline: '1999-12-31' }), ['deadline']],
    ['/api/items', registration(bureau, { leaderId: 2 ** 40 }), ['leaderId']],
    ['/api/items', registration(bureau, { measures: [{}] }), ['measures.0.text']],
    ['/api/items', registration(bureau, { manifestation: '长'.repeat(40_000) }), ['manifestation']],
    [addressOf(id, 'submitForCloseOut'), {}, ['result', 'outcome']],
    [addressOf(id, 'submitForCloseOut'), partly({}), ['remainder']],
    [
      addressOf(id, 'submitForCloseOut'),
      partly({ remainder: { text: '余下' } }),
      ['remainder.deadline'],
    ],
    [addressOf(id, 'verify'), { method: 'byPhone' }, ['method', 'finding', 'outcome']],
    [
      addressOf(id, 'reportProgress'),
      { text: '进展', measures: [{ id: 0 }] },
      ['measures.0.id', 'measures.0.result', 'measures.0.done'],
    ],
    [addressOf(id, 'accept'), { revision: -1 }, ['revision']],
    [addressOf(id, 'accept'), { revision: undefined }, ['revision']],
  ] as [string, object, string[]][]) {
    const answer = await clerk.post(url, body)
    assert.deepEqual([answer.status, answer.body.code], [422, 'inputInvalid'], paths.join())
    const named = answer.body.details.fields.map(({ path }: { path: string }) => path)
    assert.deepEqual(named, paths)
  }
  assert.deepEqual(await allRecords(house), earlier)
})

test('a request that is not JSON, or no object is refused', async () => {
  const json = { 'content-type': 'application/json' }
  for (const [body, headers] of [
    ['{"problem": ', json],
    ['[]', json],
    ['null', json],
    ['{"__proto__": {"admin": true}}', json],
    ['problem=1', { 'content-type': 'application/x-www-form-urlencoded' }],
  ] as const) {
    const { status, body: answer } = await clerk.post('/api/items', body, headers)
    assert.deepEqual([status, answer.code], [422, 'inputInvalid'], body.slice(0, 20))
  }
})

function partly(change: object) {
  return { result: '完成一半', outcome: 'partlySolved', ...change }
}
