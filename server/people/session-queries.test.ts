import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connect, type Runner } from '#server/database/sql.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { findSession } from './session-queries.ts'
import { tokenHash } from './sign-in.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { sql } = house
const { today } = await as(house, bureau.clerk)
const { id } = bureau.handler
const session = tokenHash(bureau.handler.session)
const other = connect({ ...house, connections: 1 })
after(() => other.end())

type Change = (sql: Runner) => PromiseLike<unknown>

/** What changes the rights of the handler, each by a plain statement of another connection. */
const changes: [what: string, change: Change][] = [
  [
    'a post begins',
    run => run`insert into post (person_id, unit_id, role, since)
      values (${id}, ${bureau.units.office}, 'leader', '2020-01-01')`,
  ],
  [
    'a post gets units in charge',
    run => run`update post set charge = ${[bureau.units.root]}
      where person_id = ${id} and role = 'leader'`,
  ],
  [
    'a post ends',
    run => run`update post set until = ${today} where person_id = ${id} and role = 'leader'`,
  ],
  ['a post goes', run => run`delete from post where person_id = ${id} and role = 'handler'`],
  [
    'one comes again',
    run => run`insert into post (person_id, unit_id, role, since)
      values (${id}, ${bureau.units.legal}, 'handler', '2020-01-01')`,
  ],
  [
    'a unit is set up below',
    run => run`insert into unit (name, parent_id, bureau_id, position)
      select '新设的股', id, bureau_id, 99 from unit where id = ${bureau.units.legal}`,
  ],
  [
    'it moves away',
    run => run`update unit set parent_id = ${bureau.units.office} where name = '新设的股'`,
  ],
  [
    'it moves back',
    run => run`update unit set parent_id = ${bureau.units.legal} where name = '新设的股'`,
  ],
  ['it goes', run => run`delete from unit where name = '新设的股'`],
  [
    'a code is asked of the role',
    run => run`insert into setting_change (key, value, reason, changed_by, changed_name, changed_at)
      values ('secondFactorRoles', '["handler"]', '', ${id}, '', now())`,
  ],
  [
    'a code is enrolled',
    run => run`insert into second_factor (person_id, secret, confirmed_at)
      values (${id}, 'x', now())`,
  ],
  [
    'the confirmation is taken back',
    run => run`update second_factor set confirmed_at = null where person_id = ${id}`,
  ],
  [
    'it is confirmed',
    run => run`update second_factor set confirmed_at = now() where person_id = ${id}`,
  ],
  ['the code is reset', run => run`delete from second_factor where person_id = ${id}`],
]

for (const [what, change] of changes) {
  test(`once ${what}, the next request knows, and none before that is committed`, async () => {
    const before = await findSession(sql, session, today)
    await other.begin(async tx => {
      await change(tx)
      assert.deepEqual(await findSession(sql, session, today), before)
    })
    const next = await findSession(sql, session, today)
    assert.notDeepEqual(next, before)
    assert.deepEqual(next, await readAnew(today))
  })
}

test('a post that ends with the day gives no rights on the next one', async () => {
  await sql`update post set until = '2030-01-01' where person_id = ${id} and role = 'handler'`
  const roles = async (day: string) => (await findSession(sql, session, day))!.roles
  assert.deepEqual(await roles('2029-12-31'), ['handler'])
  assert.deepEqual(await roles('2030-01-01'), [])
  assert.deepEqual(await roles('2029-12-31'), ['handler'])
})

test('a setting that gives nobody rights is not counted', async () => {
  const counted = () => sql`select sum(changes) from rights_change`
  const before = await counted()
  await sql`insert into setting_change (key, value, reason, changed_by, changed_name, changed_at)
    values ('lookBackDays', '[30, 180]', '', ${id}, '', now())`
  assert.deepEqual(await counted(), before)
})

/** As a process reads it that has read nothing before. */
async function readAnew(day: string) {
  const fresh = connect({ ...house, connections: 1 })
  try {
    return await findSession(fresh, session, day)
  } finally {
    await fresh.end()
  }
}
