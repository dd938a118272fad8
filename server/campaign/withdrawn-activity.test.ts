import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCounty } from '#tests/county.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)
const head = as(bureau.head)
const { campaignId } = bureau
const reason = '日期记错，已另记'
const meeting = await record({ kind: 'meeting', subject: '专题研究整改' })
const training = await record({ kind: 'training', subject: '业务培训' })
await record({ kind: 'training', subject: '案卷评查培训' })
const signed = await newReport()
assert.equal((await head.post(`/api/reports/${signed}/sign`, { revision: 1 })).status, 200)
const draft = await newReport()

test('a withdrawn activity stays in the list with who, when and why', async () => {
  const bare = await clerk.post(`/api/activities/${training}/withdraw`, { reason: '' })
  assert.equal(bare.status, 422)
  assert.equal((await as(bureau.handler).post(url(training), { reason })).status, 403)
  for (const id of [meeting, training]) {
    const tries = await Promise.all([clerk, clerk].map(one => one.post(url(id), { reason })))
    assert.deepEqual(tries.map(({ status }) => status).sort(), [200, 409])
  }
  const { activities } = (await as(bureau.handler).get(`/api/campaigns/${campaignId}`)).body
  const kept = activities.find(({ id }: { id: number }) => id === meeting)
  assert.deepEqual([kept.withdrawnBy, kept.withdrawnReason], [bureau.clerk.name, reason])
  assert.equal(new Date(kept.withdrawnAt).getTime(), house.now().getTime())
  assert.equal(kept.subject, '专题研究整改')
})

test('figures, their rows and the text of reports that are not signed leave it out', async () => {
  for (const id of [draft, await newReport()]) {
    const { facts } = (await clerk.get(`/api/reports/${id}`)).body
    assert.equal(facts.figures['activities.meeting'].value, 0)
    assert.equal(facts.figures['activities.meeting.participants'].value, 0)
    assert.equal(facts.figures['trainings.total'].value, 1)
    assert.equal(facts.figures['trainings.participants'].value, 2)
    assert.deepEqual(await rowsOf(id, 'activities.meeting'), [])
    assert.deepEqual(await rowsOf(id, 'trainings.total'), ['案卷评查培训'])
  }
  assert.doesNotMatch(await textOf(await newReport()), /专题研究整改|召开会议/)
})

test('a report that was signed before stays as it was signed', async () => {
  const { facts } = (await head.get(`/api/reports/${signed}`)).body
  assert.equal(facts.figures['activities.meeting'].value, 1)
  assert.equal(facts.figures['trainings.total'].value, 2)
  assert.deepEqual(await rowsOf(signed, 'activities.meeting'), ['专题研究整改'])
})

test('nothing is written to it any more, and the security log names who withdrew it', async () => {
  const paper = { name: '签到表.txt', bytes: Buffer.from('出席：周经办') }
  const answers = [
    await clerk.upload(`/api/activities/${meeting}/papers`, paper),
    await clerk.post(`/api/activities/${meeting}/minutes`, { text: '研究了三件事' }),
    await clerk.get(`/api/activities/${meeting}/minutes`),
  ]
  assert.deepEqual(
    answers.map(({ body }) => body.code ?? JSON.parse(String(body)).code),
    Array(3).fill('activityWithdrawn'),
  )
  const records = await house.sql<{ personName: string; subject: unknown }[]>`
    select person_name, subject from security_record where kind = 'activityWithdrawn' order by seq`
  assert.deepEqual(
    records.map(({ personName, subject }) => [personName, subject]),
    [meeting, training].map(id => [bureau.clerk.name, { campaign: '整治形式主义官僚主义', id }]),
  )
})

test('what another bureau recorded is not there for a clerk; the county’s may withdraw it', async () => {
  const county = await makeCounty(house, bureau)
  const other = await record({ kind: 'study', subject: '集中学习' })
  assert.equal((await as(county.second.clerk).post(url(other), { reason })).body.code, 'notFound')
  assert.equal((await as(county.clerk).post(url(other), { reason })).status, 200)
  assert.equal((await clerk.post(url(other), { reason })).body.code, 'activityWithdrawn')
})

async function record(held: { kind: string; subject: string }): Promise<number> {
  const participantIds = [bureau.handler.id, bureau.leader.id]
  const input = { ...held, heldOn: '2026-06-01', participantIds }
  return (await clerk.post(`/api/campaigns/${campaignId}/activities`, input)).body.id
}

async function newReport(): Promise<number> {
  return (await clerk.post('/api/reports', { campaignId })).body.id
}

async function rowsOf(report: number, figure: string): Promise<string[]> {
  const { rows } = (await clerk.get(`/api/reports/${report}/figures/${figure}/rows`)).body
  return rows.map(({ text }: { text: string }) => text)
}

async function textOf(report: number): Promise<string> {
  return JSON.stringify((await clerk.get(`/api/reports/${report}`)).body.document)
}

function url(id: number): string {
  return `/api/activities/${id}/withdraw`
}
