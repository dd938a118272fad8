import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { restoreBackup } from '#server/backup/restore.ts'
import { writeBackup } from '#server/backup/write.ts'
import { writeWhole } from '#server/files/write-whole.ts'
import { addFinding, listMySelfChecks, openSelfChecks } from '#server/self-check/actions.ts'
import { as as actAs, openTestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)
const plan = {
  name: '下半年专项整治',
  catalogueId: 0,
  basis: ['县委办通知'],
  leadingGroup: ['赵局长'],
  unitIds: [bureau.units.legal],
  phases: [
    { name: '查摆问题', startsOn: '2026-06-01', endsOn: '2026-06-30' },
    { name: '集中整改', startsOn: '2026-07-01', endsOn: '2026-10-31' },
  ],
  startsOn: '2026-06-01',
  endsOn: '2026-12-31',
}
const catalogue = {
  ...{ name: '县定目录', version: '2026', source: '县方案' },
  aspects: [{ name: '服务群众', kinds: ['推诿扯皮', { name: '效率低', clause: '第二条' }] }],
}
plan.catalogueId = (await clerk.post('/api/catalogues', catalogue)).body.id
const planned = (await clerk.post('/api/campaigns', plan)).body.id as number
const page = async () => (await clerk.get(`/api/campaigns/${planned}`)).body

test('a campaign stands with its phases in order and its catalogue', async () => {
  const { campaign } = await page()
  assert.deepEqual(
    campaign.phases.map((phase: { name: string }) => phase.name),
    ['查摆问题', '集中整改'],
  )
  assert.deepEqual(
    campaign.aspects[0].kinds.map((kind: Record<string, string>) => [kind.name, kind.clause]),
    [
      ['推诿扯皮', ''],
      ['效率低', '第二条'],
    ],
  )
  assert.deepEqual(campaign.unitIds, [bureau.units.legal])
  const again = await clerk.post('/api/campaigns', plan)
  assert.deepEqual([again.status, again.body.code], [409, 'alreadyExists'])
})

test('a campaign or a phase that ends before it starts is refused at its field', async () => {
  const backwards = { ...plan, name: '另一个', endsOn: '2026-05-31' }
  const { body } = await clerk.post('/api/campaigns', backwards)
  assert.deepEqual(body.details.fields, [{ path: 'endsOn', code: 'endsBeforeStart' }])
  const phases = [{ name: '查摆问题', startsOn: '2026-06-02', endsOn: '2026-06-01' }]
  const second = await clerk.post('/api/campaigns', { ...plan, name: '另一个', phases })
  assert.deepEqual(second.body.details.fields, [
    { path: 'phases.0.endsOn', code: 'endsBeforeStart' },
  ])
})

test('changing a campaign replaces its phases', async () => {
  const change = { ...plan, addressee: '县作风办', phases: plan.phases.slice(0, 1) }
  assert.equal((await clerk.post(`/api/campaigns/${planned}`, change)).status, 200)
  const { campaign } = await page()
  assert.equal(campaign.addressee, '县作风办')
  assert.equal(campaign.phases.length, 1)
  assert.equal((await clerk.post('/api/campaigns/9999', change)).status, 404)
})

