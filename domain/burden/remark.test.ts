import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Office, Person, Role } from '../people/roles.ts'
import { Refusal } from '../refusals.ts'
import { sendRemarkInput } from './inputs.ts'
import { decideRemark, type Remark } from './remark.ts'

const today = '2026-06-15'
const clerk = person(1, 'clerk', [{ role: 'clerk', bureauId: 10 }])
const head = person(2, 'head', [{ role: 'head', bureauId: 10 }])
const handler = person(3, 'handler')
const elsewhere = person(4, 'clerk', [{ role: 'clerk', bureauId: 20 }])
const county = person(5, 'clerk', [{ role: 'clerk', bureauId: null }])
const input = { place: '/ledger', sentence: '同一份材料要传两次', anonymous: false }
const remark = send(handler)

test('whoever is burdened may say so, whatever their post', () => {
  assert.deepEqual([remark.status, remark.senderId, remark.place], ['new', 3, '/ledger'])
  assert.equal(send(person(9, 'auditAdmin')).senderId, 9)
  assert.equal(send(handler, { ...input, anonymous: true }).senderId, null)
})

for (const one of [clerk, head, county]) {
  test(`${one.name} answers it`, () => {
    const { status, answer: said, answeredBy } = answer(one)
    assert.deepEqual([status, said, answeredBy], ['answered', '已取消', one.id])
  })
}

const refused: [string, Person, Remark, string][] = [
  ['the handler answers nobody', handler, send(clerk), 'notAnswerer'],
  ['nor does the clerk of another bureau', elsewhere, remark, 'notAnswerer'],
  ['nobody answers what they said themselves', clerk, send(clerk), 'ownRemark'],
  ['what was answered stays as it is', head, answer(clerk), 'remarkAnswered'],
]

for (const [title, one, matter, code] of refused) {
  test(title, () => {
    assert.throws(
      () => answer(one, matter),
      (failure: Refusal) => failure instanceof Refusal && failure.code === code,
    )
  })
}

test('what was searched for on the page is not sent along', () => {
  for (const place of ['/ledger?q=张三', '/ledger#x', 'https://example.org/', '']) {
    assert.equal(sendRemarkInput.safeParse({ ...input, place }).success, false, place)
  }
  const sent = sendRemarkInput.parse({ ...input, browser: 'Firefox' })
  assert.deepEqual(Object.keys(sent).sort(), ['anonymous', 'place', 'sentence'])
})

function send(by: Person, what = input): Remark {
  const matter = { status: 'none', bureauId: 10 } as const
  return decideRemark('send', { matter, person: by, today, input: what })
}

function answer(by: Person, matter = remark): Remark {
  return decideRemark('answer', { matter, person: by, today, input: { answer: '已取消' } })
}

function person(id: number, role: Role, offices: Office[] = []): Person {
  return { id, name: `人${id}`, roles: [role], reach: [], offices }
}
