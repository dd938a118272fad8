import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listNotices } from '#server/notice/queries.ts'
import { as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { insertReminder, type ReminderDue } from './queries.ts'
import { remindOfDeadlines } from './remind.ts'

const house = await openTestHouse('2026-06-01')
const bureau = await makeBureau(house)
await house.sql`update post set title = '法制股股长' where person_id = ${bureau.colleague.id}`

/**
 * June 2026, written down by hand: Friday 19 June is the Dragon Boat Festival, the days from 19 to 21
 * are off. The item is due on Thursday 11 June; five working days are left (5, 8, 9, 10, 11) on
 * Thursday 4 June. Days late: 12 → 1, 15 → 2, 16 → 3, 17 → 4, 18 → 5, 22 → 6, 23 → 7, 24 → 8, 25 → 9, 26 → 10.
 */
const expected: Record<string, [string, keyof typeof bureau][]> = {
  '2026-06-04': [['dueSoon', 'handler']],
  '2026-06-12': [
    ['overdue', 'handler'],
    ['overdue', 'leader'],
  ],
  '2026-06-16': [['escalated', 'colleague']],
  '2026-06-18': [['escalated', 'leader']],
  '2026-06-26': [['escalated', 'head']],
}

const people = ['handler', 'leader', 'colleague', 'head', 'clerk', 'outsider', 'verifier'] as const

test('a fake clock walks through June: every step on its day, once, to whom it belongs', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-11' })
  const told: Record<string, [string, string][]> = {}
  for (let day = 1; day <= 30; day++) {
    const date = `2026-06-${String(day).padStart(2, '0')}`
    house.setDay(date)
    const before = await kindsOf(id)
    await remindOfDeadlines(house)
    await remindOfDeadlines(house)
    const fresh = (await kindsOf(id)).slice(before.length)
    if (fresh.length > 0) told[date] = fresh
  }
  assert.deepEqual(told, expected)
})

test('nothing is said at night and nothing twice, also by two processes at once', async () => {
  house.setDay('2026-06-01')
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-03' })
  house.passMinutes(12 * 60)
  assert.equal(await remindOfDeadlines(house), 0)
  house.setDay('2026-06-02')
  const counts = await Promise.all([1, 2, 3].map(() => remindOfDeadlines(house)))
  assert.equal(
    counts.reduce((all, count) => all + count),
    1,
  )
  assert.deepEqual(await kindsOf(id), [['dueSoon', 'handler']])
})

test('a step that another process took since the statement began is passed over', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-03' })
  const due = { id, cycle: 1, deadline: '2026-06-03' } as ReminderDue
  const take = () =>
    house.sql.begin(tx =>
      insertReminder(tx, due, { step: 'soon', told: [bureau.handler.id], at: house.now() }),
    )
  assert.deepEqual((await Promise.all([take(), take()])).sort(), [false, true])
})

test('what was missed for long is told once to each, not step by step', async () => {
  house.setDay('2026-06-01')
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-05' })
  house.setDay('2026-06-30')
  await remindOfDeadlines(house)
  assert.deepEqual((await kindsOf(id)).sort(), [
    ['escalated', 'colleague'],
    ['escalated', 'head'],
    ['escalated', 'leader'],
    ['overdue', 'handler'],
  ])
})

test('an extension begins the steps anew, a suspended item is left alone', async () => {
  house.setDay('2026-06-01')
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-03' })
  await remindOfDeadlines(house)
  await act(house, bureau.handler, id, 'requestExtension', {
    deadline: '2026-07-31',
    reason: '等经费',
  })
  await act(house, bureau.leader, id, 'decideExtension', { approves: true, opinion: '同意' })
  await remindOfDeadlines(house)
  house.setDay('2026-07-30')
  await remindOfDeadlines(house)
  const kinds = (await kindsOf(id)).filter(([kind]) => kind === 'dueSoon')
  assert.equal(kinds.length, 2)
  await act(house, bureau.handler, id, 'requestSuspension', { reason: '场地封闭施工' })
  await act(house, bureau.leader, id, 'decideSuspension', { approves: true, opinion: '同意' })
  house.setDay('2026-08-20')
  const before = (await kindsOf(id)).length
  await remindOfDeadlines(house)
  assert.equal((await kindsOf(id)).length, before)
})

test('what waits to be verified goes to the verifiers, and past all patience to the head', async () => {
  house.setDay('2026-06-01')
  const { id } = await makeItem(house, bureau, 'awaitingVerification', { deadline: '2026-06-05' })
  await remindOfDeadlines(house)
  assert.deepEqual(await kindsOf(id), [['dueSoon', 'verifier']])
  house.setDay('2026-06-08')
  await remindOfDeadlines(house)
  house.setDay('2026-06-30')
  await remindOfDeadlines(house)
  assert.deepEqual((await kindsOf(id)).slice(1), [
    ['overdue', 'verifier'],
    ['escalated', 'head'],
  ])
})

/** What timed work told about an item, to whom by their part in the bureau, oldest first. */
async function kindsOf(id: number): Promise<[string, string][]> {
  const rows: { id: number; kind: string; person: string }[] = []
  for (const part of people) {
    const { person } = await as(house, bureau[part] as TestPerson)
    for (const row of (await listNotices(house.sql, person, { limit: 500 })).rows) {
      if (row.place === `/items/${id}` && timed.includes(row.kind)) {
        rows.push({ id: row.id, kind: row.kind, person: part })
      }
    }
  }
  return rows.sort((one, other) => one.id - other.id).map(({ kind, person }) => [kind, person])
}

const timed = ['dueSoon', 'overdue', 'escalated']
