import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#domain/people/roles.ts'
import { openSession } from '#server/people/sign-in.ts'
import { phonePicture } from '#tests/files.ts'
import type { TestPerson } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { app, bureau, house, as } = await openOffice()
const { id } = await makeItem(house, bureau, 'inProgress')
await as(bureau.handler).upload(
  `/api/items/${id}/evidence`,
  { name: '现场.jpg', bytes: await phonePicture() },
  { effectiveOn: '2026-06-10' },
)

test('reading changes nothing, whoever reads what, found or not', async () => {
  const addresses = [...app.routeRights.keys()].filter(address => address.startsWith('GET '))
  assert.ok(addresses.length > 10)
  const people = Object.values(bureau).filter(isPerson)
  assert.ok(people.length >= roles.length)
  const requests = await Promise.all(
    people.map(async person => as({ session: await openSession(house, house.sql, person.id) })),
  )
  const earlier = await allRecords(house)
  house.passMinutes(2)
  for (const address of addresses) {
    for (const one of [1, 999_999]) {
      const url = address.slice(4).replace(/:\w+/g, String(one))
      for (const request of [as(), ...requests]) await request.get(url)
      assert.deepEqual(await allRecords(house), earlier, url)
    }
  }
})

function isPerson(one: unknown): one is TestPerson {
  return typeof one === 'object' && one !== null && 'session' in one
}
