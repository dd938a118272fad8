import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import type { TestPerson } from '#tests/house.ts'
import { act, addressOf, assignment, loopOf, makeItem, registration } from '#tests/items.ts'
import { type Answer, openOffice } from '#tests/requests.ts'
import { untilWaiting } from '#tests/until.ts'

const { house, bureau, as } = await openOffice()
const { handler, leader, clerk, verifier, secondVerifier } = bureau
const file = { name: '说明.txt', bytes: Buffer.from('现场情况说明') }
const fields = { effectiveOn: '2026-06-10' }

test('of two verifiers at once one verifies, the other is told who was first', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await makeItem(house, bureau, 'awaitingVerification')
    const revision = await revisionOf(id)
    const [, , , finding] = loopOf(bureau, []).at(-1)!
    const answers = await Promise.all(
      [verifier, secondVerifier].map(person =>
        as(person).post(addressOf(id, 'verify'), { ...finding, revision }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    const refused = answers.find(({ status }) => status === 409)!
    const first = answers[0]!.status === 200 ? verifier : secondVerifier
    assert.deepEqual(refused.body, {
      code: 'changedMeanwhile',
      details: { revision: revision + 1, by: first.name },
    })
    assert.equal(await revisionOf(id), revision + 1)
  }
})

test('a button pressed twice does the step once', async () => {
  const { id } = await makeItem(house, bureau, 'assigned')
  const revision = await revisionOf(id)
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => as(handler).post(addressOf(id, 'accept'), { revision })),
  )
  const codes = answers.map(({ body }) => body.code ?? 'done').sort()
  assert.deepEqual(codes, ['changedMeanwhile', 'changedMeanwhile', 'changedMeanwhile', 'done'])
  assert.equal(await revisionOf(id), revision + 1)
})

test('a form drawn before somebody else acted is refused with their name, and changes nothing', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const revision = await revisionOf(id)
  await act(house, clerk, id, 'assign', assignment(bureau))
  const answer = await as(handler).post(addressOf(id, 'accept'), { revision })
  assert.deepEqual(answer.body, {
    code: 'changedMeanwhile',
    details: { revision: revision + 1, by: clerk.name },
  })
  assert.equal(await revisionOf(id), revision + 1)
})

test('whoever waits for the item decides on all of it as it is then, not as it was', async () => {
  const { id, measureIds } = await makeItem(house, bureau, 'inProgress')
  const done = { text: '已完成', measures: [{ id: measureIds[0], result: '完成', done: true }] }
  const submitted = { result: '培训完成', outcome: 'solved' }
  const reported = await whileHeld(id, [
    () => acting(handler, id, 'reportProgress', done),
    () => acting(handler, id, 'submitForCloseOut', submitted),
  ])
  assert.deepEqual(reported, ['done', 'done'], 'the measure was done when the second came in')
  const approved = await whileHeld(id, [
    () => uploading(handler, id),
    () => acting(leader, id, 'approveCloseOut', {}),
  ])
  assert.deepEqual(approved, ['done', 'done'])
  const seen = (await as(leader).get(`/api/items/${id}`)).body
  assert.equal(seen.changedAfterApproval, false, 'the leader approved with the evidence in it')
})

test('evidence that waited for the approval does not wipe it out', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingReview')
  const statuses = await whileHeld(id, [
    () => acting(leader, id, 'approveCloseOut', {}),
    () => uploading(handler, id),
  ])
  assert.deepEqual(statuses, ['done', 'done'])
  const { approved, changedAfterApproval } = (await as(leader).get(`/api/items/${id}`)).body
  assert.deepEqual([approved, changedAfterApproval], [true, true])
})

test('who was named while another waited is still known to have been named', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const assign = (change = {}) => assignment(bureau, change)
  const statuses = await whileHeld(id, [
    () => acting(clerk, id, 'assign', assign({ handlerId: verifier.id })),
    () => acting(clerk, id, 'assign', assign()),
    () => uploading(leader, id),
  ])
  assert.deepEqual(statuses, ['done', 'done', 'done'])
  const [item] = await house.sql`select involved, workers from item where matter_id = ${id}`
  assert.ok(item!.involved.includes(verifier.id) && item!.workers.includes(verifier.id))
})

test('one file withdrawn by two at once is withdrawn once', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const { body } = await as(handler).upload(`/api/items/${id}/evidence`, file, fields)
  const url = `/api/evidence/${body.id}/withdraw`
  const statuses = await whileHeld(id, [
    () => codeOf(as(handler).post(url)),
    () => codeOf(as(leader).post(url)),
  ])
  assert.deepEqual(statuses, ['done', 'notFound'])
  const events = await house.sql`
    select 1 from event where matter_id = ${id} and action = 'withdrawEvidence'`
  assert.equal(events.length, 1)
})

test('items registered at once get numbers of their own and whole chains', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => as(clerk).post('/api/items', registration(bureau))),
  )
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 20)
  assert.equal((await verifyLog(house.sql)).broken, null)
})

/** Lets the requests queue up, in this order, behind somebody who holds the item. */
async function whileHeld(id: number, asked: (() => Promise<string>)[]): Promise<string[]> {
  const answers: Promise<string>[] = []
  await house.sql.begin(async tx => {
    await tx`select 1 from matter where id = ${id} for update`
    for (const send of asked) {
      answers.push(send())
      await untilWaiting(house, 'matter', answers.length)
    }
  })
  return Promise.all(answers)
}

type Asked = [action: Parameters<typeof act>[3], input: Record<string, unknown>]

/** Without a revision, as jobs act: decided on what is there once the lock is had. */
function acting(person: TestPerson, id: number, ...[action, input]: Asked): Promise<string> {
  return act(house, person, id, action, input).then(
    () => 'done',
    refusal => refusal.code,
  )
}

function uploading(person: TestPerson, id: number): Promise<string> {
  return codeOf(as(person).upload(`/api/items/${id}/evidence`, file, fields))
}

async function codeOf(answer: Promise<Answer>): Promise<string> {
  return (await answer).body.code ?? 'done'
}

async function revisionOf(id: number): Promise<number> {
  const [row] = await house.sql`select revision from matter where id = ${id}`
  return row!.revision
}
