import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemStatuses } from '#domain/rectification/item.ts'
import { insertNotices } from '#server/notice/queries.ts'
import type { Bureau, TestPerson } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openRobots } from '#tests/robots.ts'
import { deliver } from './deliver.ts'
import { insertMailDigests } from './digest-queries.ts'

const { house, bureau, anew, second, first, other, group, ...county } = await openRobots()
const { countyAdmin, countyClerk, secondAdmin, added, done } = county
const { sql } = house
const today = '2026-06-15'

house.setDay('2026-06-01')
for (const [of, days] of [
  [bureau, ['2026-06-12', '2026-06-16', '2026-06-15', '2026-12-31']],
  [second, ['2026-06-12', '2026-06-16']],
] as const) {
  for (const deadline of days) await makeEveryStatus(of, deadline)
}
house.setDay(today)

test('each number in a message is that of the list its link opens, for items of every status', async () => {
  const office = { value: 'http://10.0.0.5:8080', reason: '按办公会意见', revision: 0 }
  await done(countyAdmin, '/api/settings/officeAddress', office)
  await added(bureau.admin, first, 'own')
  await added(secondAdmin, other, 'theirs', { language: 'en' })
  await added(countyAdmin, null, 'county')
  assert.equal(await deliver(house), 3)
  const seen: Record<string, number[]> = {}
  for (const [key, readers] of [
    ['own', [bureau.clerk, countyClerk]],
    ['theirs', [second.clerk, countyClerk]],
    ['county', [countyClerk]],
  ] as const) {
    const [sentence, ...links] = textOf(key).split('\n')
    const said = sentence!.match(/\d+/g)!.map(Number)
    for (const reader of readers) {
      const counted = await Promise.all(links.map(line => countBehind(reader, line)))
      assert.deepEqual(said, counted, key)
    }
    seen[key] = said
  }
  assert.deepEqual(seen, { own: [6, 12], theirs: [6, 6], county: [12, 18] })
})

test('a mail counts the unread notices that its person finds in the office', async () => {
  const { handler } = bureau
  await anew(handler).post('/api/notices/mail', { address: 'zhou@example.cn' })
  const { id } = await makeItem(house, second, 'assigned')
  await sql.begin(tx =>
    insertNotices(tx, { matterId: id }, [{ kind: 'overdue', to: { personId: handler.id } }], {
      moment: house.now(),
      today,
    }),
  )
  const { unread } = (await anew(handler).get('/api/notices')).body
  assert.ok(unread > 0)
  assert.equal(await insertMailDigests(sql, today, house.now()), 1)
  assert.equal(await insertMailDigests(sql, today, house.now()), 0, 'once a day')
  const [mail] = await sql<{ counts: Record<string, number> }[]>`
    select counts from delivery where channel = 'mail'`
  const all = Object.values(mail!.counts).reduce((sum, count) => sum + count, 0)
  assert.deepEqual([all, mail!.counts.overdue], [unread, undefined])
})

test('nothing new that they may see is no reason for another mail', async () => {
  house.setDay('2026-06-16')
  assert.equal(await insertMailDigests(sql, '2026-06-16', house.now()), 0)
})

/** One in each status, a second draft and one suspended, all with the same last day. */
async function makeEveryStatus(of: Bureau, deadline: string): Promise<void> {
  for (const status of [...itemStatuses, 'draft'] as const) {
    const made = status === 'inPublicity' ? 'closed' : status
    const { id } = await makeItem(house, of, made, { deadline })
    await sql`update matter set status = ${status} where id = ${id}`
  }
  const { id } = await makeItem(house, of, 'inProgress', { deadline })
  await sql`update matter set suspended_on = '2026-06-02' where id = ${id}`
}

async function countBehind(reader: Pick<TestPerson, 'id'>, line: string): Promise<number> {
  const { pathname, search } = new URL(line.slice(line.indexOf('http')))
  assert.equal(pathname, '/office/ledger')
  return (await anew(reader).get(`/api/items/count${search}`)).body.count
}

function textOf(key: string): string {
  return group.posts.find(({ url }) => url.searchParams.get('access_token') === key)!.text
}
