import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepPersons, keepUnits, withoutPost } from '#server/people/organisation-queries.ts'
import { makeBureau, openTestHouse } from '#tests/house.ts'
import { together } from './together.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const handler = bureau.handler.id
const { legal } = bureau.units

test('several questions are answered by one statement, each with its rows by name', async () => {
  const { sql } = house
  const nobody = 999_999
  const answers = await together(sql, {
    units: keepUnits(sql, [legal]),
    left: withoutPost(sql, [handler, nobody], '2026-06-15'),
    none: keepUnits(sql, []),
  })
  assert.deepEqual(answers.left, [{ id: nobody, name: '' }])
  assert.deepEqual(answers.none, [])
  assert.deepEqual(answers.units, [...(await keepUnits(sql, [legal]))])
})

test('what a question keeps stays kept until the transaction ends', async () => {
  const { sql } = house
  const free = () => sql<{ id: number }[]>`
    select id from person where id = ${handler} for update skip locked`
  await sql.begin(async tx => {
    await together(tx, { persons: keepPersons(tx, [handler]), units: keepUnits(tx, [legal]) })
    assert.equal((await free()).length, 0)
  })
  assert.equal((await free()).length, 1)
})
