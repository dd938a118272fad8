import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rolesNeedingApproval } from '#domain/people/grants.ts'
import { type Role, roles } from '#domain/people/roles.ts'
import { addPersonCommand } from '#server/cli/add-person.ts'
import { fc } from '#tests/chance.ts'
import { makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { allRecords } from '#tests/records.ts'
import { openApp, openOffice, requestsOf } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { admin, secondAdmin, guard, auditor, outsider, units } = bureau

for (const role of roles) {
  const waits = rolesNeedingApproval.includes(role)
  test(`a post as ${role} ${waits ? 'waits for a second person' : 'is given at once'}`, async () => {
    const { body } = await addPerson([{ unitId: units.root, role }])
    assert.equal(body.waiting, waits ? 1 : 0)
    assert.deepEqual(await rolesOf(body.id), waits ? [] : [role])
    if (!waits) return
    const [request] = await pending(body.id)
    assert.equal((await decide(guard, request!.id, true)).status, 200)
    assert.deepEqual(await rolesOf(body.id), [role])
  })
}

test('who asks for a post for themselves waits, whatever the post', async () => {
  for (const role of ['handler', 'clerk', 'verifier'] as const) {
    const { body } = await give(secondAdmin, secondAdmin.id, role)
    assert.deepEqual([body.id, body.waiting], [null, 1])
  }
  assert.deepEqual(await rolesOf(secondAdmin.id), ['systemAdmin'])
})

test('nobody decides what they asked for or what is theirs, and nobody without the right', async () => {
  const { body } = await addPerson([{ unitId: units.root, role: 'verifier' }])
  const [request] = await pending(body.id)
  await give(admin, guard.id, 'verifier')
  const [own] = await pending(guard.id)
  const earlier = await allRecords(house)
  assert.equal((await decide(guard, own!.id, true)).body.code, 'ownRights')
  for (const person of [admin, secondAdmin, auditor, bureau.clerk, bureau.head]) {
    assert.equal((await decide(person, request!.id, true)).body.code, 'rightMissing')
  }
  assert.deepEqual(await allRecords(house), earlier)
  await house.sql`update post_request set asked_by = ${guard.id} where id = ${request!.id}`
  assert.equal((await decide(guard, request!.id, true)).body.code, 'ownPostRequest')
})

test('a refusal needs a reason, gives nothing, and is decided once', async () => {
  const { body } = await addPerson([{ unitId: units.root, role: 'discipline' }])
  const [request] = await pending(body.id)
  assert.equal((await decide(guard, request!.id, false)).status, 422)
  const refusal = { approves: false, opinion: '人选未定' }
  const url = `/api/post-requests/${request!.id}/decide`
  const answers = await Promise.all([as(guard).post(url, refusal), as(guard).post(url, refusal)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  assert.deepEqual(await rolesOf(body.id), [])
})

test('the record says who asked, who approved and who ended a post', async () => {
  const { body } = await addPerson([{ unitId: units.root, role: 'verifier' }])
  const [request] = await pending(body.id)
  await decide(guard, request!.id, true)
  const [post] = await house.sql`select id from post where person_id = ${body.id}`
  await as(secondAdmin).post(`/api/posts/${post!.id}/end`)
  const history = await as(auditor).get(`/api/people/${body.id}/rights`)
  const [grant] = history.body.grants
  const { grantedBy, approvedBy, endedBy, grantedThrough } = grant
  assert.deepEqual(
    { grantedBy, approvedBy, endedBy, grantedThrough },
    {
      grantedBy: admin.id,
      approvedBy: guard.id,
      endedBy: secondAdmin.id,
      grantedThrough: 'office',
    },
  )
  assert.equal((await as(bureau.clerk).get(`/api/people/${body.id}/rights`)).status, 403)
})

test('approving late gives rights from the day of approval, never backwards', async () => {
  const since = '2026-01-01'
  const { body } = await addPerson([{ unitId: units.root, role: 'verifier', since }])
  const [request] = await pending(body.id)
  await decide(guard, request!.id, true)
  const [post] = await house.sql`select since from post where person_id = ${body.id}`
  assert.equal(post!.since, '2026-06-15')
})

test('two administrations are not asked for one person at once', async () => {
  const { body } = await addPerson([])
  await give(admin, body.id, 'auditAdmin')
  assert.equal((await give(admin, body.id, 'systemAdmin')).body.code, 'administratorsExclude')
  const [request] = await pending(body.id)
  await decide(guard, request!.id, true)
  assert.equal((await give(admin, body.id, 'systemAdmin')).body.code, 'administratorsExclude')
})

test('the security administrator is told of a request, and who asked of the decision', async () => {
  await house.sql`delete from notice`
  const { body } = await addPerson([{ unitId: units.root, role: 'verifier' }])
  const [request] = await pending(body.id)
  await decide(guard, request!.id, true)
  const told = await house.sql`select person_id, kind from notice where person_id in
    ${house.sql([admin.id, guard.id])} order by id`
  assert.deepEqual(
    told.map(({ personId, kind }) => [personId, kind]),
    [
      [guard.id, 'postToApprove'],
      [admin.id, 'postDecided'],
    ],
  )
})

test('the first security administrator is given at once to somebody else, and only the first', async () => {
  const fresh = await openTestHouse()
  const made = await makeBureau(fresh)
  const requests = requestsOf(await openApp(fresh), made.admin.session)
  await fresh.sql`delete from post where role = 'securityAdmin'`
  const post = { unitId: made.units.root, role: 'securityAdmin' }
  const grant = async (id: number) =>
    (await requests.post(`/api/people/${id}/posts`, post)).body.waiting
  const first = await Promise.all([grant(made.outsider.id), grant(made.handler.id)])
  assert.deepEqual(first.sort(), [0, 1])
  await fresh.sql`update post set until = since where role = 'securityAdmin'`
  assert.equal(await grant(made.colleague.id), 1)
  const flags = { name: '命令行安全员', unit: '办公室', role: 'securityAdmin' }
  await addPersonCommand(fresh, [], flags)
  const [last] = await fresh.sql`select granted_through, until from post order by id desc limit 1`
  assert.deepEqual({ ...last }, { grantedThrough: 'commandLine', until: null })
  await addPersonCommand(fresh, [], { ...flags, name: '命令行核验员', role: 'verifier' })
  const [waits] = await fresh.sql`select asked_through from post_request order by id desc limit 1`
  assert.equal(waits!.askedThrough, 'commandLine')
})

test('no sequence of acts by one administrator alone gives them a new right', async () => {
  const [mine] = await house.sql`select id from post where person_id = ${secondAdmin.id}`
  const someone = fc.constantFrom(secondAdmin.id, outsider.id)
  const act = fc.oneof(
    fc.record({ do: fc.constant('give' as const), id: someone, role: fc.constantFrom(...roles) }),
    fc.record({ do: fc.constant('decide' as const), approves: fc.boolean() }),
    fc.record({ do: fc.constant('end' as const) }),
    fc.record({ do: fc.constant('add' as const), role: fc.constantFrom(...roles) }),
    fc.record({ do: fc.constant('leave' as const), id: someone }),
    fc.record({ do: fc.constant('return' as const), id: someone }),
  )
  const me = as(secondAdmin)
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async acts => {
      for (const one of acts) {
        if (one.do === 'give') await give(secondAdmin, one.id, one.role)
        else if (one.do === 'add')
          await addPerson([{ unitId: units.root, role: one.role }], secondAdmin)
        else if (one.do === 'end') await me.post(`/api/posts/${mine!.id}/end`)
        else if (one.do === 'decide') {
          for (const { id } of await pending(secondAdmin.id))
            await decide(secondAdmin, id, one.approves)
        } else await me.post(`/api/people/${one.id}/${one.do}`)
        assert.deepEqual(await rolesOf(secondAdmin.id), ['systemAdmin'])
      }
    }),
    { numRuns: 15 },
  )
})

let added = 0

function addPerson(posts: readonly object[], by = admin) {
  return as(by).post('/api/people', { name: `新增${++added}`, posts })
}

function give(by: TestPerson, id: number, role: Role) {
  return as(by).post(`/api/people/${id}/posts`, { unitId: units.root, role })
}

async function pending(personId: number): Promise<{ id: number; personId: number }[]> {
  const { body } = await as(admin).get('/api/post-requests')
  return body.filter((one: { personId: number }) => one.personId === personId)
}

function decide(by: TestPerson, id: number, approves: boolean) {
  return as(by).post(`/api/post-requests/${id}/decide`, { approves })
}

async function rolesOf(personId: number): Promise<string[]> {
  const rows = await house.sql`select distinct role from post where person_id = ${personId}
    and until is null order by role`
  return rows.map(({ role }) => role)
}
