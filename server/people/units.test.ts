import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignment, makeItem } from '#tests/items.ts'
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
  assert.deepEqual(unit, { id, ...moved, closedOn: null, bureauId: root })
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

test('a unit with items, posts or units below is not closed, and the refusal counts them', async () => {
  const unit = await addUnit('待撤科室', root)
  const below = await addUnit('待撤小组', unit)
  const { id: itemId } = await makeItem(house, bureau, 'draft', { coUnitIds: [unit] })
  const [post] = await house.sql`insert into post (person_id, unit_id, role, since)
    values (${bureau.outsider.id}, ${unit}, 'handler', '2026-01-01') returning id`
  const answer = await close(unit)
  const uses = { items: 1, sheets: 0, posts: 1, units: 1 }
  assert.deepEqual([answer.status, answer.body.details], [409, { name: '待撤科室', ...uses }])
  await house.sql`update matter set status = 'closed' where id = ${itemId}`
  await manage.post(`/api/posts/${post!.id}/end`)
  assert.equal((await close(unit)).body.details.units, 1)
  assert.equal((await close(below)).status, 200)
  assert.equal((await close(unit)).status, 200)
  const listed = (await manage.get('/api/units')).body.filter((one: { id: number }) =>
    [unit, below].includes(one.id),
  )
  assert.deepEqual(
    listed.map((one: { closedOn: string }) => one.closedOn),
    ['2026-06-15', '2026-06-15'],
  )
})

test('a closed unit is opened again from above downwards', async () => {
  const unit = await addUnit('撤又设', root)
  const below = await addUnit('下属组', unit)
  await close(below)
  await close(unit)
  assert.equal((await close(unit)).body.code, 'unitClosed')
  const open = (id: number) => manage.post(`/api/units/${id}/reopen`)
  assert.equal((await open(below)).body.code, 'unitClosed')
  assert.equal((await open(unit)).status, 200)
  assert.equal((await open(below)).status, 200)
  assert.equal((await open(below)).body.code, 'unitOpen')
})

test('of closing a unit and handing it an item at once, only one happens', async () => {
  for (let round = 0; round < 4; round++) {
    const unit = await addUnit(`同时${round}`, root)
    const { id } = await makeItem(house, bureau)
    const answers = await Promise.all([
      close(unit),
      as(bureau.clerk).post(
        `/api/items/${id}/assign`,
        assignment(bureau, { leadUnitId: legal, coUnitIds: [unit] }),
      ),
    ])
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  }
})

function close(id: number) {
  return manage.post(`/api/units/${id}/close`)
}

async function addUnit(name: string, parentId: number): Promise<number> {
  const { status, body } = await manage.post('/api/units', { name, parentId })
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}
