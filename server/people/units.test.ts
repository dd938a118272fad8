import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { root, office, legal } = bureau.units
const manage = as(bureau.admin)

test('a unit is added, renamed and moved', async () => {
  const id = await addUnit('执法中队', root)
  const moved = { name: '执法一中队', shortName: '一中队', parentId: legal, position: 3 }
  assert.equal((await manage.post(`/api/units/${id}`, moved)).status, 200)
  const { body } = await as(bureau.clerk).get('/api/units')
  const unit = body.find((one: { id: number }) => one.id === id)
  assert.deepEqual(unit, { id, ...moved, closedOn: null })
})

test('a unit never stands under itself, near or far', async () => {
  const child = await addUnit('上级', office)
  const grandchild = await addUnit('下级', child)
  for (const parentId of [child, grandchild]) {
    const answer = await manage.post(`/api/units/${child}`, { name: '上级', parentId })
    assert.deepEqual([answer.status, answer.body.code], [422, 'unitCycle'])
  }
})

test('two moves at once do not make a circle', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await addUnit(`甲${round}`, root), await addUnit(`乙${round}`, root)]
    const answers = await Promise.all([
      manage.post(`/api/units/${one}`, { name: `甲${round}`, parentId: other }),
      manage.post(`/api/units/${other}`, { name: `乙${round}`, parentId: one }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422])
  }
})

test('two units of one name stand under different units only', async () => {
  await addUnit('内勤', legal)
  await addUnit('内勤', office)
  const answer = await manage.post('/api/units', { name: '内勤', parentId: legal })
  assert.deepEqual([answer.status, answer.body.code], [409, 'alreadyExists'])
  const top = await manage.post('/api/units', { name: '某县城市管理局', parentId: null })
  assert.equal(top.body.code, 'alreadyExists')
})

test('nothing new goes to a closed unit or one that does not exist', async () => {
  const closed = await addUnit('已撤科室', root)
  await house.sql`update unit set closed_on = '2026-06-01' where id = ${closed}`
  const open = await addUnit('移动科室', root)
  for (const [name, id] of [
    ['已撤科室', closed],
    ['', 999_999],
  ] as const) {
    for (const [url, body] of [
      ['/api/units', { name: '新', parentId: id }],
      [`/api/units/${open}`, { name: '移动科室', parentId: id }],
      [`/api/people/${bureau.outsider.id}/posts`, { unitId: id, role: 'handler' }],
      [`/api/people/${bureau.outsider.id}/posts`, { unitId: office, role: 'leader', charge: [id] }],
    ] as const) {
      const answer = await manage.post(url, body)
      assert.deepEqual([answer.status, answer.body.code], [422, 'unitClosed'], url)
      assert.deepEqual(answer.body.details, { name, id })
    }
  }
  const { body } = await as(bureau.outsider).get('/api/session')
  assert.deepEqual(body.person.roles, ['handler'])
})

test('a unit that does not exist is not found, a name of blanks is not a name', async () => {
  assert.equal((await manage.post('/api/units/999999', { name: '无' })).body.code, 'notFound')
  const { status, body } = await manage.post('/api/units', { name: '   ' })
  assert.equal(status, 422)
  assert.deepEqual(body.details.fields, [{ path: 'name', code: 'textTooShort' }])
})

async function addUnit(name: string, parentId: number): Promise<number> {
  const { status, body } = await manage.post('/api/units', { name, parentId })
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}
