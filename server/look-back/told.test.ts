import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { tellOfDueLookBacks } from './timed.ts'

const { house, bureau, anew: as } = await openOffice()
const { sql } = house
const { clerk, colleague, leader, secondVerifier, verifier } = bureau
const timed = ['lookBackDue', 'lookBackLate', 'reviewDue', 'reviewLate']

/**
 * An item closed on Monday 15 June 2026 is looked back at on Wednesday 15 July; the fifth working day
 * after that is Wednesday the 22nd.
 */
test('a planned look-back is told to who may do it on its day, and to the clerk when it is late', async () => {
  const { id } = await makeItem(house, bureau, 'closed')
  const place = `/items/${id}`
  await turnOn('2026-07-14')
  assert.deepEqual(await told(), [])
  house.setDay('2026-07-15')
  house.passMinutes(10 * 60)
  await tellOfDueLookBacks(house)
  assert.deepEqual(await told(), [], 'nothing at night')
  house.setDay('2026-07-15')
  await Promise.all([1, 2, 3].map(() => tellOfDueLookBacks(house)))
  const due = [verifier, secondVerifier].map(one => `${one.id} lookBackDue ${place}`)
  assert.deepEqual(await told(), due)
  await turnOn('2026-07-21')
  assert.deepEqual(await told(), due)
  await turnOn('2026-07-22')
  await turnOn('2026-08-20')
  assert.deepEqual(await told(), [...due, `${clerk.id} lookBackLate ${place}`])
  await forget()
})

test('whoever took part is not told, nor anybody of what was done or began anew', async () => {
  house.setDay('2026-06-15')
  const [touched, done, again] = await Promise.all(
    [1, 2, 3].map(async () => (await makeItem(house, bureau, 'closed')).id),
  )
  await sql`update item set involved = involved || ${secondVerifier.id}::integer where matter_id = ${touched!}`
  house.setDay('2026-07-15')
  const seen = { finding: '没有反弹' }
  const answer = await as(verifier).post(`/api/items/${done}/record-look-back`, seen)
  assert.equal(answer.status, 200)
  const back = { reason: '群众又有反映', deadline: '2026-12-31' }
  assert.equal((await as(clerk).post(`/api/items/${again}/reopen`, back)).status, 200)
  await turnOn('2026-07-15')
  assert.deepEqual(await told(), [`${verifier.id} lookBackDue /items/${touched}`])
  await sql`update look_back set done_on = '2026-07-15', by = ${verifier.id}, result = 'holds'`
  await forget()
})

test('a review is told once to clerk and verifiers, also to who is both, but to none who answers for it', async () => {
  house.setDay('2026-06-15')
  const { id } = await makeItem(house, bureau, 'closed', { longTerm: true })
  const place = `/items/${id}`
  await sql`delete from look_back where matter_id = ${id} and origin <> 'periodic'`
  await sql`insert into post (person_id, unit_id, role, title, charge, since, granted_by,
      granted_at, granted_through)
    select person, unit_id, 'verifier', '', '{}', since, person_id, granted_at, granted_through
    from post, unnest(${[clerk.id, colleague.id, leader.id]}::integer[]) person where person_id = ${verifier.id}`
  await sql`update item set workers = workers || ${colleague.id}::integer where matter_id = ${id}`
  // Sunday the 13th is its day.
  await turnOn('2026-09-13')
  assert.deepEqual(await told(), [])
  await turnOn('2026-09-14')
  await turnOn('2026-09-15')
  const due = [clerk, verifier, secondVerifier].map(one => `${one.id} reviewDue ${place}`)
  assert.deepEqual(await told(), due)
  await turnOn('2026-09-18')
  assert.deepEqual(await told(), [...due, `${clerk.id} reviewLate ${place}`])
  await sql`delete from post where role = 'verifier'
    and person_id = any(${[clerk.id, colleague.id, leader.id]}::integer[])`
  await sql`delete from look_back`
  await forget()
})

test('a draw is told once on its last day, and the clerk on the day after, of all that is left of it', async () => {
  house.setDay('2026-06-15')
  const [one, other] = [
    await makeItem(house, bureau, 'closed'),
    await makeItem(house, bureau, 'closed'),
  ]
  const draw = { by: 'share', amount: 100, seed: '体彩排列五第26157期', dueOn: '2026-06-18' }
  const { body } = await as(clerk).post('/api/look-back-draws', draw)
  const place = `/look-backs?drawId=${body.id}&state=due`
  await turnOn('2026-06-17')
  assert.deepEqual(await told(), [])
  await sql`update item set involved = involved || ${secondVerifier.id}::integer where matter_id = ${one.id}`
  await turnOn('2026-06-18')
  await turnOn('2026-06-18')
  const due = [verifier, secondVerifier].map(person => `${person.id} lookBackDue ${place}`)
  assert.deepEqual(await told(), due, 'of something left they took no part in')
  const { rows } = (await as(verifier).get(`/api${place}`)).body
  assert.ok(rows.some(({ matterId }: { matterId: number }) => matterId === other.id))
  // The 19th to the 21st are the Dragon Boat Festival.
  await turnOn('2026-06-19')
  await turnOn('2026-06-22')
  await turnOn('2026-06-23')
  assert.deepEqual(await told(), [...due, `${clerk.id} lookBackLate ${place}`])
  await forget()
})

test('of a draw nobody is told who took part in all that is left, nor anybody when nothing is', async () => {
  house.setDay('2026-06-15')
  const draw = { by: 'share', amount: 100, seed: '体彩排列五第26158期', dueOn: '2026-06-16' }
  const { body } = await as(clerk).post('/api/look-back-draws', draw)
  await sql`update item set involved = involved || ${secondVerifier.id}::integer
    where not ${secondVerifier.id} = any(involved)`
  await turnOn('2026-06-16')
  const place = `/look-backs?drawId=${body.id}&state=due`
  assert.deepEqual(await told(), [`${verifier.id} lookBackDue ${place}`])
  await sql`delete from look_back where draw_id = ${body.id}`
  await turnOn('2026-06-17')
  assert.deepEqual(await told(), [`${verifier.id} lookBackDue ${place}`])
})

async function turnOn(day: string): Promise<void> {
  house.setDay(day)
  await tellOfDueLookBacks(house)
}

/** What timed work told, as lines in the order of being told. */
async function told(): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    select person_id || ' ' || kind || ' ' || coalesce(place, '/items/' || matter_id) as line
    from notice where kind = any(${timed}) order by at, person_id`
  return rows.map(({ line }) => line)
}

async function forget(): Promise<void> {
  await sql`delete from notice`
}