test('the catalogue may be exchanged until an item is filed under it', async () => {
  const change = { name: '整治形式主义官僚主义', startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const url = `/api/campaigns/${bureau.campaignId}`
  const before = (await clerk.get(url)).body.campaign.catalogue.id
  for (const catalogueId of [plan.catalogueId, before]) {
    assert.equal((await clerk.post(url, { ...change, catalogueId })).status, 200)
  }
  await makeItem(house, bureau, 'assigned')
  const refused = await clerk.post(url, { ...change, catalogueId: plan.catalogueId })
  assert.deepEqual([refused.status, refused.body.code], [409, 'catalogueInUse'])
})

test('a finding of a self-check holds the catalogue as an item does', async () => {
  await openSelfChecks(await actAs(house, bureau.clerk), {
    campaignId: planned,
    dueOn: '2026-06-30',
  })
  const handler = await actAs(house, bureau.handler)
  const [sheet] = await listMySelfChecks(handler)
  const aspectId = (await page()).campaign.aspects[0].id
  const manifestation = '6月3日窗口让群众来回跑了三趟'
  await addFinding(handler, sheet!.id, { aspectId, kindId: null, manifestation })
  const catalogues = (await clerk.get('/api/catalogues')).body as { id: number }[]
  const catalogueId = catalogues.find(one => one.id !== plan.catalogueId)!.id
  const refused = await clerk.post(`/api/campaigns/${planned}`, { ...plan, catalogueId })
  assert.equal(refused.body.code, 'catalogueInUse')
  const rows = (await clerk.get(`/api/campaigns/${planned}/findings`)).body
  assert.deepEqual([rows.length, rows[0].manifestation, rows[0].signed], [1, manifestation, false])
  assert.deepEqual((await as(bureau.outsider).get(`/api/campaigns/${planned}/findings`)).body, [])
})

test('what was done is recorded with who took part, never for a day to come', async () => {
  const url = `/api/campaigns/${planned}/activities`
  const study = {
    ...{ kind: 'study', heldOn: '2026-06-15', subject: '传达县委办通知' },
    participantIds: [bureau.leader.id, bureau.handler.id, 999_999],
  }
  const { body } = await clerk.post(url, study)
  const [activity] = (await page()).activities
  assert.equal(activity.id, body.id)
  assert.deepEqual(activity.participants, ['钱分管', '周经办'], 'as they were entered')
  const early = await clerk.post(url, { ...study, heldOn: '2026-06-16' })
  assert.deepEqual([early.status, early.body.code], [422, 'dayInFuture'])
  assert.equal((await clerk.post('/api/campaigns/9999/activities', study)).status, 404)
})

test('a paper of an activity is read by everybody who reads campaigns', async () => {
  const [activity] = (await page()).activities
  const file = { name: '签到表.txt', bytes: Buffer.from('出席：周经办、钱分管') }
  const { body } = await clerk.upload(`/api/activities/${activity.id}/papers`, file)
  assert.deepEqual((await page()).activities[0].papers, [{ id: body.id, fileName: file.name }])
  const read = await as(bureau.handler).get(`/api/papers/${body.id}`)
  assert.deepEqual(read.bytes, file.bytes)
  assert.match(String(read.headers['content-disposition']), /^attachment/)
  assert.equal((await clerk.upload('/api/activities/9999/papers', file)).status, 404)
  assert.equal((await as(bureau.desk).get(`/api/papers/${body.id}`)).status, 403)
})

test('a document stands behind its line of the basis, for everybody who sees the campaign, also in a backup', async () => {
  const url = `/api/campaigns/${planned}/basis-papers`
  const file = { name: '县委办通知.txt', bytes: Buffer.from('各单位：现将工作方案印发给你们') }
  const { body } = await clerk.upload(url, file, { title: '县委办通知' })
  const told = [{ id: body.id, title: '县委办通知', fileName: file.name }]
  assert.deepEqual((await page()).basisPapers, told)
  const read = await as(bureau.handler).get(`/api/basis-papers/${body.id}`)
  assert.deepEqual(read.bytes, file.bytes)
  assert.match(String(read.headers['content-disposition']), /^attachment/)
  for (const [address, title] of [
    [url, '没有这一行'],
    ['/api/campaigns/9999/basis-papers', '县委办通知'],
  ]) {
    assert.equal((await clerk.upload(address!, file, { title: title! })).status, 404)
  }
  assert.equal((await as(bureau.desk).get(`/api/basis-papers/${body.id}`)).status, 403)
  assert.equal((await as(bureau.handler).upload(url, file, { title: '县委办通知' })).status, 403)
  const other = await openTestHouse()
  const backup = join(house.filesFolder, '..', 'backup')
  assert.deepEqual((await writeWhole(backup, stream => writeBackup(house, stream))).damaged, [])
  await restoreBackup(other, backup)
  const [kept] = await other.sql<
    { sha256: string }[]
  >`select sha256 from basis_paper where id = ${body.id}`
  assert.deepEqual(await other.files.read(kept!.sha256), file.bytes)
})

test('next steps and channels are replaced as a whole, in their order', async () => {
  const steps = ['建立长效机制', '强化监督'].map(heading => ({ heading, text: '' }))
  for (const given of [[...steps, steps[0]], steps]) {
    await clerk.post(`/api/campaigns/${planned}/next-steps`, { steps: given })
  }
  const channels = [{ name: '12345 热线', contact: '12345' }]
  for (const given of [[...channels, { name: '来信', contact: '' }], channels]) {
    await clerk.post('/api/channels', { channels: given })
  }
  const { nextSteps, channels: kept } = await page()
  assert.deepEqual([nextSteps, kept], [steps, channels])
  const twice = await clerk.post('/api/channels', { channels: [...channels, ...channels] })
  assert.equal(twice.status, 409)
  assert.deepEqual((await page()).channels, channels)
})

test('everybody on the ledger reads campaigns and only the clerk writes them', async () => {
  for (const person of [bureau.handler, bureau.leader, bureau.head, bureau.verifier]) {
    assert.equal((await as(person).get(`/api/campaigns/${planned}`)).status, 200)
    assert.equal((await as(person).post(`/api/campaigns/${planned}`, plan)).status, 403)
  }
  for (const person of [bureau.desk, bureau.discipline, bureau.admin, bureau.auditor]) {
    assert.equal((await as(person).get('/api/campaigns')).status, 403)
  }
})

test('the items counted under an aspect are those that the person may see', async () => {
  const url = `/api/campaigns/${bureau.campaignId}/aspects`
  const counted = (await clerk.get(url)).body as { items: number }[]
  const listed = (await clerk.get(`/api/items/count?campaignId=${bureau.campaignId}`)).body
  assert.equal(
    counted.reduce((sum, one) => sum + one.items, 0),
    listed.count,
  )
  assert.deepEqual((await as(bureau.outsider).get(url)).body, [])
})

test('a catalogue is read from a table before anything is kept', async () => {
  const bytes = Buffer.from('方面,种类,条款\n服务群众,推诿扯皮,\n,效率低,第二条\n')
  const { body } = await clerk.upload('/api/catalogues/read', { name: '目录.csv', bytes })
  const kinds = [
    { name: '推诿扯皮', clause: '' },
    { name: '效率低', clause: '第二条' },
  ]
  assert.deepEqual(body, { aspects: [{ name: '服务群众', kinds }], left: [] })
})
