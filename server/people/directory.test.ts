import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCounty } from '#tests/county.ts'
import type { TestPerson } from '#tests/house.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const county = await makeCounty(house, bureau)
const { second } = county
const shown = second.handler
await house.sql`update person set phone = '13800138000' where id = ${shown.id}`

const readers: [string, TestPerson, { account: boolean; phone: boolean }][] = [
  ['a system administrator', bureau.admin, { account: true, phone: true }],
  ['the person', shown, { account: true, phone: false }],
  ['the bureau’s clerk', second.clerk, { account: false, phone: true }],
  ['the county’s clerk', county.clerk, { account: false, phone: true }],
  ['another bureau’s clerk', bureau.clerk, { account: false, phone: false }],
  ['the bureau’s head', second.head, { account: false, phone: false }],
  ['the security administrator', bureau.guard, { account: false, phone: false }],
]
for (const [title, reader, sees] of readers) {
  test(`what the directory tells ${title} of somebody’s account and phone`, async () => {
    const { body } = await as(reader).get('/api/people')
    const { account, hasAccount, phone, name, posts } = body.find(
      (one: { id: number }) => one.id === shown.id,
    )
    assert.deepEqual([name, posts.length, hasAccount], [shown.name, 1, true])
    assert.equal(account, sees.account ? shown.account : null)
    assert.equal(phone, sees.phone ? '13800138000' : '')
    const text = JSON.stringify(body)
    const others = [bureau.clerk, bureau.head, county.clerk, second.clerk, second.head]
    const found = others.filter(one => one !== reader && text.includes(one.account))
    assert.equal(found.length > 0, reader === bureau.admin)
  })
}
