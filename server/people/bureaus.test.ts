import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { unitInput } from '#domain/people/inputs.ts'
import { openSelfChecks } from '#server/self-check/actions.ts'
import { makeCounty } from '#tests/county.ts'
import { addPerson, as as contextOf, type TestPerson } from '#tests/house.ts'
import { addressOf, assignment, loopOf, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'
import { addUnit, changeUnit } from './actions.ts'

const { house, bureau, as } = await openOffice()
const before = await makeItem(house, bureau, 'draft', { problem: '设局之前登记的渣土问题' })
const county = await makeCounty(house, bureau)
const { second } = county
const ours = await makeItem(house, bureau, 'inProgress', { problem: '渣土车带泥上路' })
const theirs = await makeItem(house, second, 'awaitingVerification', { problem: '渠道渣土未清' })
const closed = await makeItem(house, second, 'closed', { problem: '水库巡查渣土走过场' })
const noUnit = await makeItem(house, second, 'draft', { leadUnitId: null, problem: '渣土待分派' })
const file = { name: '说明.txt', bytes: Buffer.from('说明') }
const sent = await as(second.verifier).upload(`/api/items/${theirs.id}/evidence`, file, {
  effectiveOn: '2026-06-01',
})
const watchers = [bureau.clerk, bureau.head, bureau.verifier]
const others = [theirs, closed, noUnit].map(({ id }) => id)

test('clerk, head and verifier of a bureau see all of it, the county’s office all of both', async () => {
  for (const person of watchers) {
    assert.deepEqual(await listed(person), [before.id, ours.id].sort(), person.name)
  }
  for (const person of [second.clerk, second.head, second.verifier]) {
    assert.deepEqual(await listed(person), [...others].sort(), person.name)
  }
  for (const person of [county.clerk, county.verifier]) {
    assert.equal((await listed(person)).length, 5, person.name)
  }
})

test('the head of a page names the bureau of who reads it, to the county’s people the county', async () => {
  for (const [person, name] of [
    [bureau.handler, '某县城市管理局'],
    [second.clerk, '某县水务局'],
    [county.clerk, '某县'],
    [county.leader, '某县'],
  ] as const) {
    assert.equal((await as(person).get('/api/session')).body.bureau, name, person.name)
  }
})

test('who has units of two bureaus in charge sees what those units have, and no more', async () => {
  const works = [before.id, ours.id, ...others]
  assert.deepEqual(await listed(county.leader), works.sort())
  const { leader } = bureau
  assert.deepEqual(await listed(leader), [before.id, ours.id].sort())
})

test('a bureau’s office finds nothing of another bureau through any door', async () => {
  for (const person of watchers) {
    const requests = as(person)
    for (const id of others) {
      assert.equal((await requests.get(`/api/items/${id}`)).body.code, 'notFound', person.name)
    }
    const evidence = await requests.get(`/api/evidence/${sent.body.id}`)
    assert.equal(evidence.status, 404)
    const words = `q=${encodeURIComponent('渣土')}`
    assert.equal((await requests.get(`/api/items?${words}`)).body.rows.length, 2)
    assert.equal((await requests.get('/api/items?sort=deadline')).body.rows.length, 2)
    assert.equal((await requests.get(`/api/items/count?${words}`)).body.count, 2)
    const foreign = `?bureauId=${second.units.root}`
    assert.equal((await requests.get(`/api/items/count${foreign}`)).body.count, 0)
    assert.equal((await requests.get(`/api/items${foreign}`)).body.rows.length, 0)
    const counts = (await requests.get(`/api/campaigns/${bureau.campaignId}/aspects`)).body
    assert.deepEqual(counts, [{ aspectId: bureau.aspectId, items: 2, closed: 0 }])
    assert.deepEqual((await requests.get('/api/notices')).body.rows, [])
    const desk = JSON.stringify((await requests.get('/api/desk')).body)
    assert.doesNotMatch(desk, /渠道|水库|待分派/)
  }
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await as(bureau.clerk).get('/api/items/export')
  await workbook.xlsx.load(bytes as never)
  assert.doesNotMatch(JSON.stringify(workbook.worksheets[0]!.getSheetValues()), /渠道|水库|待分派/)
})

test('a bureau’s office neither sees nor hands over what somebody of another bureau holds', async () => {
  const url = `/api/people/${second.handler.id}`
  assert.deepEqual((await as(bureau.clerk).get(`${url}/held`)).body.rows, [])
  assert.ok((await as(second.clerk).get(`${url}/held`)).body.rows.length > 0)
  const move = { successorId: bureau.colleague.id, reason: '岗位调整' }
  assert.deepEqual((await as(bureau.clerk).post(`${url}/hand-over`, move)).body.rows, [])
})

test('a bureau’s office acts on nothing of another bureau', async () => {
  const earlier = await allRecords(house)
  for (const person of watchers) {
    for (const [, action, , input] of loopOf(bureau, [])) {
      const { body } = await as(person).post(addressOf(theirs.id, action), input)
      assert.equal(body.code, 'notFound', `${person.name} ${action}`)
    }
  }
  const rows = others.map(id => ({ id, revision: 1 }))
  const bulk = { rows, action: 'assign', input: assignment(bureau) }
  const answers = (await as(bureau.clerk).post('/api/items/bulk', bulk)).body
  assert.ok(answers.every((one: { reason: { code: string } }) => one.reason.code === 'notFound'))
  assert.deepEqual(await allRecords(house), earlier)
})

test('no clerk files an item in another bureau or hands one over to it; the county’s does', async () => {
  const foreign = { leadUnitId: second.units.legal }
  const register = { campaignId: bureau.campaignId, problem: '移交的问题', ...foreign }
  const refused = await as(bureau.clerk).post('/api/items', register)
  assert.deepEqual([refused.status, refused.body.code], [403, 'otherBureau'])
  const given = assignment(bureau, foreign)
  const handed = await as(bureau.clerk).post(addressOf(ours.id, 'assign'), given)
  assert.equal(handed.body.code, 'otherBureau')
  const made = await as(county.clerk).post('/api/items', register)
  assert.equal(made.status, 200)
  assert.equal((await as(second.clerk).get(`/api/items/${made.body.id}`)).status, 200)
  assert.equal((await as(bureau.clerk).get(`/api/items/${made.body.id}`)).status, 404)
})

test('a bureau that helps reads the item, and its office has no part in it', async () => {
  const helped = { coUnitIds: [bureau.units.office], problem: '两局共管的河道垃圾' }
  const { id } = await makeItem(house, second, 'awaitingVerification')
  const draft = await makeItem(house, second, 'draft', helped)
  assert.equal((await as(bureau.clerk).get(`/api/items/${draft.id}`)).status, 200)
  const answer = await as(bureau.clerk).post(addressOf(draft.id, 'assign'), assignment(second))
  assert.equal(answer.body.code, 'notYourPart')
  const item = (await as(bureau.clerk).get(`/api/items/${draft.id}`)).body
  const assign = item.actions.find(({ action }: { action: string }) => action === 'assign')
  assert.equal(assign.reason.code, 'notYourPart')
  assert.doesNotMatch(JSON.stringify((await as(bureau.clerk).get('/api/desk')).body), /两局/)
  await house.sql`update matter set readers = readers || ${bureau.units.root}::int where id = ${id}`
  const verdict = { method: 'onSite', finding: '看过了，已整改', outcome: 'solved' }
  const verified = await as(bureau.verifier).post(addressOf(id, 'verify'), verdict)
  assert.equal(verified.body.code, 'notYourPart')
})

test('verifiers are told of their own bureau’s items', async () => {
  const told = async (person: TestPerson) =>
    (await as(person).get('/api/notices')).body.rows.map((row: { kind: string }) => row.kind)
  assert.deepEqual(await told(bureau.verifier), [])
  assert.deepEqual(await told(county.verifier), [])
  assert.ok((await told(second.verifier)).includes('toVerify'))
})

test('reports speak for the bureau of who drafts them and are read there; the county’s by it alone', async () => {
  const draft = async (person: TestPerson) => {
    const { body } = await as(person).post('/api/reports', { campaignId: bureau.campaignId })
    return (await as(person).get(`/api/reports/${body.id}`)).body
  }
  const [own, foreign, all] = [
    await draft(bureau.clerk),
    await draft(second.clerk),
    await draft(county.clerk),
  ]
  const total = (report: typeof own) => report.facts.figures['items.total'].value
  assert.equal(total(own), 2)
  assert.equal(total(own) + total(foreign), total(all))
  assert.doesNotMatch(JSON.stringify(own.document), /水库|渠道/)
  const { clerk, head } = bureau
  assert.deepEqual(await reportIds(clerk), [own.id])
  assert.deepEqual(await reportIds(county.clerk), [all.id, foreign.id, own.id])
  for (const { id } of [foreign, all]) {
    assert.equal((await as(head).get(`/api/reports/${id}`)).status, 404)
    assert.equal((await as(head).get(`/api/reports/${id}/docx`)).status, 404)
    assert.equal((await as(head).get(`/api/reports/${id}/figures/items.total/rows`)).status, 404)
    const sign = await as(head).post(`/api/reports/${id}/sign`, { revision: 1 })
    assert.equal(sign.body.code, 'notFound')
    const redraft = await as(clerk).post(`/api/reports/${id}/redraft`, { revision: 1 })
    assert.equal(redraft.body.code, 'notFound')
  }
})

test('a section leader reads a report once it is signed, and behind its figures only their own items', async () => {
  const { body } = await as(bureau.clerk).post('/api/reports', { campaignId: bureau.campaignId })
  const section = await house.sql.begin(tx =>
    addPerson(house, tx, {
      name: '办公室分管',
      role: 'leader',
      unitId: bureau.units.office,
      charge: [],
    }),
  )
  const rows = `/api/reports/${body.id}/figures/items.total/rows`
  assert.equal((await as(section).get(`/api/reports/${body.id}`)).status, 404, 'a draft')
  assert.equal((await as(section).get(rows)).status, 404)
  assert.equal((await as(section).get(`/api/items/${ours.id}`)).status, 404)
  const sign = await as(bureau.head).post(`/api/reports/${body.id}/sign`, { revision: 1 })
  assert.equal(sign.status, 200)
  const mine = (await as(section).get(rows)).body
  assert.deepEqual([mine.total, mine.hidden, mine.rows], [2, 2, []])
  const measures = `/api/reports/${body.id}/figures/measures.total/rows`
  assert.deepEqual((await as(section).get(measures)).body.rows, [])
  const whole = (await as(bureau.clerk).get(rows)).body
  assert.deepEqual([whole.hidden, whole.rows.length], [0, 2])
})

test('a campaign of one bureau is not there for another; the county’s is for both', async () => {
  const plan = {
    ...{ name: '本局专项', catalogueId: 1, startsOn: '2026-01-01', endsOn: '2026-12-31' },
  }
  const { body } = await as(second.clerk).post('/api/campaigns', plan)
  assert.equal((await as(bureau.clerk).get(`/api/campaigns/${body.id}`)).status, 404)
  assert.equal((await as(second.handler).get(`/api/campaigns/${body.id}`)).status, 200)
  const names = (await as(bureau.clerk).get('/api/campaigns')).body
  assert.deepEqual(
    names.map((one: { id: number }) => one.id),
    [bureau.campaignId],
  )
  const change = await as(bureau.clerk).post(`/api/campaigns/${bureau.campaignId}`, plan)
  assert.equal(change.body.code, 'otherBureau')
  const registered = await as(bureau.clerk).post('/api/items', {
    campaignId: body.id,
    problem: '写进别局的专项',
  })
  assert.equal(registered.body.code, 'notFound')
  const held = { kind: 'study', heldOn: '2026-05-01', subject: '水务局集中学习' }
  await as(second.clerk).post(`/api/campaigns/${bureau.campaignId}/activities`, held)
  const seen = async (person: TestPerson) =>
    (await as(person).get(`/api/campaigns/${bureau.campaignId}`)).body.activities.length
  assert.deepEqual([await seen(bureau.clerk), await seen(county.clerk)], [0, 1])
})

test('a campaign and what was done for it tell each office what it may do, and no more', async () => {
  const address = `/api/campaigns/${bureau.campaignId}`
  const held = { kind: 'meeting', heldOn: '2026-05-02', subject: '本局研究部署' }
  const { id } = (await as(bureau.clerk).post(`${address}/activities`, held)).body
  for (const [person, mayChange, acts] of [
    [bureau.clerk, false, ['writeMinutes', 'attachPaper', 'withdraw']],
    [bureau.handler, false, []],
    [county.clerk, true, ['writeMinutes', 'attachPaper', 'withdraw']],
  ] as const) {
    const { body } = await as(person).get(address)
    const one = body.activities.find((activity: { id: number }) => activity.id === id)
    assert.deepEqual([body.mayChange, one.acts], [mayChange, acts], person.name)
  }
  const study = { kind: 'study', heldOn: '2026-05-03', subject: '县里集中学习' }
  const of = (await as(county.clerk).post(`${address}/activities`, study)).body
  const acts = async (person: TestPerson) =>
    (await as(person).get(address)).body.activities.find(
      (activity: { id: number }) => activity.id === of.id,
    ).acts
  assert.deepEqual(await acts(bureau.clerk), [], 'the county’s is not the bureau’s to change')
  assert.deepEqual(await acts(county.clerk), ['attachPaper', 'withdraw'])
  await as(county.clerk).post(`/api/activities/${of.id}/withdraw`, { reason: '记错了日期' })
  assert.deepEqual(await acts(county.clerk), [], 'nothing is added to what was withdrawn')
})

test('a self-check of the county reaches both bureaus, and each office reads its own sheets', async () => {
  const round = { campaignId: bureau.campaignId, dueOn: '2026-06-30' }
  assert.equal((await as(bureau.clerk).post('/api/self-checks', round)).body.code, 'otherBureau')
  await openSelfChecks(await contextOf(house, county.clerk), round)
  const rows = async (person: TestPerson) =>
    (await as(person).get(`/api/campaigns/${bureau.campaignId}/matrix`)).body
  const all = await rows(county.clerk)
  const own = await rows(bureau.clerk)
  const foreign = await rows(second.clerk)
  const sheets = (cells: { selfCheckId: number }[]) => cells.map(cell => cell.selfCheckId)
  assert.equal(sheets(own).filter(id => sheets(foreign).includes(id)).length, 0)
  assert.ok(own.length > 0 && foreign.length > 0 && own.length + foreign.length < all.length)
  const works = foreign.find((cell: { unitId: number }) => cell.unitId === second.units.legal)
  assert.equal((await as(bureau.clerk).get(`/api/self-checks/${works.selfCheckId}`)).status, 404)
  const finding = { aspectId: bureau.aspectId, kindId: null, manifestation: '巡查记录事后补写' }
  const { body } = await as(second.handler).post(
    `/api/self-checks/${works.selfCheckId}/findings`,
    finding,
  )
  const taken = await as(bureau.clerk).post(`/api/findings/${body.id}/register`)
  assert.equal(taken.body.code, 'notFound')
})

test('the same problem in two bureaus is two items, also when both import it', async () => {
  const csv = Buffer.from('具体问题,整改措施,牵头科室\n作风不实问题突出,开展整顿,办公室\n')
  const run = async (person: TestPerson) => {
    const kept = await as(person).upload('/api/imports', { name: '台账.csv', bytes: csv })
    const input = { campaignId: bureau.campaignId }
    return (await as(person).post(`/api/imports/${kept.body.id}/run`, input)).body
  }
  const first = await run(bureau.clerk)
  assert.deepEqual([first.created, first.same], [1, 0])
  const other = await run(second.clerk)
  assert.deepEqual([other.created, other.same], [1, 0])
  assert.equal((await run(bureau.clerk)).same, 1)
  const lost = await as(second.clerk).get(`/api/imports/${first.importId}/file`)
  assert.equal(lost.status, 404)
})

test('an item follows its unit into another bureau', async () => {
  const admin = await contextOf(house, bureau.admin)
  const moved = unitInput.parse({ name: '工程股', parentId: bureau.units.root })
  await changeUnit(admin, second.units.legal, moved)
  assert.equal((await as(bureau.clerk).get(`/api/items/${closed.id}`)).status, 200)
  assert.equal((await as(second.head).get(`/api/items/${closed.id}`)).status, 404)
  const inside = unitInput.parse({ name: '局中局', parentId: bureau.units.root, isBureau: true })
  await assert.rejects(addUnit(admin, inside), { code: 'bureauWithin' })
})

async function listed(person: TestPerson): Promise<number[]> {
  const { body } = await as(person).get('/api/items?limit=200')
  const counted = await as(person).get('/api/items/count')
  assert.equal(counted.body.count, body.rows.length)
  return body.rows.map((row: { id: number }) => row.id).sort()
}

async function reportIds(person: TestPerson): Promise<number[]> {
  return (await as(person).get('/api/reports')).body.map((row: { id: number }) => row.id)
}
