import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSession } from '#server/people/sign-in.ts'
import { makeCounty } from '#tests/county.ts'
import { docxText } from '#tests/docx.ts'
import { act, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { insertChannel, listChannels } from './queries.ts'

const { bureau, house, as } = await openOffice()
let clerk = as(bureau.clerk)

async function meeting(kind = 'meeting'): Promise<number> {
  const { clerk: held, head, leader, campaignId } = bureau
  const participantIds = [head.id, leader.id, held.id]
  const input = { kind, heldOn: '2026-06-10', subject: '研究销号事项', participantIds }
  return (await clerk.post(`/api/campaigns/${campaignId}/activities`, input)).body.id
}

/** A session of the house's present day. */
async function signedIn(personId: number) {
  return as({ session: await openSession(house, house.sql, personId) })
}

async function minutesText(id: number): Promise<string> {
  return docxText((await clerk.get(`/api/activities/${id}/minutes`)).bytes)
}

test('minutes carry the recorded facts, and the text that people wrote', async () => {
  const id = await meeting()
  assert.match(await minutesText(id), /出席：赵局长、钱分管、李文书/, 'as they were entered')
  assert.match(await minutesText(id), /（纪要正文待填写）/)
  const written = {
    number: '〔2026〕3号',
    chair: '赵局长',
    text: '会议议定两项。\n\n一是抓紧整改。',
  }
  const { status } = await clerk.post(`/api/activities/${id}/minutes`, written)
  assert.equal(status, 200)
  const text = await minutesText(id)
  for (const said of ['某县城市管理局会议纪要', '〔2026〕3号', '2026年6月10日', '研究销号事项']) {
    assert.ok(text.includes(said), said)
  }
  assert.match(text, /赵局长主持会议。\n会议议定两项。\n一是抓紧整改。\n/)
  const { body } = await clerk.get(`/api/campaigns/${bureau.campaignId}`)
  const shown = body.activities.find((one: { id: number }) => one.id === id)
  assert.equal(shown.minutes.number, '〔2026〕3号', 'the page of the campaign opens')
})

test('two people who write the same minutes do not overwrite each other', async () => {
  const id = await meeting()
  const first = await clerk.post(`/api/activities/${id}/minutes`, { text: '第一稿' })
  const blind = await clerk.post(`/api/activities/${id}/minutes`, { text: '第二稿' })
  assert.deepEqual([blind.status, blind.body.code], [409, 'minutesChanged'])
  assert.equal(blind.body.details.by, '李文书')
  const seen = { text: '第二稿', seenAt: first.body.at }
  assert.equal((await clerk.post(`/api/activities/${id}/minutes`, seen)).status, 200)
})

test('a study session has no minutes', async () => {
  const id = await meeting('study')
  for (const { status, body } of [
    await clerk.get(`/api/activities/${id}/minutes`),
    await clerk.post(`/api/activities/${id}/minutes`, { text: '无' }),
  ]) {
    assert.deepEqual([status, body.code], [422, 'notAMeeting'])
  }
})

test('a circular counts what the record holds', async () => {
  await makeItem(house, bureau, 'closed')
  await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-30' })
  await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-30' })
  house.setDay('2026-07-05')
  const head = await signedIn(bureau.head.id)
  const text = docxText((await head.get(`/api/campaigns/${bureau.campaignId}/circular`)).bytes)
  const said = [
    '关于整治形式主义官僚主义问题整改情况的通报',
    '截至2026年7月5日，共查出问题3个，已销号1个，销号率33.3%。',
    '制定整改措施3项，已完成3项。',
    '担当作为：问题3个。',
    '未销号2个，其中待审核、待核验0个，超过整改时限2个。',
  ]
  for (const line of said) assert.ok(text.includes(line), `${line}\n${text}`)
  assert.match(text, /法制股：问题3个，已销号1个，超过时限2个。/)
})

test('a circular counts the whole bureau, so that who reads only sections does not get it', async () => {
  const { leader, verifier, campaignId } = bureau
  const asked = async ({ id }: { id: number }) =>
    (await signedIn(id)).get(`/api/campaigns/${campaignId}/circular`)
  assert.equal((await asked(verifier)).status, 200)
  assert.equal((await asked(leader)).body.code, 'notYourPart')
})

test('a close-out form says who said what, and is open where nobody has signed', async () => {
  house.setDay('2026-07-06')
  clerk = await signedIn(bureau.clerk.id)
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  const form = async () => docxText((await clerk.get(`/api/items/${id}/close-out-form`)).bytes)
  const text = await form()
  assert.match(text, /责任人意见\n申请销号\n周经办　2026年7月6日/)
  assert.match(text, /责任领导意见\n同意\n钱分管　2026年7月6日/)
  assert.match(text, /核验意见\n\n签名：/)
  assert.match(text, /1\.每季度一次专题培训。完成情况：已办结。（已完成）/)
  await act(house, bureau.verifier, id, 'returnForMoreWork', { reason: '材料不全' })
  assert.doesNotMatch(await form(), /周经办　2026/)
})

test('a close-out form of an item one may not see is not found', async () => {
  const { id } = await makeItem(house, bureau, 'assigned')
  assert.equal(
    (await (await signedIn(bureau.outsider.id)).get(`/api/items/${id}/close-out-form`)).status,
    404,
  )
})

test('the county’s circular goes to the bureaus and names the bureau of each unit', async () => {
  const county = await makeCounty(house, bureau)
  await makeItem(house, county.second, 'inProgress')
  const asked = async ({ id }: { id: number }) =>
    docxText((await (await signedIn(id)).get(`/api/campaigns/${bureau.campaignId}/circular`)).bytes)
  const all = await asked(county.clerk)
  for (const said of ['各局：', '某县城市管理局法制股：问题', '某县水务局工程股：问题1个']) {
    assert.ok(all.includes(said), `${said}\n${all}`)
  }
  const own = await asked(bureau.clerk)
  assert.ok(own.includes('各股室、队：') && own.includes('\n法制股：问题'), own)
})

test('a county’s report names the channels of the county alone', async () => {
  await house.sql.begin(tx =>
    insertChannel(tx, { name: '局热线', contact: '1' }, bureau.units.root),
  )
  await house.sql.begin(tx => insertChannel(tx, { name: '县热线', contact: '2' }))
  assert.deepEqual(
    (await listChannels(house.sql, null)).map(({ name }) => name),
    ['县热线'],
  )
})
