import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCounty } from '#tests/county.ts'
import { makeBureau, openTestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { insertNotices } from './queries.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const county = await makeCounty(house, bureau)
const { verifier, secondVerifier, clerk } = bureau
const { id } = await makeItem(house, bureau, 'awaitingVerification')
const ours = [verifier.id, secondVerifier.id]

/** Who of the bureau took part and so may not verify, and who is told then. */
const cases: [sentence: string, barred: number[], told: [kind: string, person: number][]][] = [
  ['verifiers who took no part are told', [], ours.map(one => ['toVerify', one])],
  ['who took part is passed over', [verifier.id], [['toVerify', secondVerifier.id]]],
  ['when all took part the county’s verifier is told', ours, [['toVerify', county.verifier.id]]],
  [
    'when nobody independent is left the clerk is told that',
    [...ours, county.verifier.id],
    [['nobodyMay', clerk.id]],
  ],
]

for (const [sentence, barred, expected] of cases) {
  test(sentence, async () => {
    await house.sql`delete from notice`
    const notice = { kind: 'toVerify', to: { role: 'verifier', barred } } as const
    const moment = { moment: house.now(), today: '2026-06-15' }
    await house.sql.begin(tx => insertNotices(tx, { matterId: id }, [notice], moment))
    const rows = await house.sql<{ kind: string; personId: number }[]>`
      select kind, person_id from notice where matter_id = ${id} order by person_id`
    assert.deepEqual(
      rows.map(row => [row.kind, row.personId]),
      expected,
    )
  })
}

test('who knows already is not told, and nobody else in their place', async () => {
  await house.sql`delete from notice`
  const notice = { kind: 'toPublish', to: { role: 'clerk', except: [clerk.id] } } as const
  const moment = { moment: house.now(), today: '2026-06-15' }
  await house.sql.begin(tx => insertNotices(tx, { matterId: id }, [notice], moment))
  const [row] = await house.sql`select count(*)::int as count from notice`
  assert.equal(row!.count, 0)
})
