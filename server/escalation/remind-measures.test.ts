import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeBureau, openTestHouse } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { remindOfMeasures } from './remind-measures.ts'

const house = await openTestHouse('2026-06-01')
const bureau = await makeBureau(house)
const { handler, colleague, leader } = bureau
const itemDay = '2026-12-31'

/**
 * June 2026: five working days are left of Thursday 11 June on the 4th; Friday 19 June is the Dragon
 * Boat Festival, so of Tuesday 16 June (11, 12, 15, 16 are worked) on the 9th.
 */
test('who does a measure hears when its own day is near and when it has passed, each once', async () => {
  const { id } = await itemWith([
    { handlerId: colleague.id, deadline: '2026-06-11' },
    { handlerId: colleague.id, deadline: '2026-06-11' },
    { handlerId: null, deadline: '2026-06-16' },
    { handlerId: null, deadline: itemDay },
  ])
  const told: Record<string, string[]> = {}
  for (let day = 1; day <= 30; day++) {
    const date = `2026-06-${String(day).padStart(2, '0')}`
    const fresh = await toldOn(date, id)
    if (fresh.length > 0) told[date] = fresh
  }
  assert.deepEqual(told, {
    '2026-06-04': [`${colleague.id} measureDueSoon`],
    '2026-06-09': [`${handler.id} measureDueSoon`],
    '2026-06-12': [`${colleague.id} measureOverdue`],
    '2026-06-17': [`${handler.id} measureOverdue`],
  })
})

test('what is due with the item is told with the item, but to somebody else who does it', async () => {
  const { id } = await itemWith([
    { handlerId: null, deadline: itemDay },
    { handlerId: handler.id, deadline: itemDay },
    { handlerId: colleague.id, deadline: itemDay },
  ])
  assert.deepEqual(await toldOn('2026-12-28', id), [`${colleague.id} measureDueSoon`])
})

test('nothing is said at night, of what is done, suspended or waits for its leader', async () => {
  house.setDay('2026-06-01')
  const late = { handlerId: colleague.id, deadline: '2026-06-05' }
  const night = await itemWith([late])
  const suspended = await itemWith([late])
  await act(house, handler, suspended.id, 'requestSuspension', { reason: '等批复' })
  await act(house, leader, suspended.id, 'decideSuspension', { approves: true, opinion: '' })
  const waiting = await itemWith([late])
  await house.sql`update matter set status = 'awaitingReview' where id = ${waiting.id}`
  const done = await itemWith([late])
  await house.sql`update measure set done = true where matter_id = ${done.id}`
  house.setDay('2026-06-08')
  house.passMinutes(12 * 60)
  await remindOfMeasures(house)
  assert.deepEqual(await noticesOf(night.id), [])
  for (const { id } of [suspended, waiting, done])
    assert.deepEqual(await toldOn('2026-06-08', id), [])
  assert.deepEqual(await noticesOf(night.id), [`${colleague.id} measureOverdue`])
})

test('an approved extension is a new day, told of anew, also by several processes at once', async () => {
  const { id } = await itemWith([{ handlerId: colleague.id, deadline: '2026-06-11' }])
  assert.deepEqual(await toldOn('2026-06-09', id), [`${colleague.id} measureDueSoon`])
  await house.sql`update measure set deadline = '2026-06-25' where matter_id = ${id}`
  assert.deepEqual(await toldOn('2026-06-12', id), [])
  house.setDay('2026-06-23')
  await Promise.all([1, 2, 3].map(() => remindOfMeasures(house)))
  assert.equal((await noticesOf(id)).length, 2)
})

async function toldOn(day: string, id: number): Promise<string[]> {
  house.setDay(day)
  const before = await noticesOf(id)
  await remindOfMeasures(house)
  await remindOfMeasures(house)
  return (await noticesOf(id)).slice(before.length)
}

async function noticesOf(id: number): Promise<string[]> {
  const rows = await house.sql<{ told: string }[]>`
    select person_id || ' ' || kind as told from notice
    where matter_id = ${id} and kind in ('measureDueSoon', 'measureOverdue') order by id`
  return rows.map(row => row.told)
}

async function itemWith(measures: { handlerId: number | null; deadline: string }[]) {
  house.setDay('2026-06-01')
  const given = measures.map(measure => ({ text: '措施', acceptance: '', ...measure }))
  const made = await makeItem(house, bureau, 'inProgress', { deadline: itemDay, measures: given })
  await house.sql`update measure set done = false where matter_id = ${made.id}`
  return made
}
